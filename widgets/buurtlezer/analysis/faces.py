"""What cells of one class make together: polygons that share their borders, before anything is left out.

Not here: making them small (``outline``), and what a class is (``agreement``).
"""

import numpy as np
import shapely
from numpy.typing import NDArray

Classes = NDArray[np.int64]
"""A class for each cell, 0 to m. An area is made of the cells of its class and of all higher ones."""


def faces_of(cells: Classes) -> tuple[NDArray[np.object_], NDArray[np.int64]]:
    """What lies between the sides of cells of different classes, in columns and rows, and its class, 1 or more."""
    sides = _sides(cells)
    exact = shapely.get_parts(shapely.polygonize(sides))
    kinds = _class_at(shapely.point_on_surface(exact), cells)
    column, row = shapely.get_coordinates(sides).astype(np.int64).T
    meet = np.zeros((cells.shape[0] + 1, cells.shape[1] + 1), dtype=np.int64)
    np.add.at(meet, (row, column), 1)
    return _without_steps(exact[kinds > 0], meet > 2), kinds[kinds > 0]


def _without_steps(faces: NDArray[np.object_], nodes: NDArray[np.bool_]) -> NDArray[np.object_]:
    """The faces with lines through the middle of each side of a cell, so that a slope is one and no stairs.

    Where three lines or more meet (``nodes``, by row and column) they do so still: it stays a coverage.
    """
    rings, face = shapely.get_rings(faces, return_index=True)
    points, ring = shapely.get_coordinates(rings, return_index=True)
    side = np.flatnonzero(ring[1:] == ring[:-1])
    column, row = points[side].astype(np.int64).T
    kept = side[nodes[row, column]]
    order = np.argsort(np.concatenate([kept, side + 0.5]))
    cut = np.concatenate([points[kept], (points[side] + points[side + 1]) / 2])[order]
    whole = shapely.linearrings(cut, indices=np.concatenate([ring[kept], ring[side]])[order])
    return np.asarray(shapely.polygons(whole, indices=face), dtype=object)


def _sides(cells: Classes) -> NDArray[np.object_]:
    """The sides between cells of different classes, as lines of length 1: column and row as x and y."""
    padded = np.pad(cells, 1)
    row, column = np.nonzero(np.diff(padded[1:-1], axis=1))
    upright = np.stack([np.column_stack([column, row]), np.column_stack([column, row + 1])], axis=1)
    row, column = np.nonzero(np.diff(padded[:, 1:-1], axis=0))
    level = np.stack([np.column_stack([column, row]), np.column_stack([column + 1, row])], axis=1)
    return np.asarray(shapely.linestrings(np.concatenate([upright, level]).astype(np.float64)), dtype=object)


def _class_at(points: NDArray[np.object_], cells: Classes) -> NDArray[np.int64]:
    """The class at points within a face; one on a side between two cells has cells of its face around it."""
    column = np.clip(np.floor(shapely.get_x(points)).astype(np.int64), 0, cells.shape[1] - 1)
    row = np.clip(np.floor(shapely.get_y(points)).astype(np.int64), 0, cells.shape[0] - 1)
    return np.asarray(cells[row, column], dtype=np.int64)
