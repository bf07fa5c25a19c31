"""How far one gets in so many minutes, as areas that lie in each other, of times along streets.

Here: cells beside the streets that are reached, their outlines, the time at a place beside a street, and what comes within reach
that is not near. Not here: the times (``geodata.transit``), lines around cells in general (``outline``).

A band holds the cells of 50 m with a piece of street that one reaches in time, what lies within 250 m of such on all sides, and
one cell around them: so a block between streets is of the band, and a wood or a lake is not. All steps keep the order of times: a
longer time always holds a shorter one, and the outlines keep it to the last digit (``outline``).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.grid import Grid
from buurtlezer.analysis.outline import outlines
from buurtlezer.analysis.walking import Network

MINUTES: Final = (10, 20, 30, 40, 50, 60)
CELL_METRES = 50.0
EVERY_METRES = 25.0
"""Along a street, between two spots whose time is taken."""
REACH_CELLS, BACK_CELLS = 5, 4
"""So many cells wider, then so many narrower again: what lies between streets is filled, and one cell around them stays."""
MOST_POINTS = 4_000
"""Of all bands together: under 150 kB as GeoJSON."""
MOST_STEPS = 60_000
WITHIN_METRES = 150.0
"""A spot of a street that is reached in time lies in the outline of its band, or no farther from it than this, where it was
:data:`CELL_METRES` coarse."""
NEAR_MINUTES = 15
"""What is near: so far on foot. Some kilometre."""

Seconds = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Bands:
    """``areas``: for each of ``minutes``, all that is reached in them: MultiPolygons in WGS84 degrees, empty ones too."""

    minutes: tuple[int, ...]
    areas: tuple[BaseGeometry, ...]
    cell_metres: float
    """How coarse they had to be."""


def bands(seconds: Seconds, streets: Network, speed_kmh: float, minutes: Sequence[int] = MINUTES) -> Bands:
    """The areas that are reached in so many minutes.

    Parameters
    ----------
    seconds
        Time to each node of ``streets``, shape ``(n,)``; inf where it is not reached.
    speed_kmh
        How fast one walks, for what is reached of a street from its ends.
    minutes
        Of each band, rising.

    Raises ``ValueError`` for minutes that do not rise, or times that are not of these streets.
    """
    if list(minutes) != sorted(set(minutes)) or len(seconds) != len(streets.nodes_metres):
        raise ValueError(
            f"{len(seconds)} times for {len(streets.nodes_metres)} nodes, minutes {list(minutes)}: give rising minutes"
        )
    spots, times = _spots(np.asarray(seconds, dtype=np.float64), streets, speed_kmh / 3.6)
    near = times <= (max(minutes) * 60 if minutes else 0)
    if not near.any():
        return Bands(tuple(minutes), tuple(shapely.MultiPolygon() for _ in minutes), CELL_METRES)
    spots, times = spots[near], times[near]
    grid = Grid.over(shapely.points(spots), margin=(REACH_CELLS + 1) * CELL_METRES, cell=CELL_METRES)
    cells = np.full((grid.rows, grid.columns), np.inf)
    column, row = ((spots - (grid.west, grid.south)) // grid.cell).astype(np.int64).T
    np.minimum.at(cells, (row, column), times)
    filled = -_least(-_least(cells, REACH_CELLS), BACK_CELLS)
    limits = np.array(minutes, dtype=np.float64) * 60
    classes = len(minutes) - np.searchsorted(limits, filled)
    found = outlines(classes.astype(np.int64), grid, MOST_POINTS, MOST_STEPS)
    areas = tuple(found.at_least(len(minutes) - at) for at in range(len(minutes)))
    return Bands(tuple(minutes), areas, found.cell_metres)


def seconds_at(seconds: Seconds, streets: Network, places_metres: NDArray[np.float64], speed_kmh: float) -> Seconds:
    """Time to places, shape ``(m, 2)`` in EPSG:31370 metres, by that to the ends of the street that each is beside.

    NaN beside no street, inf where it is not reached. Returns shape ``(m,)``.
    """
    beside = streets.beside(places_metres)
    speed = speed_kmh / 3.6
    first, second = np.asarray(seconds, dtype=np.float64)[streets.edges[beside.edge]].T
    found = np.minimum(first + beside.along / speed, second + beside.back / speed) + beside.away / speed
    return np.where(beside.edge >= 0, found, np.nan).astype(np.float32)


def beyond(typical: Seconds, on_foot: Seconds, minutes: int, near_minutes: int = NEAR_MINUTES) -> NDArray[np.bool_]:
    """What is within reach and is not near: reached in so many minutes, and farther on foot than ``near_minutes``.

    Both of shape ``(n,)``, of nodes or of places; what has no time (NaN) is not within reach.
    """
    return np.asarray((typical <= minutes * 60) & ~(on_foot <= near_minutes * 60))


def _spots(seconds: NDArray[np.float64], streets: Network, speed: float) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Spots along all streets with an end that is reached, their time, and nodes without a street too."""
    one, other = streets.edges.T
    kept = np.isfinite(seconds[one]) | np.isfinite(seconds[other])
    one, other, lengths = one[kept], other[kept], streets.lengths[kept]
    parts = np.maximum(np.ceil(lengths / EVERY_METRES), 1).astype(np.int64)
    edge = np.repeat(np.arange(len(one)), parts)
    share = (np.arange(len(edge)) - np.repeat(np.cumsum(parts) - parts, parts)) / parts[edge]
    begin, end = streets.nodes_metres[one[edge]], streets.nodes_metres[other[edge]]
    along = share * lengths[edge] / speed
    back = (1 - share) * lengths[edge] / speed
    times = np.minimum(seconds[one[edge]] + along, seconds[other[edge]] + back)
    spots = begin + share[:, None] * (end - begin)
    return np.concatenate((streets.nodes_metres, spots)), np.concatenate((seconds, times))


def _least(cells: NDArray[np.float64], radius: int) -> NDArray[np.float64]:
    """For each cell the least within a disk around it; what lies beyond the grid is as its border."""
    rows, columns = cells.shape
    padded = np.pad(cells, radius, mode="edge")
    found = cells.copy()
    for down in range(-radius, radius + 1):
        for right in range(-radius, radius + 1):
            if down * down + right * right <= (radius + 0.5) ** 2:
                moved = padded[radius + down : radius + down + rows, radius + right : radius + right + columns]
                np.minimum(found, moved, out=found)
    return found
