"""Which places of two lists, or of one, may be the same: proposed by name and nearness, each with its reasons, never decided.

Proposed are two that may lie near each other and whose names are one or alike (``analysis.alike``), or that were picked as one
spot; nearer, also where one name stands in the other; and side by side whatever they are called, for a square has many names
(``Reach``). Who lies nowhere is proposed by name alone, who lies in a sector by name and that sector. From either side and in
any order the same. Not here: deciding (``model.same_place``), laying together (``network.merging``).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import inf
from typing import Final, NamedTuple

import numpy as np
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.alike import SAME, is_within, ratios, score
from buurtlezer.analysis.lying_near import NOWHERE, Lying, close_pairs, may_be_near, metres_between
from buurtlezer.analysis.names import Plain, plain
from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.model import MapPlace


@dataclass(frozen=True, slots=True)
class Reach:
    """How near two are, in metres, to be proposed; measured in ``benchmarks/bench_place_doubles.py``."""

    near: float = 200.0
    """With names that are one or alike: two who point at one square point at other sides of it, or at the café on its corner."""

    close: float = 80.0
    """Where one name stands in the other."""

    beside: float = 12.0
    """Whatever they are called."""


REACH: Final = Reach()

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
    lying: Lying = NOWHERE
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
    some: Iterable[Named],
    others: Iterable[Named],
    shapes_metres: Mapping[str, BaseGeometry] | None = None,
    reach: Reach = REACH,
) -> list[Proposal]:
    """Pairs of two lists, most alike first, then nearest, then by key.

    Of several with one name at one spot the lowest key of each list is proposed with each of the other, and stands for them
    elsewhere. Besides these at most ``MOST_PROPOSED``.

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
        _pair(left, what, right, what, reach)
        for what in one.keys() & other.keys()
        for left, right in {*((one[what][0], each) for each in other[what]), *((each, other[what][0]) for each in one[what])}
    ]
    return _in_order(equal, _pairs(one, other, shapes_metres or {}, reach))


def within(
    places: Iterable[Named], shapes_metres: Mapping[str, BaseGeometry] | None = None, reach: Reach = REACH
) -> list[Proposal]:
    """The same of one list, each pair once."""
    known = _by_what_they_are(places)
    equal = [_pair(them[0], what, each, what, reach) for what, them in known.items() for each in them[1:]]
    return _in_order(equal, _pairs(known, known, shapes_metres or {}, reach, once=True))


What = tuple[Plain, Lying, str]


class _Pair(NamedTuple):
    """Two with what speaks for them."""

    alike: int
    metres: float
    """Infinite where that is not known."""

    one: str
    other: str
    reasons: tuple[Reason, ...]


def _by_what_they_are(places: Iterable[Named]) -> dict[What, list[str]]:
    """Keys of those that nothing tells apart together, in order."""
    found: dict[What, list[str]] = {}
    ordered = sorted(places, key=lambda one: one.key)
    if len(ordered) > MOST_PLACES:
        raise ValueError(f"{len(ordered)} places are more than the {MOST_PLACES} that are compared; ask for fewer")
    for one in ordered:
        found.setdefault((plain(one.name), one.lying, one.spot), []).append(one.key)
    return found


def _pairs(
    known: Mapping[What, Sequence[str]],
    beside: Mapping[What, Sequence[str]],
    shapes: Mapping[str, BaseGeometry],
    reach: Reach,
    once: bool = False,
) -> list[_Pair]:
    some, others = (sorted(them, key=lambda what: them[what][0]) for them in (known, beside))
    if not some or not others:
        return []
    lying, lying_beside = [what[1] for what in some], [what[1] for what in others]
    alike = ratios([what[0] for what in some], [what[0] for what in others], once)
    spots: dict[str, list[int]] = {}
    for at, (*_, spot) in enumerate(others):
        spots.setdefault(spot, []).append(at)
    for at, (*_, spot) in enumerate(some):
        if spot in spots and spot:
            alike[at, spots[spot]] = 100
    alike[~may_be_near(lying, lying_beside, shapes, reach.near)] = 0
    far = np.flatnonzero(alike)
    best = far[np.argsort(100 - alike.flat[far], kind="stable")[:MOST_LOOKED_AT]]
    looked = {divmod(int(at), len(others)) for at in best} | set(close_pairs(lying, lying_beside, reach.close, MOST_LOOKED_AT))
    pairs = (
        _pair(known[some[at]][0], some[at], beside[others[there]][0], others[there], reach)
        for at, there in looked
        if some[at] != others[there] and (at < there or not once)
    )
    return [pair for pair in pairs if pair.reasons]


def _pair(one: str, what: What, other: str, beside: What, reach: Reach) -> _Pair:
    (name, lying, spot), (other_name, other_lying, other_spot) = what, beside
    metres = metres_between(lying, other_lying)
    alike = score(name, other_name)
    reasons = []
    if alike == SAME:
        reasons.append(Reason.SAME_NAME)
    elif is_within(name, other_name) and (alike or (metres is not None and metres <= reach.close)):
        reasons.append(Reason.NAME_WITHIN)
    elif alike:
        reasons.append(Reason.ALIKE_NAME)
    if spot and spot == other_spot:
        reasons.append(Reason.SAME_SPOT)
    if (metres is None and reasons and lying.lies and other_lying.lies) or (
        metres is not None and (reasons or metres <= reach.beside)
    ):
        reasons.append(Reason.NEAR)
    return _Pair(-alike, inf if metres is None else metres, one, other, tuple(reasons))


def _in_order(equal: Iterable[_Pair], others: Iterable[_Pair]) -> list[Proposal]:
    kept = [*sorted(equal), *sorted(others)[:MOST_PROPOSED]]
    return [Proposal(one, other, reasons, None if metres == inf else metres) for _, metres, one, other, reasons in kept]
