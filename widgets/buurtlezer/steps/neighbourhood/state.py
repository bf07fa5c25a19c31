"""What is true in 01_neighbourhood: the area drawn, what it covers, what the person has now.

Not here: what is shown (``view``), and how an area is measured (``analysis.area``).
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from shapely import from_wkb

from buurtlezer.analysis.area import Cover, cover
from buurtlezer.geodata import Pack
from buurtlezer.steps.areas import OWN, geometry_of
from buurtlezer.steps.state import StepState

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


@lru_cache(maxsize=4)
def _measured(wkb: bytes, pack: Pack) -> Cover:
    """Measured once per shape: each change of the logbook asks again."""
    return cover(from_wkb(wkb), pack.ground)
