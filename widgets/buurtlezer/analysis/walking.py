"""How far one walks: along a network of streets, from the point of it nearest to one place to the point nearest to another.

Here: the network and shortest ways along it (Dijkstra, by networkx), exact. Not here: where the network comes from
(``geodata.recipe.walk_network``), what is told of a distance (``nearest``, ``service_counts``).

Source: E. W. Dijkstra, A note on two problems in connexion with graphs, 1959. A street is walked both ways; what crosses another
street is taken to meet it, so a bridge or a tunnel may make a way too short.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
import shapely
from numpy.typing import NDArray

if TYPE_CHECKING:  # it takes a third of a second to import, and most pages ask for no distance
    import networkx as nx

NO_STREET_METRES = 250.0
"""Where the nearest street of the network is farther away, there is no distance."""
_PLACE = -1
"""The node that stands for a place beside the network."""
Numbers = NDArray[np.float64]


class Beside(NamedTuple):
    """For each of n places: the edge it is nearest to (-1: none near), metres to it, and metres along it from either end."""

    edge: NDArray[np.intp]
    away: Numbers
    along: Numbers
    back: Numbers


class Network:
    """A network of straight pieces of street. Give it away freely: nothing in it changes.

    Parameters
    ----------
    nodes_metres
        Shape ``(n, 2)``, EPSG:31370.
    edges
        Shape ``(m, 2)``: the two nodes of each piece, none twice. A piece is as long as the straight line between them.
    """

    def __init__(self, nodes_metres: Numbers, edges: NDArray[np.intp]) -> None:
        self.nodes_metres = np.asarray(nodes_metres, dtype=np.float64).reshape(-1, 2)
        self.edges = np.asarray(edges, dtype=np.intp).reshape(-1, 2)
        self.lengths: Numbers = np.hypot(*(self.nodes_metres[self.edges[:, 0]] - self.nodes_metres[self.edges[:, 1]]).T)

    @cached_property
    def tree(self) -> shapely.STRtree:
        """The pieces of street by where they lie."""
        return shapely.STRtree(shapely.linestrings(self.nodes_metres[self.edges]))

    def distances(self, starts: Numbers, to: Numbers, within_metres: float) -> Numbers:
        """Metres as walked from each start to each other place.

        Parameters
        ----------
        starts, to
            Shapes ``(n, 2)`` and ``(m, 2)``, EPSG:31370 metres (``projection.points_to_metres``).
        within_metres
            What is farther is ``inf``. The work grows with its square: 2 km take some 20 ms.

        Returns shape ``(n, m)``: to the nearest point of the network, along it, and from it; never less than the straight line.
        NaN where no street lies within :data:`NO_STREET_METRES` of one of the two.
        """
        froms, tos = self.beside(starts), self.beside(to)
        graph = self._around(starts, within_metres)
        found = np.full((len(froms.edge), len(tos.edge)), np.nan)
        for row in np.flatnonzero(froms.edge >= 0):
            found[row] = self._from(graph, froms, np.array([row]), tos, within_metres)
        return found

    def nearest(self, starts: Numbers, to: Numbers, within_metres: float = np.inf) -> Numbers:
        """Metres as walked from each start to the nearest of the other places, shape ``(n,)``; the rest as ``distances``.

        One search for all of them. Also the other way round: ways have the same length in both directions.
        """
        return self.nearest_from(starts, within_metres)(to)

    def nearest_from(self, starts: Numbers, within_metres: float = np.inf) -> Callable[[Numbers], Numbers]:
        """``nearest`` for one set of starts and several of other places, one after the other.

        What only the starts and the streets decide is found once, and kept as long as it: of all of Brussels' streets it takes
        two thirds of the time of a search, and 23 MB.
        """
        froms, graph = self.beside(starts), self._around(starts, within_metres)

        def nearest(to: Numbers) -> Numbers:
            tos = self.beside(to)
            return self._from(graph, tos, np.flatnonzero(tos.edge >= 0), froms, within_metres)

        return nearest

    def beside(self, points_metres: Numbers) -> Beside:
        """Which piece of street each of n places is beside, shape ``(n, 2)``, EPSG:31370 metres."""
        points = np.asarray(points_metres, dtype=np.float64).reshape(-1, 2)
        edge = np.full(len(points), -1, dtype=np.intp)
        if len(self.edges):
            at, nearest = self.tree.query_nearest(shapely.points(points), max_distance=NO_STREET_METRES)
            last = np.lexsort((nearest, at))[::-1]
            edge[at[last]] = nearest[last]  # of several that are as near, the first
        first, second = self.nodes_metres[self.edges[edge, 0]], self.nodes_metres[self.edges[edge, 1]]
        way = second - first
        share = np.clip(((points - first) * way).sum(axis=1) / np.maximum((way**2).sum(axis=1), 1e-12), 0, 1)
        along = share * self.lengths[edge]
        away = np.hypot(*(points - first - share[:, None] * way).T)
        return Beside(edge, away, along, self.lengths[edge] - along)

    def _around(self, points_metres: Numbers, within_metres: float) -> "nx.Graph[int]":
        """The part of the network that a way from these points may lead over: no way is shorter than the straight line."""
        import networkx as nx

        points = np.asarray(points_metres, dtype=np.float64).reshape(-1, 2)
        graph: nx.Graph[int] = nx.Graph()
        if not len(points):
            return graph
        low, high = points.min(axis=0) - within_metres, points.max(axis=0) + within_metres
        inside = ((self.nodes_metres >= low) & (self.nodes_metres <= high)).all(axis=1)
        kept = inside[self.edges].all(axis=1)
        ends = self.edges[kept].T.tolist()
        graph.add_weighted_edges_from(zip(*ends, self.lengths[kept].tolist(), strict=True))
        return graph

    def _from(self, graph: "nx.Graph[int]", froms: Beside, rows: NDArray[np.intp], tos: Beside, within_metres: float) -> Numbers:
        """Metres from the nearest of some places to each of others."""
        import networkx as nx

        best: dict[int, float] = {}
        for node, away in self._ends(froms, rows):
            best[node] = min(away, best.get(node, np.inf))
        graph.add_weighted_edges_from((_PLACE, node, away) for node, away in best.items())
        metres = np.full(len(self.nodes_metres), np.inf)
        if best:
            reached = nx.single_source_dijkstra_path_length(graph, _PLACE, cutoff=within_metres)
            graph.remove_node(_PLACE)
            del reached[_PLACE]
            metres[list(reached)] = list(reached.values())
        ends = self.edges[tos.edge]
        found = np.minimum(metres[ends[:, 0]] + tos.along, metres[ends[:, 1]] + tos.back)
        found = np.minimum(found, self._on_one_piece(froms, rows, tos)) + tos.away
        found[found > within_metres] = np.inf
        found[tos.edge < 0] = np.nan
        return found

    def _ends(self, places: Beside, rows: NDArray[np.intp]) -> Iterator[tuple[int, float]]:
        """The nodes at either end of the piece that each place is beside, and metres to them."""
        for row in rows:
            first, second = self.edges[places.edge[row]]
            yield int(first), float(places.away[row] + places.along[row])
            yield int(second), float(places.away[row] + places.back[row])

    @staticmethod
    def _on_one_piece(froms: Beside, rows: NDArray[np.intp], tos: Beside) -> Numbers:
        """Metres where both are beside the same piece of street, without those to the second place; inf elsewhere."""
        beside: dict[int, list[int]] = defaultdict(list)
        for row in rows:
            beside[int(froms.edge[row])].append(int(row))
        found = np.full(len(tos.edge), np.inf)
        for at, edge in enumerate(tos.edge):
            for row in beside.get(int(edge), ()):
                found[at] = min(found[at], froms.away[row] + abs(froms.along[row] - tos.along[at]))
        return found
