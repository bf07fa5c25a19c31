"""Laying together what people said is the same: as decided, and kept apart where anybody says *different*.

*Same* goes on: a same as b, b same as c, and the three are one, also when it goes round. Where somebody says *different* of two
within such a whole, all of it stays apart and is told as disagreement. Not here: proposing (``doubles``), the act (``model.same_actor``).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ...model.same_actor import Verdict
from .graph import Link


@dataclass(frozen=True, slots=True)
class Decision:
    """What one author said of two keys, as it stands now."""

    one: str
    other: str
    verdict: Verdict
    author: str = ""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A whole that stays apart."""

    keys: tuple[str, ...]
    """All of it, in order."""

    contested: tuple[tuple[str, str], ...]
    """The pairs of which somebody says *different*, the lower key first, in order."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What is one, and what people do not agree on."""

    groups: tuple[tuple[str, ...], ...]
    """Each with two keys or more, in order; by their lowest key."""

    disagreements: tuple[Disagreement, ...]
    at: dict[str, str]
    """For each key the lowest of what it is one with: itself, where it stands alone."""


def merged(keys: Iterable[str], decisions: Iterable[Decision]) -> Merged:
    """Lay together, whatever the order of keys and decisions.

    A decision about a key that is not among ``keys`` is as if it was not there.

    Raises
    ------
    BadNetwork
        ``too_many_nodes``, ``too_many_decisions``.
    """
    raise NotImplementedError


def relinked(links: Iterable[Link], at: dict[str, str]) -> list[Link]:
    """Ties between what was laid together: a tie within one whole is gone."""
    raise NotImplementedError
