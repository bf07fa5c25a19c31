"""Two rides to one place: from two starts, or for two persons with different glasses. Nothing of it is kept.

Not here: one ride, and the part that both share (``ride``).
"""

from buurtlezer.parts.ride import Ride
from buurtlezer.steps.page import Page
from buurtlezer.steps.reach import ride
from buurtlezer.steps.reach.state import ReachState

NAME = "beside"


def beside(page: Page, state: ReachState) -> Ride:
    """The section."""
    return ride.part(page, state, NAME, [page.texts("reach.beside.a"), page.texts("reach.beside.b")])
