"""On foot over the pack's streets, from many places at once: the walks before, between and after rides.

Here: Dijkstra from seeds with metres of their own, in some milliseconds for all of Brussels' streets, and the line of one walk.
Not here: what is asked of a few places and needs no scipy (``analysis.walking``), rides (``engine``).

Source: scipy.sparse.csgraph.dijkstra, from one node more than there are corners of streets, which has a way to each seed.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from buurtlezer.analysis.walking import Beside, Network

Metres = NDArray[np.float64]
Points = NDArray[np.float64]

AS_THE_CROW_FLIES = 1.3
"""Metres walked for each metre of straight line, where we have no streets: what one walks in Brussels is some 1.3 of it."""


class Afoot:
    """Walks over one network of streets."""

    def __init__(self, streets: Network) -> None:
        from scipy.sparse import csr_matrix  # comes with the engine, and takes a third of a second

        self.streets = streets
        count = len(streets.nodes_metres)
        one, other = streets.edges.T
        ends = np.concatenate((one, other)), np.concatenate((other, one))
        # One more node than there are: the place from which all seeds are reached. A piece of no length is not left out.
        metres = np.maximum(np.concatenate((streets.lengths, streets.lengths)), 1e-6)
        self.graph = csr_matrix((metres, ends), shape=(count + 1, count + 1))

    def ends(self, beside: Beside, before: Metres | None = None) -> tuple[NDArray[np.intp], Metres]:
        """Nodes at either end of the pieces that places are beside, and metres to them, those ``before`` included.

        Places that are beside no street, or lie infinitely far, are left out.
        """
        before = np.zeros(len(beside.edge)) if before is None else before
        kept = (beside.edge >= 0) & np.isfinite(before)
        first, second = self.streets.edges[beside.edge[kept]].T
        away = before[kept] + beside.away[kept]
        return np.concatenate((first, second)), np.concatenate((away + beside.along[kept], away + beside.back[kept]))

    def to_nodes(self, nodes: NDArray[np.intp], metres: Metres, within: float) -> Metres:
        """Metres to each node, shape ``(n,)``, from the best of the seeds; inf beyond ``within``."""
        return np.asarray(self._search(nodes, metres, within, False), dtype=np.float64)[:-1]

    def to_places(self, metres: Metres, beside: Beside) -> Metres:
        """Metres to places by those to nodes, shape ``(m,)``; inf beside no street.

        One that is beside the same piece as where one comes from is for :meth:`from_place`.
        """
        first, second = self.streets.edges[beside.edge].T
        found = np.minimum(metres[first] + beside.along, metres[second] + beside.back) + beside.away
        return np.where(beside.edge >= 0, found, np.inf)

    def from_place(self, place: Beside, to: Beside, within: float) -> tuple[Metres, Metres]:
        """Metres from one place to each node and to each other place, ``within`` so many; inf beyond."""
        nodes = self.to_nodes(*self.ends(place), within)
        places = self.to_places(nodes, to)
        same = (to.edge == place.edge[0]) & (to.edge >= 0)
        straight = place.away[0] + np.abs(to.along - place.along[0]) + to.away
        places = np.where(same, np.minimum(places, straight), places)
        return nodes, np.where(places <= within, places, np.inf)

    def line(self, place: Beside, to: Beside, begin: Points, end: Points, within: float) -> Points:
        """Points of the walk from one place to another, shape ``(k, 2)``, EPSG:31370 metres, ``begin`` and ``end`` included.

        A straight line where no street joins them.
        """
        joined = np.stack((begin, end))
        if place.edge[0] < 0 or to.edge[0] < 0 or place.edge[0] == to.edge[0]:
            return joined
        nodes, metres = self.ends(place)
        found, before = self._search(nodes, metres, within, True)
        ends = self.streets.edges[to.edge[0]]
        at = int(ends[np.argmin(found[ends] + (to.along[0], to.back[0]))])
        if not np.isfinite(found[at]):
            return joined
        passed = []
        while 0 <= at < len(self.streets.nodes_metres):
            passed.append(at)
            at = int(before[at])
        return np.concatenate((joined[:1], self.streets.nodes_metres[passed[::-1]], joined[1:]))

    def _search(self, nodes: NDArray[np.intp], metres: Metres, within: float, lines: bool) -> Any:
        from scipy.sparse import csr_matrix
        from scipy.sparse.csgraph import dijkstra

        graph = self.graph
        best = np.full(graph.shape[0], np.inf)
        np.minimum.at(best, nodes, np.maximum(metres, 1e-6))
        seeds = np.flatnonzero(best <= within).astype(graph.indices.dtype)
        begins = graph.indptr.copy()
        begins[-1] += len(seeds)
        seeded = csr_matrix(
            (np.concatenate((graph.data, best[seeds])), np.concatenate((graph.indices, seeds)), begins), shape=graph.shape
        )
        return dijkstra(seeded, indices=graph.shape[0] - 1, limit=within, return_predecessors=lines)


def beside_known(streets: Network, places_metres: Points) -> Beside:
    """Which piece of street places are beside, shape ``(n, 2)``; none where a place has no coordinates (NaN)."""
    known = ~np.isnan(places_metres.sum(axis=1))
    beside = streets.beside(np.where(known[:, None], places_metres, 0.0))
    beside.edge[~known] = -1
    return beside
