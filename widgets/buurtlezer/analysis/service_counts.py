"""What may be told of a kind of service in an area, by its counting class; pure.

Here: the classes, what a list that was brought makes of one, and the only shape that holds a number per inhabitants or a
distance. Not here: which kind has which class, and why (``geodata.service_vocabulary``), distances (``walking``, ``nearest``),
words (pages).
"""

import math
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.model import Listed, ServiceList

LEAST_INHABITANTS = 1_000
"""With fewer, a number per 1,000 would be larger than what there is."""


class Counting(StrEnum):
    """How a kind may be counted."""

    COUNT = "count"
    """The list is whole and dated: number, number per 1,000 inhabitants and distance, each beside the Region's."""

    AT_LEAST = "at_least"
    """The list says where there is one, never where there is none: at least so many."""

    NOT_LISTED = "not_listed"
    """No row is ours: never zero."""

    NEVER = "never"
    """A number would be a verdict on a neighbourhood or on people: found by name."""


class Brought(NamedTuple):
    """Of one kind, the rows that lists which somebody brought have of it.

    Where one of the lists is confirmed to be official, dated and whole for the Region, only its rows: these are then all there
    are, and take the place of ours. Of several such lists it is the one of the last date.
    """

    rows: tuple[Listed, ...]
    confirmed: bool

    @property
    def degrees(self) -> NDArray[np.float64]:
        """Longitude and latitude of the rows that have a point: shape ``(n, 2)``, WGS84."""
        points = [(row.location.lon, row.location.lat) for row in self.rows if row.location is not None]
        return np.array(points, dtype=np.float64).reshape(-1, 2)

    @property
    def whole(self) -> bool:
        """Whether it may be counted: confirmed, and each row has a point."""
        return self.confirmed and all(row.location is not None for row in self.rows)


class Figures(NamedTuple):
    """Of an area or the Region. ``inhabitants`` may be unknown; ``metres`` as walked to the nearest, NaN where unknown.

    ``among``: how many of ``number`` lie where the inhabitants are known, within the Region; None: all of them.
    """

    number: int
    inhabitants: float | None
    metres: float
    among: int | None = None

    @property
    def per_thousand(self) -> float | None:
        """Services per 1,000 inhabitants; None where so few live there, or nobody knows how many."""
        people = self.inhabitants
        if people is None or not math.isfinite(people) or people < LEAST_INHABITANTS:
            return None
        return 1_000 * (self.number if self.among is None else self.among) / people


class Beside(NamedTuple):
    """What is told beside the Region's, each None where it is unknown: services per 1,000 inhabitants, metres to the nearest."""

    per_thousand: float | None
    region_per_thousand: float | None
    metres: float | None
    region_metres: float | None


@dataclass(frozen=True)
class Told:
    """What may be told of a kind in an area.

    ``number`` is None where nothing is counted: for what our list lacks (which is no zero), and for what never is. ``beside``
    is there for :attr:`Counting.COUNT` only. Raises ``ValueError`` for anything else: what may not be said has no place in it.
    """

    kind: str
    counting: Counting
    number: int | None
    beside: Beside | None = None

    def __post_init__(self) -> None:
        if (self.beside is not None) != (self.counting is Counting.COUNT):
            raise ValueError(f"{self.kind} is {self.counting}: only {Counting.COUNT} is told beside the Region's")
        counted = self.counting in (Counting.COUNT, Counting.AT_LEAST)
        if (self.number is not None) != counted:
            raise ValueError(f"{self.kind} is {self.counting}: number {self.number}")


def told(kind: str, counting: Counting, here: Figures, region: Figures, brought: Brought | None = None) -> Told:
    """What may be told.

    Parameters
    ----------
    kind, counting
        The kind, and its class in the pack.
    here, region
        Of the area and of the Region: of the rows of ``brought`` where it is ``whole``, else of ours and of what was brought.
        What may not be said of it is left out here, whatever is given.
    brought
        What lists that somebody brought have of it; see :func:`class_with`.
    """
    now = class_with(counting, brought)
    if now is Counting.COUNT:
        beside = Beside(here.per_thousand, region.per_thousand, _known(here.metres), _known(region.metres))
        return Told(kind, now, here.number, beside)
    return Told(kind, now, here.number if now is Counting.AT_LEAST else None)


def class_with(counting: Counting, brought: Brought | None) -> Counting:
    """The class of a kind once lists were brought.

    A confirmed list of which each row has a point makes a kind count; any other makes what our list lacks *at least so many*.
    What is never counted never is. What counts already stays so.
    """
    if counting in (Counting.NEVER, Counting.COUNT) or brought is None or not brought.rows:
        return counting
    return Counting.COUNT if brought.whole else Counting.AT_LEAST


def brought_of(lists: Iterable[ServiceList]) -> dict[str, Brought]:
    """By kind, what lists have of it. A row of a category that is none of ours is of no kind."""
    by_date = sorted(lists, key=lambda one: one.as_of or date.min)
    found: dict[str, Brought] = {}
    for one in by_date:
        rows: dict[str, list[Listed]] = defaultdict(list)
        for row in one.rows:
            rows[row.service_kind].append(row)
        for kind, its in rows.items():
            before = found.get(kind, Brought((), confirmed=False))
            if kind in one.complete_for:
                found[kind] = Brought(tuple(its), confirmed=True)
            elif not before.confirmed:
                found[kind] = Brought((*before.rows, *its), confirmed=False)
    found.pop("", None)
    return found


def inside(area_metres: BaseGeometry, degrees: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Which points, shape ``(n, 2)`` of lon and lat in WGS84 degrees, lie in an area in EPSG:31370 metres or on its border."""
    metres = points_to_metres(np.asarray(degrees, dtype=np.float64).reshape(-1, 2))
    found: NDArray[np.bool_] = shapely.intersects_xy(area_metres, metres[:, 0], metres[:, 1])
    return found


def _known(metres: float) -> float | None:
    return metres if math.isfinite(metres) else None
