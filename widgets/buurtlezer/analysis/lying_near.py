"""Which of two lists of places may lie at one spot, as far as anybody knows: at a point, in an area, or nowhere said.

Pure, in EPSG:31370 metres. What lies nowhere may lie anywhere; of an area nobody knows where in it. Not here: names, and what is
proposed (``place_doubles``), which places of one name are one (``same_places``).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry


@dataclass(frozen=True, slots=True, order=True)
class Lying:
    """Where a place lies."""

    point: tuple[float, float] | None = None
    """x and y in EPSG:31370 metres; None where nobody knows, or tells only the area."""

    area: str = ""
    """Where there is no point: key of the area that it lies in. One without a shape counts as none."""

    @property
    def lies(self) -> bool:
        """Whether anybody knows where."""
        return self.point is not None or bool(self.area)


NOWHERE: Final = Lying()
"""Of which nobody said where it lies."""


def metres_between(one: Lying, other: Lying) -> float | None:
    """From point to point; None where one of them has none."""
    if one.point is None or other.point is None:
        return None
    return float(np.hypot(one.point[0] - other.point[0], one.point[1] - other.point[1]))


def may_be_near(
    some: Sequence[Lying], others: Sequence[Lying], shapes_metres: Mapping[str, BaseGeometry], metres: float
) -> NDArray[np.bool_]:
    """Whether each two may lie within so many metres of each other: shape (some, others), a byte each.

    Points are measured; a point and an area, or two areas, as near as they come to each other.
    """
    found = np.ones((len(some), len(others)), dtype=np.bool_)
    (row, row_areas), (column, column_areas) = (_sorted(them, shapes_metres) for them in (some, others))
    (row_at, row_points), (column_at, column_points) = row, column
    found[np.ix_(row_at, column_at)] = False
    tree = shapely.STRtree(shapely.points(column_points))
    for first in range(0, len(row_at), 64):  # a crowd at one spot is a lot of pairs
        here, there = tree.query(shapely.points(row_points[first : first + 64]), predicate="dwithin", distance=metres)
        found[row_at[first + here], column_at[there]] = True
    touching = set(_touching(list(row_areas), list(column_areas), shapes_metres, metres))
    for one, other in product(row_areas, column_areas):
        found[np.ix_(row_areas[one], column_areas[other])] = (one, other) in touching
    _points_and_areas(found, row, column_areas, shapes_metres, metres)
    _points_and_areas(found.T, column, row_areas, shapes_metres, metres)
    return found


def close_pairs(some: Sequence[Lying], others: Sequence[Lying], metres: float, most: int) -> list[tuple[int, int]]:
    """The nearest pairs of points within so many metres, by their places in both lists: nearest first, at most ``most``."""
    (row_at, row_points), (column_at, column_points) = (_sorted(them, {})[0] for them in (some, others))
    tree = shapely.STRtree(shapely.points(column_points))
    kept = np.zeros((0, 3))
    for first in range(0, len(row_at), 64):
        here, there = tree.query(shapely.points(row_points[first : first + 64]), predicate="dwithin", distance=metres)
        far = np.hypot(*(row_points[first + here] - column_points[there]).T)
        kept = np.concatenate([kept, np.column_stack([far, row_at[first + here], column_at[there]])])
        if len(kept) > most:  # only what may stay is put in order, so that a crowd at one spot is no long wait
            kept = kept[kept[:, 0] <= np.partition(kept[:, 0], most)[most]]
        kept = kept[np.lexsort(kept.T[::-1])][:most]
    return [(int(one), int(other)) for _, one, other in kept]


Points = tuple[NDArray[np.int64], NDArray[np.float64]]


def _sorted(them: Sequence[Lying], shapes: Mapping[str, BaseGeometry]) -> tuple[Points, dict[str, NDArray[np.int64]]]:
    """Those with a point, and by area those without one."""
    at = np.array([at for at, one in enumerate(them) if one.point is not None], dtype=np.int64)
    points = np.array([one.point for one in them if one.point is not None], dtype=np.float64).reshape(-1, 2)
    areas: dict[str, list[int]] = {}
    for place, one in enumerate(them):
        if one.point is None and one.area in shapes:
            areas.setdefault(one.area, []).append(place)
    return (at, points), {area: np.array(places) for area, places in areas.items()}


def _touching(
    some: Sequence[str], others: Sequence[str], shapes: Mapping[str, BaseGeometry], metres: float
) -> Iterator[tuple[str, str]]:
    tree = shapely.STRtree([shapes[area] for area in others])
    found = tree.query(np.array([shapes[area] for area in some], dtype=object), predicate="dwithin", distance=metres)
    return ((some[one], others[other]) for one, other in found.T)


def _points_and_areas(
    found: NDArray[np.bool_],
    pointed: Points,
    areas: Mapping[str, NDArray[np.int64]],
    shapes: Mapping[str, BaseGeometry],
    metres: float,
) -> None:
    at, points = pointed
    tree = shapely.STRtree(shapely.points(points))
    for area, places in areas.items():
        found[np.ix_(at, places)] = False
        found[np.ix_(at[tree.query(shapes[area], predicate="dwithin", distance=metres)], places)] = True
