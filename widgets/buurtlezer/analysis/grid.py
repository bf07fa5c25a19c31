"""Square cells over a piece of land, in EPSG:31370: those that a group's picture is counted on.

Not here: what is counted (``raster``).
"""

from dataclasses import dataclass, replace

import numpy as np
import shapely
from numpy.typing import NDArray

CELL_METRES = 25.0
"""Half the width of a street with its fronts: finer than a finger draws, and the whole Region is some 700,000 cells."""
MARGIN_METRES = 2_000.0


@dataclass(frozen=True)
class Grid:
    """Square cells in EPSG:31370: row 0 in the south, column 0 in the west.

    ``west`` and ``south`` are the outer corner of the first cell, in metres. What lies beyond the cells is not counted:
    a drawing that reaches far outside counts with the part that lies on the grid.
    """

    west: float
    south: float
    rows: int
    columns: int
    cell: float = CELL_METRES

    @classmethod
    def over(cls, shapes_metres: NDArray[np.object_], margin: float = MARGIN_METRES, cell: float = CELL_METRES) -> "Grid":
        """Over shapes and a margin around them, in metres. Over the Region's sectors it is the grid of a group's picture."""
        west, south, east, north = shapely.total_bounds(shapes_metres)
        # On whole cells, so that a border that moves by a metre does not move all cells.
        first_x, first_y = np.floor((west - margin) / cell), np.floor((south - margin) / cell)
        last_x, last_y = np.ceil((east + margin) / cell), np.ceil((north + margin) / cell)
        return cls(float(first_x * cell), float(first_y * cell), int(last_y - first_y), int(last_x - first_x), cell)

    def window(self, rows: slice, columns: slice) -> "Grid":
        """The part of it that two slices (with a start and a stop) cut from an array of its cells."""
        return replace(
            self,
            west=self.west + columns.start * self.cell,
            south=self.south + rows.start * self.cell,
            rows=rows.stop - rows.start,
            columns=columns.stop - columns.start,
        )

    @property
    def cell_km2(self) -> float:
        """The surface of a cell."""
        return self.cell**2 / 1e6

    @property
    def stride(self) -> int:
        """Places in a row of :class:`Spans`: one more than it has cells, so that a span may end after the last."""
        return self.columns + 1
