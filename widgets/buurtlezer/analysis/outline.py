"""Outlines of nested areas that were found on a grid, small enough to send to many phones.

All areas are simplified together, as one coverage, and rounded together, so that what lay in each other lies in each
other still, to the last digit. Not here: what is outlined (``faces``), and which cells belong to which area
(``agreement``).
"""

from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.faces import Classes, faces_of
from buurtlezer.analysis.grid import Grid
from buurtlezer.analysis.projection import points_to_degrees

DECIMALS = 5
"""Of a degree: a metre, a fraction of a cell."""
MOST_POINTS = 480
"""Of the nested areas together, from class 2 on: under 10 kB as GeoJSON. And as many of class 1 alone."""
TOLERANCES = (1.3, 2.0)
"""In cells: the first takes away what is left of the steps of cells, the next some of the bends."""
MOST_STEPS = 6_000
"""Sides of cells that an outline starts from; more of them are made fewer before anything is drawn."""


@dataclass(frozen=True, eq=False)
class Outlines:
    """``faces``: polygons in WGS84 degrees that share their borders and cover no spot twice; ``kinds``: the class of each.

    ``cell_metres``: how coarse they had to be. Borders are within about three such cells from those on the grid.
    """

    faces: NDArray[np.object_]
    kinds: NDArray[np.int64]
    cell_metres: float

    def at_least(self, kind: int) -> BaseGeometry:
        """The area of a class and of all higher ones: a valid MultiPolygon, empty where there is none. Holes are kept."""
        return self._whole(self.kinds >= kind)

    def only(self, kind: int) -> BaseGeometry:
        """The same for one class alone."""
        return self._whole(self.kinds == kind)

    def _whole(self, wanted: NDArray[np.bool_]) -> BaseGeometry:
        whole = shapely.coverage_union_all(self.faces[wanted])
        return shapely.MultiPolygon([part for part in shapely.get_parts(whole) if not part.is_empty])


def outlines(classes: Classes, grid: Grid, most_points: int = MOST_POINTS, most_steps: int = MOST_STEPS) -> Outlines:
    """Outlines of the areas of a grid's classes (of shape rows × columns), of ``most_points`` points at most.

    Cells become twice as coarse until that is so. A coarse cell is of a class if at least half of it is of it or of a
    higher one; so a small patch may vanish from the outlines, as a small hole may, when there is much to draw.
    """
    cells, coarse = classes, grid
    while True:
        if _steps(cells) <= most_steps:
            exact, kinds = faces_of(cells)
            for tolerance in TOLERANCES:
                found = _drawn(exact, kinds, tolerance, coarse, most_points)
                if found is not None:
                    return found
        cells, coarse = _coarser(cells, coarse)


def _steps(cells: Classes) -> int:
    padded = np.pad(cells, 1)
    return sum(int(np.count_nonzero(np.diff(padded, axis=axis))) for axis in (0, 1))


def _coarser(cells: Classes, grid: Grid) -> tuple[Classes, Grid]:
    """Four cells as one. The middle one of four classes, the higher of two, is that of at least half of them."""
    rows, columns = -(-grid.rows // 2), -(-grid.columns // 2)
    even = np.zeros((2 * rows, 2 * columns), dtype=cells.dtype)
    even[: grid.rows, : grid.columns] = cells
    fours = even.reshape(rows, 2, columns, 2).swapaxes(1, 2).reshape(rows, columns, 4)
    return np.sort(fours, axis=2)[:, :, 2], Grid(grid.west, grid.south, rows, columns, grid.cell * 2)


def _drawn(
    exact: NDArray[np.object_], kinds: NDArray[np.int64], tolerance: float, grid: Grid, most_points: int
) -> Outlines | None:
    """The outlines, or None where they have too many points."""
    if not len(exact):
        return Outlines(exact, kinds, grid.cell)
    smooth = shapely.transform(shapely.coverage_simplify(exact, tolerance), lambda points: _degrees(points, grid))
    if shapely.get_num_coordinates(smooth).sum() > 4 * most_points:  # a border is there twice, and once or more below
        return None
    faces, kinds = _rounded(smooth, kinds)
    found = Outlines(faces, kinds, grid.cell)
    nested = sum(int(shapely.get_num_coordinates(found.at_least(kind))) for kind in range(2, int(kinds.max(initial=0)) + 1))
    return found if max(nested, shapely.get_num_coordinates(found.only(1))) <= most_points else None


def _degrees(points: NDArray[np.float64], grid: Grid) -> NDArray[np.float64]:
    return points_to_degrees(points * grid.cell + (grid.west, grid.south))


def _rounded(faces: NDArray[np.object_], kinds: NDArray[np.int64]) -> tuple[NDArray[np.object_], NDArray[np.int64]]:
    """The same coverage, its points rounded to :data:`DECIMALS`.

    To round points one by one could make a line cross another. So all lines are laid on rounded points together, and
    what lies between them takes the class that it had.
    """
    lines = shapely.union_all(shapely.boundary(faces), grid_size=10.0**-DECIMALS)
    between = shapely.get_parts(shapely.polygonize(shapely.get_parts(lines)))
    inside, face = shapely.STRtree(faces).query(shapely.point_on_surface(between), predicate="intersects")
    kind = np.zeros(len(between), dtype=np.int64)
    np.maximum.at(kind, inside, kinds[face])
    rounded = shapely.transform(between[kind > 0], lambda points: np.round(points, DECIMALS))
    return np.asarray(rounded, dtype=object), kind[kind > 0]
