"""The areas of 02_figures: which one is looked at, which stand beside it, and how people live over the sectors.

Not here: which figures there are (``state``), what an area is (``territory``).
"""

from collections.abc import Mapping
from typing import Any

from shapely import from_wkb

from buurtlezer.analysis.ground import Ground
from buurtlezer.geodata import Pack
from buurtlezer.model import Unit
from buurtlezer.steps.areas import OWN, geometry_of
from buurtlezer.steps.figures import brought
from buurtlezer.steps.figures.territory import Territory, territory
from buurtlezer.steps.room.view_line import HALF
from buurtlezer.steps.room.views import LINE, NEIGHBOURHOOD
from buurtlezer.steps.session import Session
from buurtlezer.steps.state import StepState

COMPARISON = "02/comparison"
SECTORS = "02/area/sectors"
"""Slots."""

DEFAULT: dict[str, Any] = {
    "area": {"unit": "own", "code": ""},
    "against": [{"unit": "region", "code": ""}],
}
KEPT = 12
"""As many areas as stay measured: four side by side, four rounds, and some to go back to."""


class AreaState(StepState):
    """The areas as the logbook says; what was measured of them is kept while it holds."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        for view in (NEIGHBOURHOOD, LINE):
            session.group.want(view)
        self._territories: dict[tuple[object, ...], Territory | None] = {}
        self._grounds: dict[tuple[str, ...], brought.Spread] = {}

    @property
    def pack(self) -> Pack:
        """The data pack."""
        return self.session.pack

    @property
    def comparison(self) -> Mapping[str, Any]:
        """Which areas: as stored, or what one begins with."""
        return {**DEFAULT, **self.in_slot(COMPARISON)}

    def named(self, area: Mapping[str, Any]) -> str:
        """The name of an area of an entry; empty for one that is not there any more."""
        found = territory(str(area["unit"]), str(area["code"]), "mine", self.texts, self.pack, self.ground)
        return found.within if found else ""

    @property
    def ground(self) -> Ground:
        """The sectors, with inhabitants spread by area or by numbers that the person brought."""
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
        return self._territory(self.comparison["area"], "mine")

    @property
    def against(self) -> list[Territory]:
        """The areas beside it. What does not exist yet, or is looked at already, is left out."""
        wanted = [one for one in self.comparison["against"] if one != self.comparison["area"]]
        found = [self._territory(one, "mine" if one["unit"] == "own" else "reference") for one in wanted]
        return [one for one in found if one is not None]

    @property
    def territories(self) -> list[Territory]:
        """The area looked at and those beside it, as far as they are there."""
        return [one for one in (self.mine, *self.against) if one is not None]

    @property
    def half(self) -> Mapping[str, Any] | None:
        """The land that half of a workshop's voices count in, as GeoJSON; None where there is none to show."""
        bands = ((self.session.group.get(NEIGHBOURHOOD) or {}).get("all") or {}).get("bands", ())
        found = next((band["area"] for band in bands if band["share"] == HALF), None)
        return found if found and found["coordinates"] else None

    def of_round(self, number: int) -> Territory | None:
        """The own neighbourhood as it was drawn in a round."""
        found = self.session.revisions.get(self.session.entry_id(f"{OWN}/{number}"))
        return self._drawn("own", "mine", (found.content or {}) if found else {})

    def _territory(self, wanted: Mapping[str, Any], role: str) -> Territory | None:
        unit, code = str(wanted["unit"]), str(wanted.get("code", ""))
        if unit == Unit.OWN:
            return self._drawn(unit, role, self.in_slot(OWN))
        if unit == Unit.SECTORS:
            return self._drawn(unit, role, self.in_slot(SECTORS))
        if unit == Unit.GROUP:
            return self._drawn(unit, "group", {"geometry": self.half})
        return self._kept((unit, code, role), unit, code, role)

    def _drawn(self, unit: str, role: str, area: Mapping[str, Any]) -> Territory | None:
        if area.get("method") == "sectors":
            codes = tuple(sorted(code for code in area["sectors"] if code in self.pack.sector_shapes))
            return self._kept((unit, role, codes), unit, "", role, sectors=codes) if codes else None
        geometry = geometry_of(area, self.pack)
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
