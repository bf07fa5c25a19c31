"""What you have now: the close of the page, made from the person's own entries.

Not here: the entries (``state``), the part (``steps.closing``).
"""

from typing import Final

from buurtlezer.model import Meaning, MeetingBoard, Place, PlaceSearch, VulnerablePlace
from buurtlezer.steps.closing import Line, lines
from buurtlezer.steps.places import meanings
from buurtlezer.steps.places.state import BOARD, SEARCH, PlacesState

MOST_NAMES: Final = 12


def items(state: PlacesState) -> list[Line]:
    """Title and sentence of each thing that the person made in this round; nothing for what is not there."""
    found = [_places(state), _other(state), _new(state), _board(state), _someone(state), _tasks(state), _vulnerable(state)]
    return lines((state.texts(f"lived.have.{name}.title"), text) for name, text in found)


def _places(state: PlacesState) -> tuple[str, str]:
    places, said = state.of_kind(Place), state.of_kind(Meaning)
    if not places and not said:
        return "places", ""
    texts = state.texts
    return "places", texts(
        "lived.have.places.text", places=texts.many("count.places", len(places)), meanings=texts.many("count.meanings", len(said))
    )


def _other(state: PlacesState) -> tuple[str, str]:
    return "other", _listed(state, meanings.names_of_several(state.seen()))


def _new(state: PlacesState) -> tuple[str, str]:
    return "new", _listed(state, [one.entry.name for one in state.of_kind(Place, new_to_me=True)])


def _listed(state: PlacesState, names: list[str]) -> str:
    """The first names, and how many more there are."""
    more = len(names) - MOST_NAMES
    told = ", ".join(names[:MOST_NAMES])
    return f"{told} {state.texts('lived.have.more', count=more)}" if more > 0 else told


def _board(state: PlacesState) -> tuple[str, str]:
    board = state.in_slot(BOARD, MeetingBoard)
    laid = len(board.positions) if board is not None else 0
    return "board", state.texts.many("count.places", laid) if laid else ""


def _someone(state: PlacesState) -> tuple[str, str]:
    search = state.in_slot(SEARCH, PlaceSearch)
    if search is None:
        return "someone", ""
    names = {name: one.name for one in state.seen() for name in one.names}
    picked = ", ".join(names[ref] for ref in search.picked if ref in names)
    return "someone", ": ".join(part for part in (search.who, picked or state.texts("lived.have.someone.none")) if part)


def _tasks(state: PlacesState) -> tuple[str, str]:
    count = len(state.supposed())
    return "tasks", state.texts.many("count.tasks", count) if count else ""


def _vulnerable(state: PlacesState) -> tuple[str, str]:
    count = len(state.of_kind(VulnerablePlace))
    return "vulnerable", state.texts("lived.have.vulnerable.text", count=count) if count else ""
