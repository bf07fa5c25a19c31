"""Which places of two lists, or of one, may be the same: proposed by name and nearness, each with its reasons, never decided.

Proposed are two that may lie within ``NEAR`` metres and whose names are one or alike (``analysis.alike``) or that were picked as one
spot; within ``CLOSE`` metres also where one name stands in the other; within ``BESIDE`` metres whatever they are called, for a square
has many names. Who lies nowhere is proposed by name alone, who lies in a sector by name and that sector. From either side and in any
order the same. Not here: deciding (``model.same_place``), laying together (``network.merging``).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

import numpy as np
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.alike import is_within, ratios, score
from buurtlezer.analysis.lying_near import Lying, close_pairs, may_be_near, metres_between
from buurtlezer.analysis.names import Plain, plain
from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.model import MapPlace

NEAR: Final = 200.0
"""Two who point at one square point at other sides of it, or at the café on its corner."""

CLOSE: Final = 60.0
BESIDE: Final = 12.0

MOST_PLACES: Final = 4_000
MOST_LOOKED_AT: Final = 5_000
"""Of the pairs that are alike, the most alike are looked at word by word, and as many of the nearest."""

MOST_PROPOSED: Final = 400
"""Beside those of one name at one spot, which all are."""


class Reason(StrEnum):
    """Why two may be the same."""

    SAME_NAME = "same_name"
    ALIKE_NAME = "alike_name"
    NAME_WITHIN = "name_within"  # all words of one stand in the other
    SAME_SPOT = "same_spot"  # picked from the list as the same
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Named:
    """A place as it is compared."""

    key: str
    name: str
    lying: Lying = Lying()
    spot: str = ""
    """Id in the data pack, where it was picked from the list."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """Two that may be the same: of two lists ``one`` is the first list's, of one list the lower key."""

    one: str
    other: str
    reasons: tuple[Reason, ...]
    """One at least, in the order of ``Reason``. Never a number of how alike: a person decides."""

    metres: float | None = None
    """From point to point; None where one of them has none."""


def named(places: Mapping[str, MapPlace]) -> list[Named]:
    """Places of a map as they are compared, by key; a coarse one lies in its sector and at no point."""
    pointed = {key: one.location for key, one in places.items() if one.location is not None and not one.coarse}
    degrees = np.array([[point.lon, point.lat] for point in pointed.values()], dtype=np.float64).reshape(-1, 2)
    metres = dict(zip(pointed, points_to_metres(degrees).tolist(), strict=True))
    found = []
    for key, one in places.items():
        x_y = metres.get(key)
        lying = Lying(area=one.sector) if x_y is None else Lying((x_y[0], x_y[1]))
        found.append(Named(key, one.name, lying, one.spot))
    return found


def between(
    some: Iterable[Named], others: Iterable[Named], shapes_metres: Mapping[str, BaseGeometry] | None = None
) -> list[Proposal]:
    """Pairs of two lists, most alike first, then nearest, then by key.

    Of several with one name at one spot the lowest key of each list is proposed with each of the other, and stands for them elsewhere.
    Besides these at most ``MOST_PROPOSED``.

    Parameters
    ----------
    shapes_metres
        Sectors by their key, EPSG:31370.

    Raises
    ------
    ValueError
        A list has more than ``MOST_PLACES``.
    """
    one, other = _by_what_they_are(some), _by_what_they_are(others)
    equal = [
        _Found(left, right, 100)
        for what in one.keys() & other.keys()
        for left, right in {*((one[what][0], each) for each in other[what]), *((each, other[what][0]) for each in one[what])}
    ]
    return _in_order(equal, _pairs(_firsts(one), _firsts(other), shapes_metres or {}))


