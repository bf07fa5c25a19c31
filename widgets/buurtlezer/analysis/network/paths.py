"""Through whom one gets to somebody: the cheapest ways, which differ in whom they need.

A step costs ``COST``: a strong tie carries further, which says nothing of what a weak one is worth. Of ways that cost the same
the one with fewer steps comes first, then the one whose keys do. Not here: the words of a way (``steps``).
"""

import sys
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise, product
from typing import Final

import networkx as nx

from buurtlezer.model.network import Strength

from .graph import MOST_NODES, MOST_TIES, Graph, fewer_than

COST: Final[dict[Strength | None, int]] = {Strength.STRONG: 1, None: 2, Strength.WEAK: 3}
"""What a step along a tie costs; None where nobody said how strong it is."""

LONGEST: Final = 4
"""Steps: further than three go-betweens nobody introduces anybody."""

FURTHEST: Final = 6

MOST_WAYS: Final = 3

DIRECT: Final = ""
"""Stands for the tie from start to end itself, where go-betweens are named; no key is empty."""

Found = tuple[int, int, tuple[str, ...]]
"""Cost, steps, keys: what is smaller is better."""

NEVER: Final[Found] = (sys.maxsize, 0, ())


class NoWay(StrEnum):
    """Why there is none."""

    NOT_THERE = "not_there"  # one of both is not in the network
    SAME = "same"  # both are the same
    TOO_FAR = "too_far"  # there is a way, with more steps
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Way:
    """From one to another."""

    keys: tuple[str, ...]
    """From start to end, both included."""

    strengths: tuple[Strength | None, ...]
    """Of each step."""

    cost: int

    @property
    def through(self) -> tuple[str, ...]:
        """The go-betweens, in order; none where they know each other."""
        return self.keys[1:-1]


@dataclass(frozen=True, slots=True)
class Reached:
    """The ways, cheapest first; without any, ``why`` says so."""

    ways: tuple[Way, ...] = ()
    why: NoWay | None = None


def reached(graph: Graph, start: str, end: str, most: int = MOST_WAYS, longest: int = LONGEST) -> Reached:
    """The cheapest ways from one to another, along the direction of ties.

    A next way does without at least one of the go-betweens of each cheaper one, so a detour on the same way is none.

    Parameters
    ----------
    start, end
        Keys; ``graph.ME`` or ``graph.ORGANISATION`` to start in the middle.
    most
        At most so many ways, and never more than ``MOST_WAYS``.
    longest
        Of so many steps at most, and never more than ``FURTHEST``.

    Raises
    ------
    BadNetwork
        ``too_many_nodes``, ``too_many_ties``: more than ``graph`` allows.
    """
    fewer_than(graph, MOST_NODES, "too_many_nodes")
    fewer_than(graph.edges, 2 * MOST_TIES, "too_many_ties")
    if start not in graph or end not in graph:
        return Reached(why=NoWay.NOT_THERE)
    if start == end:
        return Reached(why=NoWay.SAME)
    search = _Search.of(graph, start, end, min(longest, FURTHEST))
    ways: list[Found] = []
    while len(ways) < min(most, MOST_WAYS):
        without = product(*(keys[1:-1] or (DIRECT,) for _, _, keys in ways))
        others = [way for left_out in without if (way := search.cheapest(frozenset(left_out))) is not None]
        if not others:
            break
        ways.append(min(others))
    if not ways:
        return Reached(why=NoWay.TOO_FAR if nx.has_path(graph, start, end) else NoWay.NONE)
    return Reached(tuple(_way(graph, cost, keys) for cost, _, keys in ways))


def _way(graph: Graph, cost: int, keys: tuple[str, ...]) -> Way:
    return Way(keys, tuple(graph.edges[step]["strength"] for step in pairwise(keys)), cost)


@dataclass(frozen=True, slots=True)
class _Search:
    """Of ways from one to another with so many steps at most."""

    graph: Graph
    start: str
    end: str
    longest: int
    left: dict[str, int]
    """Steps that are left to the end, where they can be few enough."""

    @classmethod
    def of(cls, graph: Graph, start: str, end: str, longest: int) -> "_Search":
        back = graph.reverse(copy=False)
        return cls(graph, start, end, longest, nx.single_source_shortest_path_length(back, end, cutoff=longest))

    def cheapest(self, without: frozenset[str]) -> Found | None:
        """Without some go-betweens, or the tie from start to end."""
        best: dict[str, Found] = {self.start: (0, 0, (self.start,))}
        front = dict(best)
        for done in range(1, self.longest + 1):
            further: dict[str, Found] = {}
            for one, (cost, _, keys) in front.items():
                for other, tie in self.graph.adj[one].items():
                    if done + self.left.get(other, self.longest) > self.longest or other in without:
                        continue
                    if other == self.end and one == self.start and DIRECT in without:
                        continue
                    found = (cost + COST[tie["strength"]], done, (*keys, other))
                    if found < min(best.get(other, NEVER), further.get(other, NEVER)):
                        further[other] = found
            best |= further
            front = {key: found for key, found in further.items() if key != self.end}
        return best.get(self.end)
