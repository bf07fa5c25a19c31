"""From nodes and ties to a graph: a ``networkx.DiGraph`` of keys, where a tie of both ways is two edges.

Edges carry ``strength`` (``Strength`` or None) and ``kinds`` (a frozenset of ``TieKind``); nodes carry ``node`` (a ``Node``, or
None for the middle). ``graph.graph["left_out"]`` is how many ties had an end that is not there. Nodes and edges are put in by
key, so no order of what came in is left in it. Not here: what is read from a graph (the other modules), two that are the same
(``merging``).
"""

from collections.abc import Iterable, Sized
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

import networkx as nx

from buurtlezer.errors import BadNetwork
from buurtlezer.model.network import Centre, Domain, Drawn, Holder, Strength, TieKind, Where
from buurtlezer.model.tie import Tie

Graph: TypeAlias = nx.DiGraph

ME: Final = Centre.ME.value
ORGANISATION: Final = Centre.ORGANISATION.value
"""Keys of the two middles: no key of an entry looks like them."""

MIDDLES: Final = frozenset({ME, ORGANISATION})

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

    @classmethod
    def of(cls, key: str, drawn: Drawn, form: str = "", direct: bool | None = None) -> "Node":
        """A card. Where it is not said whether the middle knows it, it does when somebody of us holds it."""
        known = bool(drawn.holders) if direct is None else direct
        return cls(key, form, drawn.where, drawn.domain, drawn.holders, drawn.asked, drawn.via, known)


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

    @classmethod
    def of(cls, tie: Tie) -> "Link":
        """A tie as somebody wrote it."""
        return cls(tie.end, tie.start, tie.centre, tie.strength, tie.both_ways, tie.ties, tie.holders)


def graph_of(nodes: Iterable[Node], links: Iterable[Link], centre: Centre | None = Centre.ORGANISATION) -> Graph:
    """The graph around one middle, or without any.

    Parameters
    ----------
    nodes
        Each key once.
    links
        Two of the same ends and direction are one tie: with the kinds of both, and the stronger of what was said of its strength.
        A tie with an end that is not among the nodes is left out, as is one from the other middle.
    centre
        Whose middle stands in it, as the key ``ME`` or ``ORGANISATION``; None for a graph between nodes only.

    Raises
    ------
    BadNetwork
        ``too_many_nodes``, ``too_many_ties``, ``loop``, ``doubled_key``.
    """
    known = _by_key(nodes)
    middle = {centre.value} if centre is not None else set()
    found: dict[tuple[str, str], Link] = {}
    left_out = 0
    for link in _all_links(known, links, centre):
        start = link.centre.value if link.start is None else link.start
        if start == link.end:
            raise BadNetwork("loop", "a tie must join two; leave one to oneself out")
        if link.end not in known or (start not in known and start not in middle):
            left_out += 1
            continue
        for edge in ((start, link.end), (link.end, start))[: 1 + link.both_ways]:
            found[edge] = _joined(found[edge], link) if edge in found else link
    graph = Graph(left_out=left_out)
    graph.add_nodes_from((key, {"node": known.get(key)}) for key in sorted(known.keys() | middle))
    graph.add_edges_from((*edge, {"strength": found[edge].strength, "kinds": found[edge].kinds}) for edge in sorted(found))
    return graph


def _by_key(nodes: Iterable[Node]) -> dict[str, Node]:
    known: dict[str, Node] = {}
    for node in nodes:
        if node.key in known or node.key in MIDDLES:
            raise BadNetwork("doubled_key", "each key must be there once, and none may be that of a middle")
        known[node.key] = node
    fewer_than(known, MOST_NODES, "too_many_nodes")
    return known


def _all_links(known: dict[str, Node], links: Iterable[Link], centre: Centre | None) -> list[Link]:
    """The ties told as such, but for those of another middle, and those that cards tell of."""
    told = [link for link in links if link.start is not None or link.centre is centre]
    told += [Link(node.key, start=node.via, both_ways=False) for node in known.values() if node.via is not None]
    if centre is not None:
        told += [Link(node.key, centre=centre) for node in known.values() if node.direct]
    fewer_than(told, MOST_TIES, "too_many_ties")
    return told


def _joined(one: Link, other: Link) -> Link:
    """Both as one tie; *strong* goes before *weak*, and what was said before what was not."""
    said = {one.strength, other.strength}
    strength = next((strength for strength in (Strength.STRONG, Strength.WEAK) if strength in said), None)
    return replace(one, strength=strength, kinds=one.kinds | other.kinds)


def fewer_than(what: Sized, most: int, rule: str) -> None:
    """Refuse more than there may be."""
    if len(what) > most:
        raise BadNetwork(rule, f"{len(what)} is more than the {most} that are reckoned with; ask for fewer", len(what))


def pairs(graph: Graph) -> list[tuple[str, str]]:
    """Each tie once, whatever its direction, with the lower key first; in order."""
    return sorted({(min(one, other), max(one, other)) for one, other in graph.edges})
