"""The area around a few spots that somebody goes to.

Not here: which spots there are (``geodata.spots``).
"""

from collections.abc import Sequence

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import in_belgium, to_degrees, to_metres
from buurtlezer.errors import BadArea

METRES = 300.0
"""Four minutes on foot. A stated assumption: shown with the area, and a person can change the area afterwards."""


def around(spots: Sequence[tuple[float, float]], metres: float = METRES) -> BaseGeometry:
    """The area around spots: a rubber band around them all, widened on every side.

    The convex hull of the spots, then all points within ``metres`` of it, in EPSG:31370. One spot gives a disc, spots
    in one line a rounded strip. The order of spots and spots named twice make no difference; each spot lies inside.

    Parameters
    ----------
    spots
        Longitude and latitude of each, WGS84 degrees, within Belgium.
    metres
        By how much it is widened, more than 0.

    Returns a Polygon in WGS84 degrees. Raises ``BadArea`` with the rule ``empty``, ``not_numbers`` or ``too_far``.
    """
    if not metres > 0:
        raise ValueError(f"metres is {metres}; it must be more than 0, or spots would lie on the line or have no area")
    points = np.asarray(spots, dtype=np.float64).reshape(-1, 2)
    if len(points) == 0:
        raise BadArea("empty", "no spots were given")
    if not np.isfinite(points).all():
        raise BadArea("not_numbers", "a spot has no finite longitude and latitude")
    all_spots = shapely.multipoints(points)
    if not in_belgium(all_spots):
        raise BadArea("too_far", "a spot lies outside Belgium, where metres are not measured well")
    return to_degrees(shapely.buffer(shapely.convex_hull(to_metres(all_spots)), metres))
