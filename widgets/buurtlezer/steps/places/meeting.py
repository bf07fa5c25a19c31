"""The meeting-place board: one's own, and the room's once it has voices enough.

Not here: the board itself (``parts.board``), the medians (``room.view_places``).
"""

from typing import Any

from ipywidgets import VBox

from buurtlezer.model import ROOM
from buurtlezer.parts.board import Board
from buurtlezer.steps.page import Page
from buurtlezer.steps.places.state import BOARD, PlacesState


def board(page: Page, state: PlacesState) -> Board:
    """Places on a plane: organised or spontaneous, hard or easy to walk into."""
    part = Board(plane=_plane(page), field="positions", name="board")
    page.tied(part, "board", BOARD, {"kind": "meeting_board"})

    def draw() -> None:
        part.cards = cards(state)

    page.drawn(draw)
    return part


def of_room(page: Page, state: PlacesState) -> VBox:
    """Where the room laid them: the middle of all that were laid. It is only looked at, and only where something lies."""
    part = page.part(Board(plane=_plane(page), field="positions", fixed=True, name="room_board"), "board")

    def draw() -> None:
        laid = [one for one in (state.group or {}).get("board", ()) if one["enough"]]
        names = {one["handle"]: one["name"] for one in (state.group or {}).get("places", ())}
        with part.hold_sync():
            part.cards = [{"id": ROOM + one["handle"], "title": names[one["handle"]]} for one in laid if one["handle"] in names]
            part.value = {"positions": {ROOM + one["handle"]: list(one["at"]) for one in laid}}
            part.ready = page.session.welcomed

        box.children = (part,) if laid else ()

    box = VBox([])
    page.drawn(draw)
    return box


def cards(state: PlacesState) -> list[dict[str, str]]:
    """A card per place, with its kind and what it has, to think with."""
    texts = state.texts
    found = []
    for one in state.seen():
        has = [texts(f"trait.{trait}") for trait, yes in one.content.get("traits", {}).items() if yes]
        found.append(
            {
                "id": one.ref,
                "title": one.content["name"],
                "text": " · ".join([texts(f"category.{one.content['category']}"), *has]),
            }
        )
    return found


def _plane(page: Page) -> dict[str, Any]:
    label = page.texts.group("lived.board.")
    return {"x": [label["organised"], label["spontaneous"]], "y": [label["hard"], label["easy"]]}
