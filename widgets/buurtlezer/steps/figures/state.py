"""What is true in 02_figures: the areas looked at, which figures are offered, seen and chosen.

Not here: what is shown (``view`` and its neighbours), calculations (``analysis``).
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from shapely import from_wkb

from buurtlezer.analysis.ground import Ground
from buurtlezer.geodata import Pack
from buurtlezer.model import Unit
from buurtlezer.steps.areas import OWN, geometry_of
from buurtlezer.steps.figures import brought
from buurtlezer.steps.figures.indicator import Indicator, of_pack
from buurtlezer.steps.figures.territory import Territory, territory
from buurtlezer.steps.session import Session
from buurtlezer.steps.state import StepState

COMPARISON = "02/comparison"
OPENED = "02/showing/opened"
ALL_SHOWN = "02/showing/all"
SECTORS = "02/area/sectors"
GUESS = "02/guess"
READING = "02/reading"
THOUGHT = "02/reflection/thought"
"""Slots; a guess and a reading have their area and the indicator's name behind them."""

DEFAULT: dict[str, Any] = {
    "area": {"unit": "own", "code": ""},
    "against": [{"unit": "region", "code": ""}],
}
FIRST = "population"
KEPT = 12
"""As many areas as stay measured: four side by side, four rounds, and some to go back to."""


class FiguresState(StepState):
    """The view of the logbook that 02_figures has. Which figure is chosen is the page's own; all else is the logbook's."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.chosen = FIRST
        self._territories: dict[tuple[object, ...], Territory | None] = {}
        self._tables: tuple[tuple[str, ...], dict[str, Indicator]] = ((), {})
        self._grounds: dict[tuple[str, ...], brought.Spread] = {}

    @property
    def pack(self) -> Pack:
        """The data pack."""
        return self.session.pack

    @property
    def comparison(self) -> Mapping[str, Any]:
        """Which areas: as stored, or what one begins with."""
        return {**DEFAULT, **self.in_slot(COMPARISON)}

    @property
    def opened(self) -> bool:
        """Whether figures on income, work, welfare and nationality are offered."""
        return bool(self.in_slot(OPENED).get("opened"))

    @property
    def all_shown(self) -> bool:
        """Whether figures are shown without a guess before."""
        return bool(self.in_slot(ALL_SHOWN).get("all_shown"))

    @cached_property
    def _published(self) -> dict[str, Indicator]:
        return of_pack(self.pack, self.texts)

    @property
    def _brought(self) -> dict[str, Indicator]:
        key = tuple(one.act_id for one in brought.tables(self))
        if self._tables[0] != key:
            self._tables = (key, brought.indicators(self))
        return self._tables[1]

    @property
    def offered(self) -> dict[str, Indicator]:
        """The figures that may be asked now, by name."""
        opened = self.opened
        found = {name: one for name, one in self._published.items() if one.open or opened}
        return found | self._brought

    @property
    def closed(self) -> dict[str, Indicator]:
        """The figures that are there and not offered."""
        offered = self.offered
        return {name: one for name, one in self._published.items() if name not in offered}

    def choose(self, name: object) -> None:
        """Look at a figure. What is not offered is passed over: the page may ask anything."""
        if isinstance(name, str) and name in self.offered:
            self.chosen = name

    @property
    def indicator(self) -> Indicator:
        """The figure that is looked at."""
        offered = self.offered
        return offered.get(self.chosen) or offered[FIRST]

    def about(self, slot: str, name: str) -> str:
        """The slot of a guess or a reading about the area that is looked at."""
        area = self.comparison["area"]
        return f"{slot}/{area['unit']}{'-' if area['code'] else ''}{area['code']}/{name}"

    def guess(self, name: str) -> Mapping[str, Any]:
        """The guess at a figure for the area that is looked at, or empty."""
        return self.in_slot(self.about(GUESS, name))

    def other_guess(self, name: str) -> Mapping[str, Any]:
        """The newest guess at a figure for another area, or empty."""
        area = self.comparison["area"]
        others = [one.content or {} for one in self.of_kind("guess", indicator=name) if (one.content or {})["area"] != area]
        return others[-1] if others else {}

    def reading(self, name: str) -> Mapping[str, Any]:
        """What the person wrote about a figure of the area that is looked at, or empty."""
        return self.in_slot(self.about(READING, name))

    def seen(self, indicator: Indicator) -> bool:
        """Whether a figure is shown: after a guess for any area, *I don't know* included, or where all are wanted at once."""
        guessed = bool(self.of_kind("guess", indicator=indicator.name))
        return not indicator.guessable or guessed or self.all_shown

    @property
    def people_shown(self) -> bool:
        """Whether numbers of inhabitants may stand beside other figures: not before the guess at them."""
        return self.seen(self._published[FIRST])

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
            return None  # comes with workshops
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
