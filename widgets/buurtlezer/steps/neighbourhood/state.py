"""What is true in 01_neighbourhood: the area drawn, what it covers, what the person has now.

Not here: what is shown (``view``), and how an area is measured (``analysis.area``).
"""

from functools import lru_cache

from shapely import from_wkb

from buurtlezer.analysis.area import Cover, cover
from buurtlezer.geodata import Pack
from buurtlezer.geodata.area_shapes import geometry_of
from buurtlezer.model import Area
from buurtlezer.steps.state import OWN, StepState

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

    def own_area(self) -> Area | None:
        """The area that somebody calls their neighbourhood; None when not drawn yet."""
        return self.in_slot(OWN, Area)

    def covered(self) -> Cover | None:
        """What the own area covers; None when there is none, or the answer is *no neighbourhood here*."""
        area = self.own_area()
        geometry = geometry_of(area, self.pack) if area is not None else None
        return None if geometry is None else _measured(geometry.wkb, self.pack)


@lru_cache(maxsize=4)
def _measured(wkb: bytes, pack: Pack) -> Cover:
    """Measured once per shape: each change of the logbook asks again."""
    return cover(from_wkb(wkb), pack.ground)
