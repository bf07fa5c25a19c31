"""How long it takes to places beside streets, by how long it takes to the corners of these streets. Pure.

Not here: how long it takes to the corners (``geodata.transit``), areas of what is reached (``bands``).
"""

import numpy as np
from numpy.typing import NDArray

from buurtlezer.analysis.walking import Network

Seconds = NDArray[np.float64]


def to_places(streets: Network, to_nodes: NDArray[np.floating], points_metres: NDArray[np.float64], speed_kmh: float) -> Seconds:
    """Seconds to each place, shape ``(m,)``; inf beside no street, and where no corner of its street is reached.

    Parameters
    ----------
    streets
        The network that ``to_nodes`` is of.
    to_nodes
        Seconds to each of its nodes, shape ``(n,)``; inf where one is not reached.
    points_metres
        The places, shape ``(m, 2)``, EPSG:31370 metres.
    speed_kmh
        How fast one walks the last bit.
    """
    if not len(streets.edges):
        return np.full(len(points_metres), np.inf)
    beside = streets.beside(points_metres)
    per_metre = 3.6 / speed_kmh
    first, second = streets.edges[beside.edge].T
    one, other = (to_nodes[end].astype(np.float64) + along * per_metre for end, along in ((first, beside.along), (second, beside.back)))
    found: Seconds = np.minimum(one, other) + beside.away * per_metre
    return np.where(beside.edge >= 0, found, np.inf)
