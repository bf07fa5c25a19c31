"""What rides are reckoned on, with what is assumed: in plain sight, since each number of the page rests on it.

Not here: numbers of how often one comes (``headways``), the network itself (``geodata.transit``), the tables of the pack.
"""

from typing import Final

from ipywidgets import VBox

from buurtlezer.steps.closing import Line, summary
from buurtlezer.steps.page import Page
from buurtlezer.steps.reach.headways import headways
from buurtlezer.steps.reach.state import ReachState

ASSUMED: Final = ("order", "running", "headway", "span", "trains", "changing", "walking", "window", "not")
"""What it rests on, in the order in which a ride comes to be."""


def network(page: Page, state: ReachState) -> VBox:
    """The section: the assumptions in words, and under them how often one comes as numbers."""
    part = summary(page, lambda: items(state))
    part.name = "network"
    return VBox([part, headways(page, state)])


def items(state: ReachState) -> list[Line]:
    """What we take, and what that rests on; last what happens where a timetable was brought."""
    texts = state.texts
    rows = [
        {
            "title": texts(f"reach.network.{name}.title"),
            "text": f"{texts(f'reach.network.{name}.what')} {texts(f'reach.network.{name}.source')}",
        }
        for name in ASSUMED
    ]
    return [*rows, {"title": texts("reach.network.feed.title"), "text": texts("reach.network.feed.what")}]
