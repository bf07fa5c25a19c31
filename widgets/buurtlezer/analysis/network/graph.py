"""From nodes and ties to a graph: a ``networkx.DiGraph`` of keys, where a tie of both ways is two edges.

Edges carry ``strength`` (``Strength`` or None), ``kinds`` (a frozenset of ``TieKind``); nodes carry ``node`` (a ``Node``, or None for
the middle). ``graph.graph["left_out"]`` is how many ties had an end that is not there. Nodes and edges are put in by key, so no order of what came in is
left in it. Not here: what is read from a graph (the other modules), two that are the same (``merging``).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any, Final

import networkx as nx

from ...errors import BadNetwork
from ...model.network import Centre, Domain, Holder, Strength, TieKind, Where

Graph = nx.DiGraph

ME: Final = Centre.ME.value
ORGANISATION: Final = Centre.ORGANISATION.value
"""Keys of the two middles: no key of an entry looks like them."""

MOST_NODES: Final = 4_000
MOST_TIES: Final = 20_000
"""More is refused: twice what one file may bring (``model.imported_network``)."""


@dataclass(frozen=True, slots=True)
class Node:
    """One that stands in a network, by its key."""

    key: str
    form: str = ""
    """What it is: a form of organisation, ``key_person``, ``public_function``, or what a file calls it."""

    where: Where | None = None
    domain: Domain | None = None
    holders: frozenset[Holder] = frozenset()
    asked: bool | None = None
    via: str | None = None
    """The key of whom one gets there through: a tie from them to this one, that leads there and not back."""

    direct: bool = False
    """Whether the middle has a tie with it that nobody wrote down as a tie: a card with holders, for instance."""


@dataclass(frozen=True, slots=True)
class Link:
    """One tie. Without ``start`` it begins in ``centre``."""

    end: str
    start: str | None = None
    centre: Centre = Centre.ORGANISATION
    strength: Strength | None = None
    both_ways: bool = True
    kinds: frozenset[TieKind] = field(default_factory=frozenset)
    holders: frozenset[Holder] = field(default_factory=frozenset)


def graph_of(nodes: Iterable[Node], links: Iterable[Link], centre: Centre | None = Centre.ORGANISATION) -> Graph:
    """The graph around one middle, or without any.

    Parameters
    ----------
    nodes
        Each key once.
    links
        Two of the same ends and direction are one tie: with the kinds of both, and the stronger of what was said of its strength. A
        tie with an end that is not among the nodes is left out, as is one from the other middle.
    centre
        Whose middle stands in it, as the key ``ME`` or ``ORGANISATION``; None for a graph between nodes only.

    Raises
    ------
    BadNetwork
        ``too_many_nodes``, ``too_many_ties``, ``loop``, ``doubled_key``.
    """
    raise NotImplementedError


def pairs(graph: Graph) -> list[tuple[str, str]]:
    """Each tie once, whatever its direction, with the lower key first; in order."""
    return sorted({(min(one, other), max(one, other)) for one, other in graph.edges})
