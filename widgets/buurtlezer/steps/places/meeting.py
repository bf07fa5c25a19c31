"""The meeting-place board: one's own, and the room's once it has voices enough.

Not here: the board itself (``parts.board``), the medians (``views.board``).
"""

from typing import Any, Final

from ipywidgets import VBox

from buurtlezer.model import ROOM, MeetingBoard
from buurtlezer.parts.board import Board
from buurtlezer.steps.page import Page
from buurtlezer.steps.places.state import BOARD, PlacesState
from buurtlezer.wording.choices import kind_of_place

MOST_CARDS: Final = 60


def board(page: Page, state: PlacesState) -> Board:
    """Places on a plane: organised or spontaneous, hard or easy to walk into."""
    part = Board(plane=_plane(page), field="positions", name="board")
    page.tied(part, "board", BOARD, {"kind": "meeting_board"})
    return page.shows(part, lambda: {"cards": cards(state)})


def of_room(page: Page, state: PlacesState) -> VBox:
    """Where the room laid them: the middle of all that were laid. It is only looked at, and only where something lies."""
    part = page.part(Board(plane=_plane(page), field="positions", fixed=True, name="room_board"), "board")

    def draw() -> None:
        laid = [one for one in state.laid() if one["enough"]]
        page.show(
            part,
            cards=[{"id": ROOM + one["handle"], "title": one["name"]} for one in laid],
            value={"positions": {ROOM + one["handle"]: list(one["at"]) for one in laid}},
        )
        box.children = (part,) if laid else ()

    box = VBox([])
    page.drawn(draw)
    return box


def cards(state: PlacesState) -> list[dict[str, str]]:
    """A card per place, with its kind and what it has, to think with."""
    texts = state.texts
    found = []
    own = state.in_slot(BOARD, MeetingBoard)
    laid = own.positions if own is not None else {}
    # What was laid comes first; nobody lays out hundreds of cards.
    named = [(next((name for name in one.names if name in laid), ""), one) for one in state.seen()]
    for ref, one in sorted(named, key=lambda found: (not found[0], found[1].own is None))[:MOST_CARDS]:
        has = [texts(f"trait.{trait}") for trait, yes in one.traits.items() if yes]
        found.append(
            {
                "id": ref or one.ref,  # as it was called when it was laid
                "title": one.name,
                "text": " · ".join(part for part in (kind_of_place(texts, one.category), *has) if part),
            }
        )
    return found


def _plane(page: Page) -> dict[str, Any]:
    label = page.texts.group("lived.board.")
    return {"x": [label["organised"], label["spontaneous"]], "y": [label["hard"], label["easy"]]}
