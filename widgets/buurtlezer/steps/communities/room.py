"""What the room made: communities × places, and coalitions, as far as their authors and the trainer let it. Only read.

Not here: what may be told (``views``), one's own (``gatherings``, ``coalition``).
"""

from ipywidgets import VBox

from buurtlezer.parts.communities import Communities
from buurtlezer.steps.communities.state import CommunitiesState
from buurtlezer.steps.page import Page


def group(page: Page, state: CommunitiesState) -> VBox:
    """The section."""
    part = page.part(Communities(name="group", group=True), "communitiespart")
    return VBox([page.shows(part, lambda: {"empty": missing(state)})])


def missing(state: CommunitiesState) -> str:
    """What it needs, kindly."""
    return state.texts("communities.group.wait" if state.in_room else "communities.group.elsewhere")
