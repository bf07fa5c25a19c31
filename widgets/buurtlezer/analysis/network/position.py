"""Where each stands in a graph: how many ties, how often between others, whether the network falls apart without them.

By position, in the order of keys, and never a ranking. Not here: holes (``holes``), groups (``brokerage``).
"""

from dataclasses import dataclass

from .graph import Graph


@dataclass(frozen=True, slots=True)
class Position:
    """Of one node."""

    degree: int
    """With how many it has a tie, whatever its direction."""

    incoming: int
    outgoing: int
    betweenness: float
    """On how many shortest ways between two others it lies (of several as short, a share), along the direction of ties, every step
    the same. Not normalised: a pair counts once in each direction."""

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
    raise NotImplementedError
