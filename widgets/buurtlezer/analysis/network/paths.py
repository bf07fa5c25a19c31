"""Through whom one gets to somebody: the cheapest ways, which differ in whom they need.

A step costs ``COST``: a strong tie carries further, which says nothing of what a weak one is worth. Of ways that cost the same the one with fewer
steps comes first, then the one whose keys do. Not here: the words of a way (``steps``).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ...model.network import Strength
from .graph import Graph

COST: Final[dict[Strength | None, int]] = {Strength.STRONG: 1, None: 2, Strength.WEAK: 3}
"""What a step along a tie costs; None where nobody said how strong it is."""

LONGEST: Final = 4
"""Steps: further than three go-betweens nobody introduces anybody."""

MOST_WAYS: Final = 3


class NoWay(StrEnum):
    """Why there is none."""

    NOT_THERE = "not_there"  # one of both is not in the network
    SAME = "same"  # both are the same
    TOO_FAR = "too_far"  # there is a way, with more steps
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Way:
    """From one to another."""

    keys: tuple[str, ...]
    """From start to end, both included."""

    strengths: tuple[Strength | None, ...]
    """Of each step."""

    cost: int

    @property
    def through(self) -> tuple[str, ...]:
        """The go-betweens, in order; none where they know each other."""
        return self.keys[1:-1]


@dataclass(frozen=True, slots=True)
class Reached:
    """The ways, cheapest first; without any, ``why`` says so."""

    ways: tuple[Way, ...] = ()
    why: NoWay | None = None


def reached(graph: Graph, start: str, end: str, most: int = MOST_WAYS, longest: int = LONGEST) -> Reached:
    """The cheapest ways from one to another, along the direction of ties.

    A next way does without at least one of the go-betweens of each cheaper one, so a detour on the same way is none.

    Parameters
    ----------
    start, end
        Keys; ``graph.ME`` or ``graph.ORGANISATION`` to start in the middle.
    most
        At most so many ways, and never more than ``MOST_WAYS``.
    longest
        Of so many steps at most, and never more than 6.
    """
    raise NotImplementedError
