"""Structural holes, after Burt (1992): how far somebody's ties lead to the same others. Equal to what networkx reckons.

A tie counts for the same whatever its strength; one of both ways counts in each. Who has no tie has no value. Not here: brokering between groups (``brokerage``).
"""

from dataclasses import dataclass

from .graph import Graph


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
        ``too_many_nodes``: more than ``graph.MOST_NODES``.
    """
    raise NotImplementedError
