"""What is true in 02_figures: which figures are offered, seen and chosen, and what was said about them.

Not here: the areas (``area_state``), what is shown (``view`` and its neighbours), calculations (``analysis``).
"""

from functools import cached_property

from buurtlezer.logbook.session import Session
from buurtlezer.model import Guess, Reading, Showing
from buurtlezer.steps.figures import brought
from buurtlezer.steps.figures.area_state import AreaState
from buurtlezer.wording.figures.indicator import Indicator, of_pack

OPENED = "02/showing/opened"
ALL_SHOWN = "02/showing/all"
GUESS = "02/guess"
READING = "02/reading"
THOUGHT = "02/reflection/thought"
"""Slots; a guess and a reading have their area and the indicator's name behind them."""

FIRST = "population"


class FiguresState(AreaState):
    """The view of the logbook that 02_figures has. Which figure is chosen is the page's own; all else is the logbook's."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.chosen = FIRST
        self._tables: tuple[tuple[str, ...], dict[str, Indicator]] = ((), {})

    @property
    def opened(self) -> bool:
        """Whether figures on income, work, welfare and nationality are offered."""
        asked = self.in_slot(OPENED, Showing)
        return asked is not None and asked.opened and not self._minors

    @property
    def all_shown(self) -> bool:
        """Whether figures are shown without a guess before."""
        asked = self.in_slot(ALL_SHOWN, Showing)
        return asked is not None and asked.all_shown

    @cached_property
    def _published(self) -> dict[str, Indicator]:
        return of_pack(self.pack, self.texts)

    @property
    def _brought(self) -> dict[str, Indicator]:
        key = tuple(one.revision.act_id for one in brought.tables(self))
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
        if self._minors:
            return {}
        offered = self.offered
        return {name: one for name, one in self._published.items() if name not in offered}

    @property
    def _minors(self) -> bool:
        """Where minors take part, figures on income, work, welfare and nationality stay closed."""
        return self.session.room is not None and self.session.room.settings.minors

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
        area = self.comparison.area
        return f"{slot}/{area.unit}{'-' if area.code else ''}{area.code}/{name}"

    def guess(self, name: str) -> Guess | None:
        """The guess at a figure for the area that is looked at, if there is one."""
        return self.in_slot(self.about(GUESS, name), Guess)

    def other_guess(self, name: str) -> Guess | None:
        """The newest guess at a figure for another area, if there is one."""
        area = self.comparison.area
        others = [one.entry for one in self.of_kind(Guess, indicator=name) if one.entry.area != area]
        return others[-1] if others else None

    def reading(self, name: str) -> Reading | None:
        """What the person wrote about a figure of the area that is looked at, if anything."""
        return self.in_slot(self.about(READING, name), Reading)

    def seen(self, indicator: Indicator) -> bool:
        """Whether a figure is shown: after a guess for any area, *I don't know* included, or where all are wanted at once."""
        guessed = bool(self.of_kind(Guess, indicator=indicator.name))
        return not indicator.guessable or guessed or self.all_shown

    @property
    def people_shown(self) -> bool:
        """Whether numbers of inhabitants may stand beside other figures: not before the guess at them."""
        return self.seen(self._published[FIRST])
