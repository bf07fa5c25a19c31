"""What hangs on one colleague, whom we did not ask, which parts of life are empty. Of nodes, without a graph.

Keys only, in their order: no count by role is made, it would read as an appraisal of colleagues. Not here: numbers (``mix``).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from buurtlezer.model.network import Centre, Domain, Holder

from .graph import MOST_NODES, Link, Node, fewer_than


@dataclass(frozen=True, slots=True)
class NotAsked:
    """Keys of whom nobody asked, and of those of whom it was not said."""

    no: tuple[str, ...]
    unsaid: tuple[str, ...]


def held_by(nodes: Iterable[Node], links: Iterable[Link] = ()) -> dict[str, frozenset[Holder]]:
    """Who of us knows each, in the order of keys: as its card says, and as ties from the organisation to it say."""
    known = {node.key: node.holders for node in nodes}
    fewer_than(known, MOST_NODES, "too_many_nodes")
    for link in links:
        if link.start is None and link.centre is Centre.ORGANISATION and link.end in known:
            known[link.end] |= link.holders
    return {key: known[key] for key in sorted(known)}


def held_by_one(nodes: Iterable[Node], links: Iterable[Link] = ()) -> tuple[str, ...]:
    """Keys of those whom one role only knows."""
    return tuple(key for key, holders in held_by(nodes, links).items() if len(holders) == 1)


def held_by_none(nodes: Iterable[Node], links: Iterable[Link] = ()) -> tuple[str, ...]:
    """Keys of those of whom nobody said who knows them."""
    return tuple(key for key, holders in held_by(nodes, links).items() if not holders)


def not_asked(nodes: Iterable[Node]) -> NotAsked:
    """Whom we did not ask yet."""
    asked = {node.key: node.asked for node in nodes}
    fewer_than(asked, MOST_NODES, "too_many_nodes")
    return NotAsked(
        tuple(key for key in sorted(asked) if asked[key] is False), tuple(key for key in sorted(asked) if asked[key] is None)
    )


def empty_domains(nodes: Iterable[Node]) -> tuple[Domain, ...]:
    """Parts of life in which nobody stands, in their order; ``OTHER`` is none to fill."""
    filled = {node.domain for node in nodes} | {Domain.OTHER}
    return tuple(domain for domain in Domain if domain not in filled)
