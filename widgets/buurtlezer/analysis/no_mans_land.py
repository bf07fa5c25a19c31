"""What lies between the parts of an area on a grid: within its convex hull, outside it, and wide enough to be land.

Not here: what that means (the no-man's-land of ``agreement``).
"""

import numpy as np
import shapely
from numpy.typing import NDArray

from buurtlezer.analysis.grid import Grid
from buurtlezer.analysis.raster import counts

WIDE_METRES = 100.0
"""What is narrower is no land between areas but the trembling of a line, or the bend of a street."""

Cells = NDArray[np.bool_]


def no_mans_land(area: Cells, grid: Grid) -> Cells:
    """The cells between: parts of the hull that a square of :data:`WIDE_METRES` fits into, all that such squares cover."""
    row = np.flatnonzero(area.any(axis=1))
    if not len(row):
        return np.zeros_like(area)
    # The hull touches a row nowhere but at its first and its last cell.
    first, after = area[row].argmax(axis=1), area.shape[1] - area[row, ::-1].argmax(axis=1)
    x, y = (grid.west + column * grid.cell for column in (first, after)), grid.south + row * grid.cell
    corners = [np.column_stack([side, y + up]) for side in x for up in (0, grid.cell)]
    hull = np.empty(1, dtype=object)
    hull[0] = shapely.convex_hull(shapely.multipoints(np.concatenate(corners)))
    within = counts(hull, np.ones((1, 1), dtype=np.int64), grid)[0] > 0
    return opened(within & ~area, max(1, round(WIDE_METRES / grid.cell)))


def opened(cells: Cells, side: int) -> Cells:
    """What squares of ``side`` × ``side`` cells cover that fit into the cells which are true."""
    rows, columns = cells.shape
    if rows < side or columns < side:
        return np.zeros_like(cells)
    fits = _sums(cells, side) == side * side
    return _sums(np.pad(fits, side - 1), side) > 0


def _sums(cells: Cells, side: int) -> NDArray[np.int64]:
    """The number of true cells in each square that lies in the array wholly."""
    total = np.pad(cells.astype(np.int64).cumsum(axis=0).cumsum(axis=1), ((1, 0), (1, 0)))
    return np.asarray(total[side:, side:] - total[:-side, side:] - total[side:, :-side] + total[:-side, :-side])
