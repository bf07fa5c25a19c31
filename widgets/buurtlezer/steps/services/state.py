"""What is true in 03_services: which area is looked at, what is missing there.

Not here: which services there are (``there``), lists that were brought (``bringing``), what is shown (``view``).
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.portion import Portion
from buurtlezer.geodata import Pack
from buurtlezer.model import Gap
from buurtlezer.steps.looking import LookingState
from buurtlezer.steps.made import Made

THOUGHT: Final = "03/reflection/thought"
"""Slot: what exists once a round in a logbook."""


@dataclass(frozen=True, slots=True)
class Here:
    """The area that is looked at."""

    name: str
    within: str
    """Its name inside a sentence: ``de wijk Dansaert``, ``je buurt``."""

    geometry: BaseGeometry
    """Polygon or MultiPolygon, WGS84 degrees."""

    portion: Portion
    inhabitants: float | None
    """Estimated; None where no number is known of any part of it."""


class ServicesState(LookingState):
    """The view of the logbook that 03_services has."""

    def area(self) -> Here | None:
        """The area that is looked at; None while none is drawn or chosen, and for one that lies outside of the Region."""
        mine = self.mine
        if mine is None or not len(mine.portion.sectors):
            return None
        covered = mine.portion.sectors["share_covered"]
        people = (covered * self.ground.table["inhabitants"].reindex(covered.index)).dropna()
        geometry = mine.drawn if mine.drawn is not None else _union(self.pack, tuple(covered.index))
        return Here(mine.name, mine.within, geometry, mine.portion, float(people.sum()) if len(people) else None)

    def outline(self) -> dict[str, Any]:
        """The area as a map takes it: ``geometry`` (GeoJSON) of a line, ``sectors`` of all others; empty without one."""
        mine = self.mine
        if mine is None or not len(mine.portion.sectors):
            return {}
        if mine.drawn is not None:
            return {"geometry": mapping(mine.drawn)}
        return {"sectors": [str(code) for code in mine.portion.sectors.index]}

    def gaps(self) -> list[Made[Gap]]:
        """What is missing, oldest first."""
        return self.of_kind(Gap)


@lru_cache(maxsize=8)
def _union(pack: Pack, sectors: tuple[str, ...]) -> BaseGeometry:
    """Put together once for each set of sectors: each change of the logbook asks again."""
    return pack.union(sectors)
