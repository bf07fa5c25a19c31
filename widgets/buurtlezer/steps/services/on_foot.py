"""How far it is on foot, along the streets of the pack. A straight line is never said to be a walk.

Not here: the network (``geodata``), ways along it (``analysis.walking``), words (``wording.distance``).
"""

from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata import Pack

FARTHEST_METRES: Final = 5_000.0
"""More than an hour: nobody asks how far that is on foot, and to find out takes longer."""

Degrees: TypeAlias = tuple[float, float]
"""Longitude and latitude, WGS84."""


def metres_from(pack: Pack, start: Degrees, degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """Metres on foot from ``start`` to each of ``degrees`` (shape ``(n, 2)``, lon and lat).

    NaN where no street is near one of the two, and where it is farther than :data:`FARTHEST_METRES`.
    """
    if not len(degrees):
        return np.zeros(0)
    from_here = points_to_metres(np.array([start], dtype=np.float64))
    found = pack.walking.distances(from_here, points_to_metres(degrees), FARTHEST_METRES)[0]
    return np.where(np.isfinite(found), found, np.nan)
