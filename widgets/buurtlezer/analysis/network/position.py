"""Where each stands in a graph: how many ties, how often between others, whether the network falls apart without them.

By position, in the order of keys, and never a ranking. Not here: holes (``holes``), groups (``brokerage``).
"""

from dataclasses import dataclass
from typing import Final

import networkx as nx

from buurtlezer.errors import BadNetwork

from .graph import Graph

MOST_WORK: Final = 1_000_000
"""Nodes times edges: a few seconds for 250 nodes with 4,000 edges, or 1,000 with 1,000."""


@dataclass(frozen=True, slots=True)
class Position:
    """Of one node."""

    degree: int
    """With how many it has a tie, whatever its direction."""

    incoming: int
    outgoing: int
    betweenness: float
    """On how many shortest ways between two others it lies: of several as short, as a share. Along the direction of ties, all
    steps as long. Not normalised, and a pair counts once in each direction."""

    normalised: float | None
    """The same as a share of all ordered pairs of others; None where there are none."""

    cut: bool
    """Whether others lose sight of each other without it, whatever the direction of ties (an articulation point)."""


def positions(graph: Graph) -> dict[str, Position]:
    """Of each node, in the order of keys.

    Raises
    ------
    BadNetwork
        ``too_much``: nodes times edges above ``MOST_WORK``.
    """
    if len(graph) * graph.number_of_edges() > MOST_WORK:
        raise BadNetwork("too_much", f"nodes times edges must be at most {MOST_WORK}; ask for a part of it", len(graph))
    between = nx.betweenness_centrality(graph, normalized=False)
    plain = nx.Graph(graph.edges)
    plain.add_nodes_from(graph)
    cut = set(nx.articulation_points(plain))
    others = (len(graph) - 1) * (len(graph) - 2)
    return {
        key: Position(
            degree=plain.degree(key),
            incoming=graph.in_degree(key),
            outgoing=graph.out_degree(key),
            betweenness=between[key],
            normalised=between[key] / others if others > 0 else None,
            cut=key in cut,
        )
        for key in sorted(graph)
    }
