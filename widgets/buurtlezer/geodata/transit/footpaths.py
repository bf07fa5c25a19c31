"""Walks between stops, for changing vehicles: which are within reach of each other, and how many metres.

Here: over streets where both stops are beside one, else as the crow flies. Not here: who changes where (``engine``).
"""

from typing import NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

from buurtlezer.analysis.walking import Beside

from .afoot import AS_THE_CROW_FLIES, Afoot, Points, beside_known

WITHIN_METRES = 1_000.0
"""Between two vehicles nobody is sent farther: as far for who walks slowly as for who walks fast, so faster is never later."""
PLATFORM_METRES = 60.0
"""Between stops that are so near each other one walks straight, as on a platform, and not to the street and back."""
_AT_ONCE = 100


class Footpaths(NamedTuple):
    """``k`` walks: the places in the list of stops that each leads from and to, and metres."""

    begin: NDArray[np.int64]
    end: NDArray[np.int64]
    metres: NDArray[np.float64]


def footpaths(afoot: Afoot, stops_metres: Points) -> Footpaths:
    """All walks within :data:`WITHIN_METRES` between stops, shape ``(n, 2)`` in EPSG:31370; NaN for one without a place."""
    known = ~np.isnan(stops_metres.sum(axis=1))
    places = np.where(known[:, None], stops_metres, 0.0)
    beside = beside_known(afoot.streets, stops_metres)
    tree = shapely.STRtree(shapely.points(places))
    begin, end = tree.query(shapely.points(places), predicate="dwithin", distance=WITHIN_METRES)
    kept = (begin != end) & known[begin] & known[end]
    begin, end = begin[kept], end[kept]
    straight = np.hypot(*(places[begin] - places[end]).T)
    streets = (beside.edge[begin] >= 0) & (beside.edge[end] >= 0)
    metres = np.where(streets, np.inf, straight * AS_THE_CROW_FLIES)
    froms = np.unique(begin[streets])
    for first in range(0, len(froms), _AT_ONCE):
        mine = np.flatnonzero(streets & np.isin(begin, froms[first : first + _AT_ONCE]))
        metres[mine] = _along_streets(afoot, beside, begin[mine], end[mine])
    beside_each_other = straight <= PLATFORM_METRES
    metres[beside_each_other] = np.minimum(metres, straight)[beside_each_other]
    near = metres <= WITHIN_METRES
    return Footpaths(begin[near].astype(np.int64), end[near].astype(np.int64), metres[near])


def _along_streets(afoot: Afoot, beside: Beside, begin: NDArray[np.intp], end: NDArray[np.intp]) -> NDArray[np.float64]:
    """Metres between stops that are beside streets, pair by pair; inf beyond what is asked for."""
    from scipy.sparse.csgraph import dijkstra

    edges = afoot.streets.edges
    corners, place = np.unique(edges[beside.edge[begin]], return_inverse=True)
    found = dijkstra(afoot.graph, indices=corners, limit=WITHIN_METRES)
    ends = place.reshape(-1, 2)
    first, second = edges[beside.edge[end]].T
    best = np.full(len(begin), np.inf)
    for corner, before in ((ends[:, 0], beside.along[begin]), (ends[:, 1], beside.back[begin])):
        after = np.minimum(found[corner, first] + beside.along[end], found[corner, second] + beside.back[end])
        best = np.minimum(best, before + after)
    same = beside.edge[begin] == beside.edge[end]
    best = np.where(same, np.minimum(best, np.abs(beside.along[begin] - beside.along[end])), best)
    return np.asarray(best + beside.away[begin] + beside.away[end], dtype=np.float64)
