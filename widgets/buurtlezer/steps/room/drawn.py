"""What the room drew: of each author the newest, as shapes with voices and as voices that have no neighbourhood here.

Not here: what drawings have in common (``analysis``), who may read them (``store``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.area import mend
from buurtlezer.analysis.drawing import Drawing
from buurtlezer.errors import BadArea
from buurtlezer.geodata import Pack
from buurtlezer.steps.areas import geometry_of
from buurtlezer.store import Shared


@dataclass(frozen=True, eq=False)
class Drawn:
    """One answer to *draw your neighbourhood*; ``drawing`` is None for *I have none here*."""

    perspective: str
    method: str
    voices: int
    drawing: Drawing | None


def drawn(spoken: list[Shared], pack: Pack) -> list[Drawn]:
    """Of each author the newest own answer, and the newest that somebody told them; each paper sheet is an author.

    What cannot be an area (codes of another year, a sheet typed in as a single line) is left out.
    """
    newest: dict[tuple[str, str], Shared] = {}
    for one in sorted((one for one in spoken if one.kind == "area"), key=lambda one: one.seq):
        newest[one.author, str(one.content["voice"])] = one
    found = (_answer(one, pack) for one in newest.values())
    return [one for one in found if one is not None]


def _answer(one: Shared, pack: Pack) -> Drawn | None:
    method, perspective = str(one.content["method"]), str(one.content["perspective"])
    if method == "none":
        return Drawn(perspective, method, one.voices, None)
    shape = _shape(one.content, pack)
    return None if shape is None else Drawn(perspective, method, one.voices, Drawing(shape, one.voices))


def _shape(content: Mapping[str, Any], pack: Pack) -> BaseGeometry | None:
    shape = geometry_of(content, pack)
    if shape is None or shape.is_valid:
        return shape
    try:
        return mend(mapping(shape)).geometry
    except BadArea:
        return None
