"""Which area is looked at: one choice for all workbooks that look at one, and the areas that it names.

Not here: what an area is (``territory``), choosing one (``areas``), what a workbook does with it (its ``state``).
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
from buurtlezer.steps.state import OWN, StepState
from buurtlezer.views.line.compute import HALF
from buurtlezer.wording.territory import Territory, territory

COMPARISON: Final = "02/comparison"
SECTORS: Final = "02/area/sectors"
"""Slots. Whoever looks at a district in one workbook looks at it in the next one too."""

DEFAULT: Final = Comparison(perspective=Perspective.VISITOR)
"""What one begins with. Only its areas are looked at."""

KEPT: Final = 12
"""As many areas as stay measured: four side by side, four rounds, and some to go back to."""


class LookingState(StepState):
    """The areas as the logbook says; what was measured of them is kept while it holds."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._territories: dict[tuple[object, ...], Territory | None] = {}

    @property
    def ground(self) -> Ground:
        """The sectors, with inhabitants spread by the numbers of the pack."""
        return self.pack.ground

    @property
    def _ground_key(self) -> tuple[str, ...]:
        """What the ground depends on."""
        return ()

    @property
    def comparison(self) -> Comparison:
        """Which areas: as somebody chose them, or what one begins with."""
        return self.in_slot(COMPARISON, Comparison) or DEFAULT

    def named(self, area: Named) -> str:
        """The name of an area of an entry; empty for one that is not there any more."""
        found = territory(str(area.unit), area.code, "mine", self.texts, self.pack, self.ground)
        return found.within if found else ""

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
        """Measured once for each shape and ground: each change of the logbook asks again."""
        whole = (*key, self._ground_key)
        if whole not in self._territories:
            if len(self._territories) >= KEPT:
                self._territories.clear()
            self._territories[whole] = territory(unit, code, role, self.texts, self.pack, self.ground, **shape)
        return self._territories[whole]
