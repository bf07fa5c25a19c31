"""The views of a group: a name, and what is computed for it from what the room shares.

A result is plain JSON without a word in any language, the same for everybody who reads it (a notebook in nl, fr or en, the
projector). ``Store.workshops.result(secret, name, compute(name, pack))`` computes it once for all. Not here: what each holds
(``view_…``, whose docstrings say the shape), the views of moments (``answers_view``).
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final, TypeAlias

from buurtlezer.geodata import Pack
from buurtlezer.steps.room import view_board, view_feelings, view_line, view_neighbourhood, view_places, view_walk
from buurtlezer.store import Shared, Workshop

Compute: TypeAlias = Callable[[Workshop, list[Shared]], Any]

FEELINGS: Final = "feelings"
NEIGHBOURHOOD: Final = "neighbourhood"
LINE: Final = "line"
PLACES: Final = "places"
BOARD: Final = "board"
WALK: Final = "walk"

VIEWS: Final[Mapping[str, Callable[[Workshop, list[Shared], Pack], dict[str, Any]]]] = {
    FEELINGS: view_feelings.feelings,
    NEIGHBOURHOOD: view_neighbourhood.neighbourhood,
    LINE: view_line.line,
    PLACES: view_places.places,
    BOARD: view_board.board,
    WALK: view_walk.walk,
}


def compute(view: str, pack: Pack) -> Compute:
    """What the store calls with the workshop and what counts in it. Raises ``KeyError`` for a view that is not there."""
    return partial(_compute, VIEWS[view], pack)


def _compute(
    made: Callable[[Workshop, list[Shared], Pack], dict[str, Any]], pack: Pack, own: Workshop, spoken: list[Shared]
) -> dict[str, Any]:
    return made(own, spoken, pack)
