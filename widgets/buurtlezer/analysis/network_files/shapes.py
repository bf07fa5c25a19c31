"""What goes into a file: nodes as they may be called, ties between them or from a middle. No id of an entry, and nothing more.

Not here: who may be called by their name (``steps.people``), the forms of a file (``graphml``, ``gexf``, ``tables``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

MIDDLE: Final = "middle/"
"""Ids of those around whom a network is drawn begin so. Our reader knows them again (``geodata.imports.networks``)."""


@dataclass(frozen=True, slots=True)
class OutNode:
    """One node."""

    label: str
    form: str = ""
    ring: int | None = None
    domain: str = ""
    where: str = ""

    def said(self) -> dict[str, str]:
        """What is said of it, by name of the attribute; what nobody said is empty."""
        ring = "" if self.ring is None else str(self.ring)
        return {"form": self.form, "ring": ring, "domain": self.domain, "where": self.where}


@dataclass(frozen=True, slots=True)
class OutTie:
    """One tie. ``start`` is a place among the nodes, or the name of a middle."""

    start: int | str
    end: int
    label: str = ""
    kinds: tuple[str, ...] = ()
    strength: str = ""
    both_ways: bool = True

    def said(self) -> dict[str, str]:
        """As of a node."""
        return {"label": self.label, "kinds": " ".join(self.kinds), "strength": self.strength}


@dataclass(frozen=True)
class OutNetwork:
    """One network. ``middles`` says what each middle is called; those with a tie are nodes of the file."""

    nodes: tuple[OutNode, ...]
    ties: tuple[OutTie, ...]
    middles: Mapping[str, str]

    @property
    def one_way(self) -> bool:
        """Whether any tie goes one way. Then each that goes both ways is written there and back: readers take no mixture."""
        return any(not tie.both_ways for tie in self.ties)

    def rows(self) -> Iterator[tuple[str, OutNode]]:
        """Nodes with their ids, the middles first."""
        used = {tie.start for tie in self.ties}
        for name, label in self.middles.items():
            if name in used:
                yield f"{MIDDLE}{name}", OutNode(label)
        for place, node in enumerate(self.nodes):
            yield _id(place), node

    def edges(self) -> Iterator[tuple[str, str, OutTie]]:
        """Ties with the ids of their ends."""
        one_way = self.one_way
        for tie in self.ties:
            start, end = _id(tie.start), _id(tie.end)
            yield start, end, tie
            if one_way and tie.both_ways:
                yield end, start, tie


def _id(of: int | str) -> str:
    return f"{MIDDLE}{of}" if isinstance(of, str) else f"n{of + 1}"
