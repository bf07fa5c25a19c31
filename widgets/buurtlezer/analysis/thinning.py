"""Fewer points for an outline that has more than any use needs.

Not here: when that is done, and what else becomes of a drawn line (``mending``).
"""

from typing import TypeAlias

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.errors import BadArea

POINTS_AFTER_THINNING = 2_000

Rings: TypeAlias = list[NDArray[np.float64]]
"""Shell and holes of one part, each of shape (n, 2): longitude and latitude in WGS84 degrees."""


def count(parts: list[Rings]) -> int:
    """The number of points of all rings of all parts."""
    return sum(len(ring) for rings in parts for ring in rings)


def thinned(parts: list[Rings]) -> list[Rings]:
    """At most :data:`POINTS_AFTER_THINNING` points, by Douglas and Peucker's method, ever coarser.

    Parts and holes smaller than that step fall away. Raises ``BadArea`` with the rule ``too_tangled`` if none will do.
    """
    extent = np.ptp(np.concatenate([ring for rings in parts for ring in rings]), axis=0).max()
    tolerance = extent / 1e5
    while count(parts) > POINTS_AFTER_THINNING and tolerance < extent:
        parts = [[_simple(ring, tolerance) for ring in rings] for rings in parts]
        parts = [[rings[0], *(hole for hole in rings[1:] if len(hole) >= 4)] for rings in parts if len(rings[0]) >= 4]
        tolerance *= 3
    if count(parts) > POINTS_AFTER_THINNING:
        raise BadArea("too_tangled", f"its shape cannot be drawn with {POINTS_AFTER_THINNING} points")
    return parts or [[np.zeros((1, 2))]]


def _simple(ring: NDArray[np.float64], tolerance: float) -> NDArray[np.float64]:
    if len(ring) < 2:
        return ring
    closed = ring if (ring[0] == ring[-1]).all() else np.concatenate((ring, ring[:1]))
    simple = shapely.simplify(shapely.linestrings(closed), tolerance, preserve_topology=False)
    return np.asarray(shapely.get_coordinates(simple), dtype=np.float64)


def thinned_shape(shape: BaseGeometry) -> BaseGeometry:
    """The same for a shape that is whole already, without making its lines cross. Raises as :func:`thinned`."""
    west, south, east, north = shape.bounds
    tolerance = max(east - west, north - south) / 1e6
    while shapely.get_num_coordinates(shape) > POINTS_AFTER_THINNING:
        if tolerance > max(east - west, north - south):
            raise BadArea("too_tangled", "so many loops that they cannot be drawn with fewer points")
        shape = shapely.simplify(shape, tolerance)
        tolerance *= 2
    return shape
