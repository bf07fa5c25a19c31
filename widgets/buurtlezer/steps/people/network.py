"""Cards, ties and brought networks as one network: nodes and links by key, and what each is called, with its name and without.

Not here: graphs and what is read from them (``analysis.network``), where they come from (``state``, ``brought``).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from buurtlezer.analysis.network.graph import Graph, Link, Node, graph_of
from buurtlezer.model import OWN, CalledBy, Centre, Domain, Entry, KeyPerson, Organisation, PublicFunction, Tie
from buurtlezer.steps.made import Made
from buurtlezer.steps.people.brought import Brought
from buurtlezer.texts import Texts


@dataclass(frozen=True, slots=True)
class Called:
    """What one is called."""

    name: str
    plain: str
    """By form and number: for a screen that others see."""

    ring: int
    form: str
    """One of the forms of the canvas: ``person``, ``group``, ``function``, or a form of organisation."""

    number: int


@dataclass(frozen=True)
class Network:
    """All that stands on the canvas."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]
    called: dict[str, Called]

    @cached_property
    def domains(self) -> dict[str, Domain | None]:
        """The part of life of each."""
        return {node.key: node.domain for node in self.nodes}

    def of_ours(self) -> Graph:
        """Around who asks: me and our organisation are one middle, since one asks whoever of us is known."""
        links = [replace(link, centre=Centre.ORGANISATION) if link.start is None else link for link in self.links]
        return graph_of(self.nodes, links, Centre.ORGANISATION)

    def among_them(self) -> Graph:
        """Without any middle: a middle has a tie with nearly all, and would be all that is measured."""
        return graph_of(self.nodes, self.links, None)


def title(entry: Entry) -> str:
    """What a card is called by its author."""
    match entry:
        case KeyPerson():
            return entry.called
        case Organisation():
            return entry.name
        case PublicFunction():
            return entry.function
    return ""


def form(entry: Entry) -> str:
    """What it is, as the canvas draws it."""
    match entry:
        case KeyPerson(by=CalledBy.GROUP):
            return "group"
        case Organisation():
            return str(entry.form)
        case PublicFunction():
            return "function"
    return "person"


def network_of(cards: Sequence[Made[Any]], ties: Iterable[Made[Tie]], files: Iterable[Brought], texts: Texts) -> Network:
    """The network of one round."""
    nodes, links = [_node(one) for one in cards], [_link(one.entry) for one in ties]
    named = [(OWN + one.entry_id, title(one.entry), form(one.entry), one.entry.ring) for one in cards]
    for file in files:
        for row, node in file.left():
            nodes.append(Node(file.key(row), form=node.form, where=node.where, domain=node.domain))
            named.append((file.key(row), node.label, "person", node.ring or 2))
        links += [_brought(file, tie) for tie in file.ties]
    known = {node.key for node in nodes}
    nodes = [replace(node, via=None) if node.via not in known or node.via == node.key else node for node in nodes]
    return Network(tuple(nodes), tuple(links), _called(named, texts))


def _called(named: Iterable[tuple[str, str, str, int]], texts: Texts) -> dict[str, Called]:
    """Numbered in the order in which they came, as the canvas does."""
    return {
        key: Called(name, texts("people.plain", form=texts(f"people.form.{of}"), n=number), ring, of, number)
        for number, (key, name, of, ring) in enumerate(named, start=1)
    }


def _node(one: Made[Any]) -> Node:
    entry = one.entry
    shut = isinstance(entry, KeyPerson) and entry.by is CalledBy.GROUP
    return Node(
        OWN + one.entry_id,
        form=form(entry),
        where=entry.where,
        domain=entry.domain,
        holders=entry.holders,
        asked=entry.asked,
        via=entry.via,
        # Who wrote a card knows whom it is about, unless somebody stands between, or it is where one does not get in.
        direct=bool(entry.holders) or (entry.via is None and not shut),
    )


def _link(tie: Tie) -> Link:
    return Link(
        end=tie.end,
        start=tie.start,
        centre=tie.centre,
        strength=tie.strength,
        both_ways=tie.both_ways,
        kinds=tie.ties,
        holders=tie.holders,
    )


def _brought(file: Brought, tie: Any) -> Link:
    start = None if tie.start is None else file.key(tie.start)
    return Link(
        end=file.key(tie.end), start=start, centre=Centre.ME, strength=tie.strength, both_ways=tie.both_ways, kinds=tie.ties
    )
