"""Two rounds of an analysis beside each other: what is new, changed, the same, and what has no match. Pure; no score comes out.

Two things are the same by, in this order: one was carried on from the other; both name the same listed thing; both are called
alike and of one kind, and do not name different listed things. What has no match in the later round is not gone by that: most
often nobody looked again. Not here: what is gone (``report.rounds``), what a thing is called and which of its facts count
(``report.round_things``), areas and figures (``steps.report.round_figures``).
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing of a round. Things of different kinds are never compared."""

    origin: str
    """The entry that it goes back to: its own id, or that of the one it was carried on from, however often."""

    reference: str = ""
    """What it names of a list that all have (a spot, a service, a building block); empty where it names none."""

    name: str = ""
    """What it is called, folded; empty where that tells it from nothing."""

    facts: Mapping[str, Hashable] = field(default_factory=dict)
    """What counts as a change, by field."""


@dataclass(frozen=True, slots=True)
class Changed:
    """The same thing, otherwise."""

    before: str
    after: str
    fields: tuple[str, ...]
    """Which facts, in the order that the thing has them."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Ids of things, each of both rounds in exactly one place: in the order of the later round, unmatched ones of the earlier."""

    new: tuple[str, ...]
    unmatched: tuple[str, ...]
    changed: tuple[Changed, ...]
    same: tuple[tuple[str, str], ...]


Things: TypeAlias = Mapping[str, Thing]
_Key: TypeAlias = Callable[[Thing], str]


def _unlisted(thing: Thing) -> str:
    return "" if thing.reference else thing.name


def _listed(thing: Thing) -> str:
    return thing.name if thing.reference else ""


_WAYS: Final[tuple[tuple[_Key, _Key], ...]] = (
    (lambda one: one.origin, lambda one: one.origin),
    (lambda one: one.reference, lambda one: one.reference),
    (_unlisted, _unlisted),
    (_unlisted, _listed),
    (_listed, _unlisted),
)
"""By what an earlier and a later thing are the same, the surest first."""


def compare(before: Things, after: Things) -> Compared:
    """Two rounds, things by id. Of several that are alike, those that say the same are a pair first, then in their order."""
    left, right = dict(before), dict(after)
    pairs: dict[str, str] = {}
    for of_before, of_after in _WAYS:
        for then, now in _paired(left, right, of_before, of_after):
            pairs[now] = then
            del left[then], right[now]
    changed: list[Changed] = []
    same: list[tuple[str, str]] = []
    for now in after:
        if now not in pairs:
            continue
        then = pairs[now]
        fields = moved(before[then].facts, after[now].facts)
        if fields:
            changed.append(Changed(then, now, fields))
        else:
            same.append((then, now))
    return Compared(tuple(right), tuple(left), tuple(changed), tuple(same))


def moved(before: Mapping[str, Hashable], after: Mapping[str, Hashable]) -> tuple[str, ...]:
    """Which facts are otherwise: also one that only one of them has."""
    return tuple(name for name in {**before, **after} if before.get(name) != after.get(name))


def _paired(left: Things, right: Things, of_before: _Key, of_after: _Key) -> Iterable[tuple[str, str]]:
    later = _by_key(right, of_after)
    for key, those in _by_key(left, of_before).items():
        yield from _in_group({one: left[one] for one in those}, {one: right[one] for one in later.get(key, ())})


def _by_key(things: Things, key: _Key) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one, thing in things.items():
        if key(thing):
            found[key(thing)].append(one)
    return found


def _in_group(left: dict[str, Thing], right: dict[str, Thing]) -> Iterable[tuple[str, str]]:
    for then, thing in list(left.items()):
        now = next((one for one, other in right.items() if not moved(thing.facts, other.facts)), None)
        if now is not None:
            del left[then], right[now]
            yield then, now
    yield from zip(left, right, strict=False)
