"""What a network is made of: where its ties are, how varied, how far they stay within groups. None where there is nothing to reckon of.

Not here: who stands alone (``alone``), brokering between groups (``brokerage``).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ...model.network import Domain, Where
from .graph import Graph


@dataclass(frozen=True, slots=True)
class Places:
    """Ties by where they are. ``shares`` are of the ties of which both ends are known; None where there are none."""

    inside: dict[Where, int]
    """Both ends there, each ``Where`` in its order; a tie of the middle is where its other end is."""

    across: int
    """Ends in two of them."""

    unknown: int
    """Of one end nobody said where."""

    shares: dict[Where, float] | None
    across_share: float | None


@dataclass(frozen=True, slots=True)
class Diversity:
    """How varied counts are over categories."""

    blau: float | None
    """1 minus the sum of squared shares (Blau 1977): the chance that two drawn with replacement differ. None without any."""

    iqv: float | None
    """The same as a share of its highest value over all categories, between 0 and 1; None with fewer than two categories."""


def places(graph: Graph) -> Places:
    """Where the ties are, each once whatever its direction."""
    raise NotImplementedError


def domains(graph: Graph) -> dict[Domain, int]:
    """How many nodes are in each part of life, in its order; who has none counts in none."""
    raise NotImplementedError


def diversity(counts: Mapping[object, int], categories: int | None = None) -> Diversity:
    """Of counts by category; ``categories`` is how many there could be, as many as are counted where it is not said."""
    raise NotImplementedError


def e_i(graph: Graph, groups: Mapping[str, str]) -> float | None:
    """External minus internal ties over both (Krackhardt and Stern 1988): from −1, all within groups, to 1, all between.

    Each tie once, whatever its direction; only of nodes with a group. None without any.
    """
    raise NotImplementedError


def e_i_by_group(graph: Graph, groups: Mapping[str, str]) -> dict[str, float | None]:
    """The same for the ties of each group, in the order of groups; a tie between two groups counts in both."""
    raise NotImplementedError
