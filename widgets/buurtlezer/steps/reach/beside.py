"""Two beside each other, from two starts or through different glasses: a ride to one place, and how far each gets.

Nothing of it is kept. Not here: one ride (``ride``), one's bands (``bands``), and what both share with these.
"""

from ipywidgets import VBox

from buurtlezer.steps.page import Page
from buurtlezer.steps.reach import bands, ride
from buurtlezer.steps.reach.state import ReachState

NAME = "beside"
FAR = "beside_far"


def beside(page: Page, state: ReachState) -> VBox:
    """The section: the ride first, under it how far."""
    texts = page.texts
    titles = [texts("reach.beside.a"), texts("reach.beside.b")]
    return VBox(
        [
            ride.part(page, state, NAME, titles, texts("reach.beside.ride")),
            bands.part(page, state, FAR, titles, texts("reach.beside.far")),
        ]
    )
