"""From where one looks: who lives or comes here, who works here, who looks along. The rest of the page follows at once.

It writes the occasion of 00_start and keeps what else that says; who came by phone never saw that page. Not here: the part
(``parts.whence``), what follows from it (``state``, ``side``).
"""

from typing import Final

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import Perspective
from buurtlezer.parts.whence import Whence
from buurtlezer.steps.maps.state import MapsState
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import OCCASION

PICTURES: Final = {Perspective.CITIZEN: "house", Perspective.ORGANISATION: "work", Perspective.VISITOR: "eye"}
"""In the order of the page: residents first."""


def whence(page: Page, state: MapsState) -> Whence:
    """The section."""
    texts = page.texts
    tiles = [
        {
            "value": str(one),
            "title": texts(f"maps.whence.{one}"),
            "text": texts(f"maps.whence.{one}.text"),
            "said": texts(f"maps.whence.{one}.said"),
            "picture": paths()[picture],
        }
        for one, picture in PICTURES.items()
    ]
    part = Whence(tiles=tiles, name="whence")
    page.tied(part, "maps.whence", OCCASION, {"kind": "occasion"}, per_round=False)
    return page.shows(part, lambda: {"stands": stands(state)})


def stands(state: MapsState) -> str:
    """That the organisation's map stands, whatever is chosen now; a resident's lock leaves theirs open and needs no word."""
    shut = state.on_wall or (state.lock is not None and state.lock.entry.perspective is not Perspective.CITIZEN)
    return state.texts("maps.whence.stands") if shut and not state.session.example else ""
