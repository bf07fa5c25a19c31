"""A cell of a group's picture: what some people said of one thing, and whether they are enough for it to be told.

*Enough* is three things at once: at least the minimum of voices, at least three authors, and without the largest author at least
the minimum less one. An author is a device or a typed sheet, with all its voices: a table of fifteen that could take its own
answer off would read those of the few others. What is told of a cell goes through ``told``, which is asked for nothing where the
cell is not enough. Many cells at once, by numbers: ``cells``. Not here: who is an author and which entries count
(``store.shared``), subtracting one cell from another (``subtraction``).
"""

from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final, Protocol

AUTHORS: Final = 3
"""With two, each would know the other."""


class Lacks(StrEnum):
    """What a cell lacks to be enough; of several the first."""

    VOICES = "voices"
    AUTHORS = "authors"
    SPREAD = "spread"  # without the largest author too few are left
    REST = "rest"  # what could be had by subtracting it from another cell would be too few
    STEP = "step"  # what could be had by subtracting it from what was shown before would be too few (``pictures``)


class Said(Protocol):
    """Something that was said: whose it is among others, and how many people stand behind it."""

    @property
    def author(self) -> Hashable:
        """Told apart from others, and nothing more."""

    @property
    def voices(self) -> int:
        """1 or more."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How many people stand behind a cell, and what it lacks to be enough: nothing, for one that is."""

    voices: int
    lacks: Lacks | None

    @classmethod
    def of(cls, said: Iterable[Said], minimum: int) -> "Cell":
        """The cell of what counts in it; an author's voices are the sum of theirs. ``ValueError`` for a minimum below 1."""
        if minimum < 1:
            raise ValueError(f"a minimum of {minimum} voices shows what is nobody's; 1 is the lowest")
        each: dict[Hashable, int] = {}
        for one in said:
            each[one.author] = each.get(one.author, 0) + one.voices
        voices = sum(each.values())
        return cls(voices, _lacks(voices, sum(map(bool, each.values())), max(each.values(), default=0), minimum))

    @property
    def enough(self) -> bool:
        """Whether more than the number of voices may be told."""
        return self.lacks is None

    @property
    def none_or_enough(self) -> bool:
        """Whether it could be told, or there is nobody in it."""
        return self.enough or not self.voices

    def held_back(self) -> "Cell":
        """The same, not to be told: not enough by what is told beside it."""
        return replace(self, lacks=self.lacks or Lacks.REST)

    def waits(self) -> "Cell":
        """The same, not to be told yet: too little has changed since what was shown before."""
        return replace(self, lacks=self.lacks or Lacks.STEP)

    def told(self, values: Callable[[], Mapping[str, Any]], **counts: Any) -> dict[str, Any]:
        """As JSON: the number of voices and other ``counts``, and only of a cell that is enough what ``values`` gives."""
        head: dict[str, Any] = {"voices": self.voices, **counts, "enough": self.enough}
        return {**head, **values()} if self.lacks is None else {**head, "lacks": str(self.lacks)}


def _lacks(voices: int, authors: int, largest: int, minimum: int) -> Lacks | None:
    if voices < minimum:
        return Lacks.VOICES
    if authors < AUTHORS:
        return Lacks.AUTHORS
    return Lacks.SPREAD if voices - largest < minimum - 1 else None
