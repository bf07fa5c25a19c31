"""What treasures could mean for what is missing and what is looked for: side by side, as proposals with their reasons.

Pure. Beside a gap stands a treasure of the same kind of service, beside a search one that gives what is looked for; the same
people and nearness are reasons beside, never enough alone. A key person is beside neither, and a capacity cannot come in:
nobody is proposed for the care of somebody. No score: how many reasons there are is no order of worth. Not here: the pictures,
words (``texts``).
"""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Generic, TypeVar

import numpy as np

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.model import Gap, Group, PlaceSearch, Point, Trait, Treasure, TreasureForm

NEAR: Final = 500.0
"""Metres: what one walks to in some ten minutes, slowly."""

Key = TypeVar("Key", bound=Hashable)


class Why(StrEnum):
    """A reason."""

    SERVICE = "service"  # the same kind of service: of a gap, enough
    GIVES = "gives"  # gives what is looked for: of a search, enough
    GROUPS = "groups"  # for the same people
    NEAR = "near"


@dataclass(frozen=True, slots=True)
class Offer(Generic[Key]):
    """One treasure beside one gap or one search."""

    treasure: Key
    beside: Key
    reasons: tuple[Why, ...]
    """In the order of ``Why``."""

    gives: tuple[Trait, ...] = ()
    """What is looked for and given, in the order of the vocabulary."""

    groups: tuple[Group, ...] = ()
    metres: float | None = None
    """From point to point, where both have one."""


def for_gaps(treasures: Mapping[Key, Treasure], gaps: Mapping[Key, Gap]) -> list[Offer[Key]]:
    """Treasures beside gaps of the same kind of service, in the order of the gaps, and of each in that of the treasures."""
    known = _that_may_be_offered(treasures)
    return [
        _of_gap(key, treasure, at, gap)
        for at, gap in gaps.items()
        if gap.service_kind
        for key, treasure in known.items()
        if treasure.service_kind == gap.service_kind
    ]


def for_searches(treasures: Mapping[Key, Treasure], searches: Mapping[Key, PlaceSearch]) -> list[Offer[Key]]:
    """Treasures beside searches for something that they give, in the order of the searches."""
    known = _that_may_be_offered(treasures)
    return [
        Offer(key, at, (Why.GIVES,), gives=gives)
        for at, search in searches.items()
        for key, treasure in known.items()
        if (gives := tuple(trait for trait in Trait if trait in treasure.gives & search.needs))
    ]


def _that_may_be_offered(treasures: Mapping[Key, Treasure]) -> dict[Key, Treasure]:
    return {key: one for key, one in treasures.items() if one.form is not TreasureForm.KEY_PERSON}


def _of_gap(key: Key, treasure: Treasure, at: Key, gap: Gap) -> Offer[Key]:
    groups = tuple(group for group in Group if group in treasure.for_groups & gap.loss_for)
    metres = _metres(treasure.location, gap.location)
    return Offer(key, at, tuple(_reasons(bool(groups), metres)), groups=groups, metres=metres)


def _reasons(groups: bool, metres: float | None) -> Iterator[Why]:
    yield Why.SERVICE
    if groups:
        yield Why.GROUPS
    if metres is not None and metres <= NEAR:
        yield Why.NEAR


def _metres(one: Point | None, other: Point | None) -> float | None:
    if one is None or other is None:
        return None
    here, there = points_to_metres(np.array([[one.lon, one.lat], [other.lon, other.lat]]))
    return float(np.hypot(*(here - there)))
