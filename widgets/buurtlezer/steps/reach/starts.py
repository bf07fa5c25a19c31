"""From where one goes: a point that somebody chose, or the middle of the area that is looked at. Kept nowhere, and never logged.

It may be where somebody lives, so it is no entry, no act and no part of a ride that is kept; it is gone with the page. Not here:
the area (``steps.services.state``).
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from buurtlezer.geodata.transit.port import Degrees
from buurtlezer.steps.services.services_here import middle_of
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.steps.whose import on_other_logbook


@dataclass(frozen=True, slots=True)
class Start:
    """From where."""

    at: Degrees = field(repr=False)
    words: str = field(repr=False)
    """As in *van …*."""

    chosen: bool

    def shown(self) -> dict[str, Any]:
        """As a part takes it."""
        return {"at": list(self.at), "words": self.words, "chosen": self.chosen}


class Starts:
    """The starts of one page: the first is that of all its parts, the second is beside it where two are compared."""

    def __init__(self, state: ServicesState) -> None:
        self._state = state
        self._chosen: dict[int, Start] = {}
        self._then: list[Callable[[], None]] = []
        self._page = ""
        on_other_logbook(state.session, self.forget)

    def on_change(self, draw: Callable[[], None]) -> None:
        """Call ``draw()`` whenever somebody chose another one."""
        self._then.append(draw)

    def forget(self) -> None:
        """Nobody chose any more: another logbook is open, or another page."""
        if self._chosen:
            self._chosen.clear()
            self._draw()

    def of_page(self, page: str) -> None:
        """A page asks what there is to tell. After a reload it is another one, and where the one before began is gone."""
        before, self._page = self._page, page
        if before not in {"", page}:
            self.forget()

    def choose(self, side: int, at: Degrees | None, name: str) -> None:
        """Somebody says from where; None: from the middle again."""
        if at is None:
            self._chosen.pop(side, None)
        else:
            self._chosen[side] = Start(at, name or self._state.texts("reach.start.tapped"), chosen=True)
        self._draw()

    def _draw(self) -> None:
        for draw in self._then:
            draw()

    def of(self, side: int) -> Start | None:
        """From where a side goes: a second one as the first; None where nobody chose and no area is looked at."""
        if side in self._chosen:
            return self._chosen[side]
        if self._chosen and side:  # two persons from one place, until somebody says otherwise
            first = self.of(0)
            return replace(first, chosen=False) if first is not None else None
        area = self._state.area()
        if area is None:
            return None
        return Start(middle_of(area.geometry), self._state.texts("services.there.from_middle", within=area.within), chosen=False)

    def shown(self, sides: int) -> list[dict[str, Any]]:
        """Those of so many sides, as a part takes them."""
        found = (self.of(side) for side in range(sides))
        return [one.shown() if one is not None else {} for one in found]
