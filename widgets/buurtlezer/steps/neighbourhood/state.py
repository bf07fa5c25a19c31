"""What is true in 01_neighbourhood: the area drawn, what it covers, what the person has now.

Not here: what is shown (``view``), and how an area is measured (``analysis.area``).
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from shapely import from_wkb
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.area import Cover, cover
from buurtlezer.geodata import Pack
from buurtlezer.steps.state import StepState

OWN = "01/area/own"
EYES = "01/area/eyes"
HERE = "01/feeling/neighbourhood"
CITY = "01/feeling/city"
SIGNIFICANCE = "01/significance"
WORDS = "01/sorting"
CRITERIA = "01/reflection/criteria"
THOUGHT = "01/reflection/thought"
"""Slots: what exists once a round in a logbook."""

SITUATIONS = ("school_gate", "hiphop", "matonge", "postcode")
WORD_BINS = ("neighbourhood", "district", "community", "coalition")


class NeighbourhoodState(StepState):
    """The view of the logbook that 01_neighbourhood has."""

    @property
    def pack(self) -> Pack:
        """The data pack."""
        return self.session.pack

    def own_area(self) -> Mapping[str, Any]:
        """The area that somebody calls their neighbourhood, as stored; empty when not drawn yet."""
        return self.in_slot(OWN)

    def covered(self) -> Cover | None:
        """What the own area covers; None when there is none, or the answer is *no neighbourhood here*."""
        geometry = geometry_of(self.own_area(), self.pack)
        return None if geometry is None else _measured(geometry.wkb, self.pack)


def geometry_of(area: Mapping[str, Any], pack: Pack) -> BaseGeometry | None:
    """The shape of an area entry in WGS84 degrees: drawn, derived from spots, or the union of its sectors."""
    if area.get("geometry"):
        return shape(area["geometry"])
    # A code of another year is left out rather than failing the page: the entry stays as it is.
    known = [code for code in area.get("sectors", ()) if code in pack.sector_shapes]
    return pack.union(known) if known else None


@lru_cache(maxsize=4)
def _measured(wkb: bytes, pack: Pack) -> Cover:
    """Measured once per shape: each change of the logbook asks again."""
    return cover(from_wkb(wkb), pack.ground)
