"""Laying together what people said is the same: as decided, and kept apart where anybody says *different*.

*Same* goes on: a same as b, b same as c, and the three are one, also when it goes round. Where somebody says *different* of two
within such a whole, all of it stays apart and is told as disagreement. Not here: proposing (``doubles``), the act
(``model.same_actor``).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from buurtlezer.model.same_actor import Verdict

from .graph import MOST_NODES, Link, fewer_than

MOST_DECISIONS: Final = 20_000


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
    above = {key: key for key in keys}
    decided = [one for one in decisions if one.one in above and one.other in above]
    fewer_than(above, MOST_NODES, "too_many_nodes")
    fewer_than(decided, MOST_DECISIONS, "too_many_decisions")

    def lowest(key: str) -> str:
        while above[key] != key:
            above[key] = key = above[above[key]]
        return key

    for one in decided:
        if one.verdict is Verdict.SAME:
            low, high = sorted((lowest(one.one), lowest(one.other)))
            above[high] = low
    wholes: dict[str, list[str]] = {}
    for key in sorted(above):
        wholes.setdefault(lowest(key), []).append(key)
    contested: dict[str, set[tuple[str, str]]] = {}
    for one in decided:
        if one.verdict is Verdict.DIFFERENT and lowest(one.one) == lowest(one.other):
            contested.setdefault(lowest(one.one), set()).add((min(one.one, one.other), max(one.one, one.other)))
    return Merged(
        groups=tuple(tuple(whole) for low, whole in wholes.items() if len(whole) > 1 and low not in contested),
        disagreements=tuple(
            Disagreement(tuple(whole), tuple(sorted(contested[low]))) for low, whole in wholes.items() if low in contested
        ),
        at={key: key if lowest(key) in contested else lowest(key) for key in sorted(above)},
    )


def relinked(links: Iterable[Link], at: Mapping[str, str]) -> list[Link]:
    """Ties between what was laid together: a tie within one whole is gone."""
    moved = (
        replace(link, start=None if link.start is None else at.get(link.start, link.start), end=at.get(link.end, link.end))
        for link in links
    )
    return [link for link in moved if link.start != link.end]
