"""The areas of 02_figures: which one is looked at, which stand beside it, and how people live over the sectors.

Not here: which figures there are (``state``), what an area is (``territory``).
"""

from collections.abc import Mapping
from typing import Any, Final

from shapely import from_wkb
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.ground import Ground
from buurtlezer.geodata.area_shapes import geometry_of
from buurtlezer.logbook.session import Session
from buurtlezer.model import Area, Comparison, Method, Perspective, Unit
from buurtlezer.model import Territory as Named
from buurtlezer.steps.figures import brought
from buurtlezer.steps.figures.territory import Territory, territory
from buurtlezer.steps.state import OWN, StepState
from buurtlezer.views.line.compute import HALF

COMPARISON = "02/comparison"
SECTORS = "02/area/sectors"
"""Slots."""

DEFAULT: Final = Comparison(perspective=Perspective.VISITOR)
"""What one begins with. Only its areas are looked at."""

KEPT = 12
"""As many areas as stay measured: four side by side, four rounds, and some to go back to."""


class AreaState(StepState):
    """The areas as the logbook says; what was measured of them is kept while it holds."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._territories: dict[tuple[object, ...], Territory | None] = {}
        self._grounds: dict[tuple[str, ...], brought.Spread] = {}

    @property
    def comparison(self) -> Comparison:
        """Which areas: as somebody chose them, or what one begins with."""
        return self.in_slot(COMPARISON, Comparison) or DEFAULT

    def named(self, area: Named) -> str:
        """The name of an area of an entry; empty for one that is not there any more."""
        found = territory(str(area.unit), area.code, "mine", self.texts, self.pack, self.ground)
        return found.within if found else ""

    @property
    def ground(self) -> Ground:
        """The sectors, with inhabitants spread by the numbers of the pack, or by newer ones that the person brought."""
        return self.spread.ground

    @property
    def spread(self) -> "brought.Spread":
        """How a district's inhabitants are spread over its sectors, and by which table."""
        key = brought.population_key(self)
        if key not in self._grounds:
            self._grounds = {key: brought.spread(self)}
        return self._grounds[key]

    @property
    def mine(self) -> Territory | None:
        """The area that is looked at; None when it is not drawn or tapped yet."""
        return self._territory(self.comparison.area, "mine")

    @property
    def against(self) -> list[Territory]:
        """The areas beside it. What does not exist yet, or is looked at already, is left out."""
        comparison = self.comparison
        wanted = [one for one in comparison.against if one != comparison.area]
        found = [self._territory(one, "mine" if one.unit is Unit.OWN else "reference") for one in wanted]
        return [one for one in found if one is not None]

    @property
    def territories(self) -> list[Territory]:
        """The area looked at and those beside it, as far as they are there."""
        return [one for one in (self.mine, *self.against) if one is not None]

    @property
    def half(self) -> Mapping[str, Any] | None:
        """The land that half of a workshop's voices count in, as GeoJSON; None where there is none to show."""
        bands = ((self.group_view("neighbourhood") or {}).get("all") or {}).get("bands", ())
        found = next((band["area"] for band in bands if band["share"] == HALF), None)
        return found if found and found["coordinates"] else None

    def of_round(self, number: int) -> Territory | None:
        """The own neighbourhood as it was drawn in a round."""
        return self._of_entry("own", "mine", self.in_slot_of_round(OWN, Area, number))

    def _territory(self, wanted: Named, role: str) -> Territory | None:
        unit = str(wanted.unit)
        if wanted.unit is Unit.OWN:
            return self._of_entry(unit, role, self.in_slot(OWN, Area))
        if wanted.unit is Unit.SECTORS:
            return self._of_entry(unit, role, self.in_slot(SECTORS, Area))
        if wanted.unit is Unit.GROUP:
            return self._drawn(unit, "group", shape(self.half) if self.half else None)
        return self._kept((unit, wanted.code, role), unit, wanted.code, role)

    def _of_entry(self, unit: str, role: str, area: Area | None) -> Territory | None:
        if area is None:
            return None
        if area.method is Method.SECTORS:
            codes = tuple(sorted(code for code in area.sectors if code in self.pack.sector_shapes))
            return self._kept((unit, role, codes), unit, "", role, sectors=codes) if codes else None
        return self._drawn(unit, role, geometry_of(area, self.pack))

    def _drawn(self, unit: str, role: str, geometry: BaseGeometry | None) -> Territory | None:
        if geometry is None:
            return None
        wkb = geometry.wkb
        return self._kept((unit, role, wkb), unit, "", role, drawn=from_wkb(wkb))

    def _kept(self, key: tuple[object, ...], unit: str, code: str, role: str, **shape: Any) -> Territory | None:
        """Measured once for each shape and spread: each change of the logbook asks again."""
        whole = (*key, brought.population_key(self))
        if whole not in self._territories:
            if len(self._territories) >= KEPT:
                self._territories.clear()
            self._territories[whole] = territory(unit, code, role, self.texts, self.pack, self.ground, **shape)
        return self._territories[whole]
