"""What hangs on one colleague, whom we did not ask, which parts of life are empty. Of nodes, without a graph.

Keys only, in their order: no count by role is made, it would read as an appraisal of colleagues. Not here: numbers (``mix``).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ...model.network import Domain, Holder
from .graph import Link, Node


@dataclass(frozen=True, slots=True)
class NotAsked:
    """Keys of whom nobody asked, and of those of whom it was not said."""

    no: tuple[str, ...]
    unsaid: tuple[str, ...]


def held_by(nodes: Iterable[Node], links: Iterable[Link] = ()) -> dict[str, frozenset[Holder]]:
    """Who of us knows each: as its card says, and as ties from the organisation to it say."""
    raise NotImplementedError


def held_by_one(nodes: Iterable[Node], links: Iterable[Link] = ()) -> tuple[str, ...]:
    """Keys of those whom one role only knows."""
    raise NotImplementedError


def held_by_none(nodes: Iterable[Node], links: Iterable[Link] = ()) -> tuple[str, ...]:
    """Keys of those of whom nobody said who knows them."""
    raise NotImplementedError


def not_asked(nodes: Iterable[Node]) -> NotAsked:
    """Whom we did not ask yet."""
    raise NotImplementedError


def empty_domains(nodes: Iterable[Node]) -> tuple[Domain, ...]:
    """Parts of life in which nobody stands, in their order; ``OTHER`` is none to fill."""
    raise NotImplementedError
