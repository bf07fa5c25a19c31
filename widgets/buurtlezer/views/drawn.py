"""What the room drew: of each author the newest, as shapes with voices and as voices that have no neighbourhood here.

Not here: what drawings have in common (``analysis``), who may read them (``store``).
"""

from dataclasses import dataclass

from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.area import mend
from buurtlezer.analysis.drawing import Drawing
from buurtlezer.errors import BadArea
from buurtlezer.geodata import Pack
from buurtlezer.geodata.area_shapes import geometry_of
from buurtlezer.model import Area, Method, Perspective
from buurtlezer.store import Shared
from buurtlezer.views.newest import Counted, newest


@dataclass(frozen=True, eq=False)
class Drawn:
    """One answer to *draw your neighbourhood*; ``drawing`` is None for *I have none here*."""

    author: str
    voices: int
    perspective: Perspective
    method: Method
    drawing: Drawing | None


def drawn(spoken: list[Shared], pack: Pack) -> list[Drawn]:
    """Of each author the newest own answer, and the newest that somebody told them; each paper sheet is an author.

    What cannot be an area (codes of another year, a sheet typed in as a single line) is left out.
    """
    found = (_answer(one, pack) for one in newest(spoken, Area).values())
    return [one for one in found if one is not None]


def _answer(one: Counted[Area], pack: Pack) -> Drawn | None:
    area = one.entry
    if area.method is Method.NONE:
        return Drawn(one.author, one.voices, area.perspective, area.method, None)
    shape = _shape(area, pack)
    if shape is None:
        return None
    return Drawn(one.author, one.voices, area.perspective, area.method, Drawing(shape, one.voices, one.author))


def _shape(area: Area, pack: Pack) -> BaseGeometry | None:
    shape = geometry_of(area, pack)
    if shape is None or shape.is_valid:
        return shape
    try:
        return mend(mapping(shape)).geometry
    except BadArea:
        return None
