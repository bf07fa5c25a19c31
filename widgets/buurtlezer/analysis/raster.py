"""How many drawings the centre of each cell of a grid lies in.

Exact at cell centres: a centre counts for a drawing if and only if it lies inside it, as shapely would say of each in
turn (a centre exactly on a line counts for one of the two sides, and for one only). What lies between centres is not
known; a surface counted in cells is off by at most the cells that its line runs through.

Not here: the cells (``grid``), what is drawn (``drawing``), which counts make an area of agreement (``agreement``), and
outlines (``outline``).
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray

from buurtlezer.analysis.grid import Grid

MOST_AT_ONCE = 2_000_000
"""Crossings of lines and rows that are in memory together, unless one row alone has more."""


@dataclass(frozen=True, eq=False)
class Spans:
    """Cells next to each other in a row that lie in a drawing, k times.

    ``drawing``: its place among the drawings; ``start`` and ``end``: the places of the first cell and of the one after
    the last. A place is row × stride + column.
    """

    drawing: NDArray[np.int64]
    start: NDArray[np.int64]
    end: NDArray[np.int64]


def spans(shapes_metres: NDArray[np.object_], grid: Grid) -> Iterator[Spans]:
    """The cells whose centre lies in each of n valid (Multi)Polygons in EPSG:31370, in portions that fit in memory.

    A shape that lies on the grid and holds no centre, for it is smaller than a cell, has one all the same: the cell of
    a point on its surface. So nothing that was drawn vanishes; it is shown as large as a cell.
    """
    rings, ring_of = _rings(shapes_metres)
    points, of = shapely.get_coordinates(rings, return_index=True)
    joined = of[1:] == of[:-1]
    owner = ring_of[of[1:][joined]]
    start, end = points[:-1][joined], points[1:][joined]
    # From the lower end up, whichever way it was drawn: two areas with a common line then cross a row at the same bit.
    swap = (start[:, 1] > end[:, 1])[:, None]
    low, high = np.where(swap, end, start), np.where(swap, start, end)
    # Rows whose centre lies from the lower end up to, but not at, the upper: a corner counts for one of its two lines.
    first, after = (
        np.clip(np.ceil((y - grid.south) / grid.cell - 0.5), 0, grid.rows).astype(np.int64) for y in (low[:, 1], high[:, 1])
    )
    held = np.zeros(len(shapes_metres), dtype=np.int64)
    for south, north in _bands(first, after, grid):
        begin, stop = np.maximum(first, south), np.minimum(after, north)
        met = np.flatnonzero(stop > begin)
        found = _crossed(low[met], high[met], begin[met], (stop - begin)[met], owner[met], grid)
        held += np.bincount(found.drawing, weights=found.end - found.start, minlength=len(held)).astype(np.int64)
        yield found
    yield _small(shapes_metres, np.flatnonzero(held == 0), grid)


def counts(shapes_metres: NDArray[np.object_], weights: NDArray[np.int64], grid: Grid) -> NDArray[np.int64]:
    """How many voices count each cell in, for several groups at once.

    ``weights``, of shape (groups, n): the voices of each drawing in each group, 0 where it is not of the group. Returns
    shape (groups, rows, columns).
    """
    steps = np.zeros((len(weights), grid.rows * grid.stride))
    for found in spans(shapes_metres, grid):
        for step, weight in zip(steps, weights, strict=True):
            mine = weight[found.drawing]
            ends = np.concatenate([found.start, found.end])
            step += np.bincount(ends, weights=np.concatenate([mine, -mine]), minlength=len(step))
    # Every span ends in its row, so one sum may run through all of them. Whole numbers, exact in floats below 2**53.
    total = np.cumsum(steps, axis=1).astype(np.int64)
    return total.reshape(len(weights), grid.rows, grid.stride)[:, :, : grid.columns]


def _rings(shapes: NDArray[np.object_]) -> tuple[NDArray[np.object_], NDArray[np.int64]]:
    """All rings, outer and inner, and the place of the shape that each is of."""
    parts, shape = shapely.get_parts(shapes, return_index=True)
    rings, part = shapely.get_rings(parts, return_index=True)
    return rings, shape[part]


def _bands(first: NDArray[np.int64], after: NDArray[np.int64], grid: Grid) -> Iterator[tuple[int, int]]:
    """Rows from and up to which the lines cross no more often than fits in memory."""
    starts, ends = (np.bincount(row, minlength=grid.rows + 1) for row in (first, after))
    crossed = np.cumsum(np.cumsum(starts - ends)[:-1])
    south = 0
    while south < grid.rows:
        before = crossed[south - 1] if south else 0
        north = max(south + 1, int(np.searchsorted(crossed, before + MOST_AT_ONCE, side="right")))
        yield south, north
        south = north


def _crossed(
    low: NDArray[np.float64],
    high: NDArray[np.float64],
    first: NDArray[np.int64],
    crossings: NDArray[np.int64],
    owner: NDArray[np.int64],
    grid: Grid,
) -> Spans:
    """The spans between the places where all lines that cross some rows do so, each from its first of these rows on."""
    line = np.repeat(np.arange(len(low)), crossings)
    row = np.arange(len(line)) - np.repeat(np.cumsum(crossings) - crossings, crossings) + first[line]
    rise = high[:, 1] - low[:, 1]
    slope = np.divide(high[:, 0] - low[:, 0], rise, out=np.zeros(len(low)), where=rise > 0)
    x = low[line, 0] + (grid.south + (row + 0.5) * grid.cell - low[line, 1]) * slope[line]
    column = np.clip(np.ceil((x - grid.west) / grid.cell - 0.5), 0, grid.columns).astype(np.int64)
    # A closed line crosses a row an even number of times; in order, one enters and the next leaves (even-odd rule).
    places = grid.rows * grid.stride
    key = np.sort(owner[line] * places + row * grid.stride + column)
    drawing, start = np.divmod(key[0::2], places)
    end = key[1::2] - drawing * places
    kept = end > start
    return Spans(drawing[kept], start[kept], end[kept])


def _small(shapes: NDArray[np.object_], without: NDArray[np.intp], grid: Grid) -> Spans:
    """A cell for each of the shapes without one, where its point on the surface lies on the grid."""
    without = without[~shapely.is_empty(shapes[without])]
    points = shapely.point_on_surface(shapes[without])
    x, y = shapely.get_x(points), shapely.get_y(points)
    column, row = np.floor((x - grid.west) / grid.cell), np.floor((y - grid.south) / grid.cell)
    on = (column >= 0) & (column < grid.columns) & (row >= 0) & (row < grid.rows)
    place = (row[on] * grid.stride + column[on]).astype(np.int64)
    return Spans(without[on].astype(np.int64), place, place + 1)
