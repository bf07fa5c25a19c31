"""Structural holes, after Burt (1992): how far somebody's ties lead to the same others. Equal to what networkx reckons.

A tie counts for the same whatever its strength; one of both ways counts twice. Who has no tie has no value; who only has ties
that lead to them has one, where networkx tells none of a directed graph. Not here: brokering between groups (``brokerage``).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from .graph import MOST_NODES, MOST_TIES, Graph, fewer_than

Shares = Mapping[str, float]
"""By neighbour."""


@dataclass(frozen=True, slots=True)
class Holes:
    """Of one node."""

    constraint: float
    """Above 0; higher where all its ties lead to those who know each other."""

    effective_size: float
    """How many of its neighbours are no repetition of one another."""

    efficiency: float
    """The effective size as a share of its neighbours."""


def holes(graph: Graph) -> dict[str, Holes | None]:
    """Of each node, in the order of keys; None where it has no tie.

    Raises
    ------
    BadNetwork
        ``too_many_nodes``, ``too_many_ties``: more than ``graph`` allows.
    """
    fewer_than(graph, MOST_NODES, "too_many_nodes")
    fewer_than(graph.edges, 2 * MOST_TIES, "too_many_ties")
    mutual: dict[str, dict[str, int]] = {key: {} for key in sorted(graph)}
    for start, end in sorted(graph.edges):
        for one, other in ((start, end), (end, start)):
            mutual[one][other] = mutual[one].get(other, 0) + 1
    shares = {key: _divided(ties, sum(ties.values())) for key, ties in mutual.items()}
    of_most = {key: _divided(ties, max(ties.values(), default=0)) for key, ties in mutual.items()}
    return {key: _holes(mine, shares, of_most) if mine else None for key, mine in shares.items()}


def _divided(ties: Mapping[str, int], by: int) -> Shares:
    return {other: n / by for other, n in ties.items()}


def _holes(mine: Shares, shares: Mapping[str, Shares], of_most: Mapping[str, Shares]) -> Holes:
    # Whom it is tied to by way of each other neighbour; then how much of each neighbour the others repeat.
    by_way: dict[str, float] = dict.fromkeys(mine, 0.0)
    repeated = 0.0
    for between, share in mine.items():
        others = shares[between]
        few, many = (mine, others) if len(mine) < len(others) else (others, mine)
        for other in few:
            if other in many:
                by_way[other] += share * others[other]
                repeated += share * of_most[other][between]
    constraint = sum((share + by_way[other]) ** 2 for other, share in mine.items())
    effective = len(mine) - repeated
    return Holes(constraint, effective, effective / len(mine))
