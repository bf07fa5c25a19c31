"""What a network is made of: where its ties are, how varied, how far within groups. None where there is nothing to reckon of.

Not here: who stands alone (``alone``), brokering between groups (``brokerage``).
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from buurtlezer.model.network import Domain, Where

from .graph import MIDDLES, MOST_TIES, Graph, Node, fewer_than, pairs


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
    """Where the ties are, each once whatever its direction.

    Raises
    ------
    BadNetwork
        ``too_many_ties``: more than ``graph.MOST_TIES``.
    """
    inside = dict.fromkeys(Where, 0)
    across = unknown = 0
    for one, other in _ties(graph):
        first, *others = (_where(graph, end) for end in (one, other) if end not in MIDDLES)
        if first is None or None in others:
            unknown += 1
        elif others in ([], [first]):
            inside[first] += 1
        else:
            across += 1
    known = across + sum(inside.values())
    shares = {where: count / known for where, count in inside.items()} if known else None
    return Places(inside, across, unknown, shares, across / known if known else None)


def _ties(graph: Graph) -> list[tuple[str, str]]:
    fewer_than(graph.edges, 2 * MOST_TIES, "too_many_ties")
    return pairs(graph)


def _where(graph: Graph, key: str) -> Where | None:
    node: Node | None = graph.nodes[key].get("node")
    return None if node is None else node.where


def domains(graph: Graph) -> dict[Domain, int]:
    """How many nodes are in each part of life, in its order; who has none counts in none."""
    told = Counter(node.domain for _, node in graph.nodes(data="node") if node is not None)
    return {domain: told[domain] for domain in Domain}


def diversity(counts: Mapping[object, int], categories: int | None = None) -> Diversity:
    """Of counts by category; ``categories`` is how many there could be, as many as are counted where it is not said."""
    total = sum(counts.values())
    if not total:
        return Diversity(None, None)
    blau = float(1 - sum(Fraction(count, total) ** 2 for count in counts.values()))
    several = len(counts) if categories is None else categories
    return Diversity(blau, blau * several / (several - 1) if several > 1 else None)


def e_i(graph: Graph, groups: Mapping[str, str]) -> float | None:
    """External minus internal ties over both (Krackhardt and Stern 1988): from −1, all within groups, to 1, all between.

    Each tie once, whatever its direction; only of nodes with a group. None without any.
    """
    between = [groups[one] != groups[other] for one, other in _ties(graph) if one in groups and other in groups]
    return _index(between)


def e_i_by_group(graph: Graph, groups: Mapping[str, str]) -> dict[str, float | None]:
    """The same for the ties of each group, in the order of groups; a tie between two groups counts in both."""
    found: dict[str, list[bool]] = {groups[key]: [] for key in graph if key in groups}
    for one, other in _ties(graph):
        if one in groups and other in groups:
            for group in {groups[one], groups[other]}:
                found[group].append(groups[one] != groups[other])
    return {group: _index(found[group]) for group in sorted(found)}


def _index(between: list[bool]) -> float | None:
    return (2 * sum(between) - len(between)) / len(between) if between else None