def within(places: Iterable[Named], shapes_metres: Mapping[str, BaseGeometry] | None = None) -> list[Proposal]:
    """The same of one list, each pair once."""
    known = _by_what_they_are(places)
    equal = [_Found(them[0], each, 100) for them in known.values() for each in them[1:]]
    firsts = _firsts(known)
    return _in_order(equal, _pairs(firsts, firsts, shapes_metres or {}, once=True))


What = tuple[Plain, Lying, str]


@dataclass(frozen=True, slots=True)
class _Found:
    one: Named
    other: Named
    score: int

    @property
    def metres(self) -> float | None:
        return metres_between(self.one.lying, self.other.lying)


def _by_what_they_are(places: Iterable[Named]) -> dict[What, list[Named]]:
    """Those that nothing tells apart together, each list by key."""
    found: dict[What, list[Named]] = {}
    ordered = sorted(places, key=lambda one: one.key)
    if len(ordered) > MOST_PLACES:
        raise ValueError(f"{len(ordered)} places are more than the {MOST_PLACES} that are compared; ask for fewer")
    for one in ordered:
        found.setdefault((plain(one.name), one.lying, one.spot), []).append(one)
    return found


def _firsts(known: Mapping[What, Sequence[Named]]) -> list[tuple[Plain, Named]]:
    return sorted(((what[0], them[0]) for what, them in known.items()), key=lambda one: one[1].key)


def _pairs(
    some: Sequence[tuple[Plain, Named]],
    others: Sequence[tuple[Plain, Named]],
    shapes: Mapping[str, BaseGeometry],
    once: bool = False,
) -> list[_Found]:
    if not some or not others:
        return []
    near = may_be_near([one.lying for _, one in some], [one.lying for _, one in others], shapes, NEAR)
    alike = ratios([name for name, _ in some], [name for name, _ in others], once)
    for at, (_, one) in enumerate(some):
        if one.spot:
            alike[at, [column for column, (_, other) in enumerate(others) if other.spot == one.spot]] = 100
    alike[~near] = 0
    far = np.flatnonzero(alike)
    best = far[np.argsort(100 - alike.flat[far], kind="stable")[:MOST_LOOKED_AT]]
    looked = {divmod(int(at), len(others)) for at in best}
    looked |= set(close_pairs([one.lying for _, one in some], [one.lying for _, one in others], CLOSE, MOST_LOOKED_AT))
    found = []
    for left, right in looked:
        (name, one), (other_name, other) = some[left], others[right]
        if (one.key < other.key or not once) and (name, one.lying, one.spot) != (other_name, other.lying, other.spot):
            pair = _Found(one, other, score(name, other_name))
            if _reasons(pair):
                found.append(pair)
    return found


def _reasons(pair: _Found) -> tuple[Reason, ...]:
    one, other = plain(pair.one.name), plain(pair.other.name)
    metres = pair.metres
    found = []
    if pair.score == 100:
        found.append(Reason.SAME_NAME)
    elif is_within(one, other) and (pair.score or (metres is not None and metres <= CLOSE)):
        found.append(Reason.NAME_WITHIN)
    elif pair.score:
        found.append(Reason.ALIKE_NAME)
    if pair.one.spot and pair.one.spot == pair.other.spot:
        found.append(Reason.SAME_SPOT)
    beside = metres is not None and metres <= BESIDE
    if beside or (found and (metres is not None or (_lies(pair.one) and _lies(pair.other)))):
        found.append(Reason.NEAR)
    return tuple(found)


def _lies(one: Named) -> bool:
    return one.lying.point is not None or bool(one.lying.area)


def _in_order(equal: Iterable[_Found], others: Iterable[_Found]) -> list[Proposal]:
    def order(pair: _Found) -> tuple[int, float, str, str]:
        return -pair.score, float("inf") if pair.metres is None else pair.metres, pair.one.key, pair.other.key

    kept = [*sorted(equal, key=order), *sorted(others, key=order)[:MOST_PROPOSED]]
    return [Proposal(pair.one.key, pair.other.key, _reasons(pair), pair.metres) for pair in kept]
