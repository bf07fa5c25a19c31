"""Who waits in line, and whose turn is next: fair by house, then by asker, first come first served.

A **house** is where askers come from (one address of the server's visitors), an **asker** is one open page. Turns go round, so
who asks much waits behind itself: a house that waits is served after at most one turn of each other that waits. Pure; not here:
what is asked, and working on it (``desk``).
"""

from collections import deque
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Final, Generic, TypeVar

One = TypeVar("One")

MOST: Final = 60
"""That wait at once."""
MOST_OF_HOUSE: Final = 48
"""Of them of one house: the rest is for others."""
MOST_OF_ASKER: Final = 2


class Full(Exception):
    """No place is left, for anybody or for who asked."""


class FullOfAsker(Full):
    """Who asked has all the places that it may have."""


@dataclass
class _Asker(Generic[One]):
    turn: int
    waiting: deque[One] = field(default_factory=deque)


@dataclass
class _House(Generic[One]):
    turn: int
    askers: dict[Hashable, _Asker[One]] = field(default_factory=dict)

    def __len__(self) -> int:
        return sum(len(one.waiting) for one in self.askers.values())


class Line(Generic[One]):
    """Who waits. Whoever comes has the turn after all that wait already; whoever was served too."""

    def __init__(self) -> None:
        self._houses: dict[Hashable, _House[One]] = {}
        self._turn = 0

    def __len__(self) -> int:
        return sum(map(len, self._houses.values()))

    def join(self, house: Hashable, asker: Hashable, one: One) -> None:
        """Stand in line. Raises ``Full``, and then nothing changed."""
        there = self._houses.get(house)
        its = there.askers.get(asker) if there else None
        if its and len(its.waiting) >= MOST_OF_ASKER:
            raise FullOfAsker
        if len(self) >= MOST or (there and len(there) >= MOST_OF_HOUSE):
            raise Full
        there = self._houses.setdefault(house, _House(self._next_turn()))
        there.askers.setdefault(asker, _Asker(self._next_turn())).waiting.append(one)

    def leave(self, house: Hashable, asker: Hashable, one: One) -> None:
        """Leave it; nothing for who is not in it."""
        there = self._houses.get(house)
        its = there.askers.get(asker) if there else None
        if there and its and one in its.waiting:
            its.waiting.remove(one)
            self._tidy(house, asker)

    def next(self) -> One | None:
        """Whose turn it is, who then is no longer in line; None where nobody waits."""
        if not self._houses:
            return None
        house = min(self._houses, key=lambda name: self._houses[name].turn)
        there = self._houses[house]
        asker = min(there.askers, key=lambda name: there.askers[name].turn)
        its = there.askers[asker]
        one = its.waiting.popleft()
        there.turn, its.turn = self._next_turn(), self._next_turn()
        self._tidy(house, asker)
        return one

    def in_order(self) -> list[One]:
        """All that wait, in the order in which they will be served if nobody else comes."""
        other: Line[One] = Line()
        other._turn = self._turn
        for name, house in self._houses.items():
            askers = {which: _Asker(one.turn, deque(one.waiting)) for which, one in house.askers.items()}
            other._houses[name] = _House(house.turn, askers)
        return [one for _ in range(len(self)) if (one := other.next()) is not None]

    def _next_turn(self) -> int:
        self._turn += 1
        return self._turn

    def _tidy(self, house: Hashable, asker: Hashable) -> None:
        there = self._houses[house]
        if not there.askers[asker].waiting:
            del there.askers[asker]
        if not there.askers:
            del self._houses[house]
