"""A network that came from a file, whole: rows of nodes, and ties between rows. Nobody but its author ever reads it.

One entry, so that it comes, and goes, in one act. A row becomes a card of one's own by an act (``steps.people``). Not here:
reading the file (``geodata.imports.networks``).
"""

from typing import Annotated, Final, Literal

from pydantic import Field, model_validator

from .entry import Chosen, Entry, Shape, broken
from .kind import HEAVY, Kind
from .network import Domain, Ring, Strength, TieKind, Where
from .text import Name, NameNeeded

MOST_NODES: Final = 2_000
MOST_TIES: Final = 10_000


class ImportedNode(Shape):
    """One row."""

    label: NameNeeded
    form: Name = ""
    """What the file calls its kind, in its own words."""

    ring: Ring | None = None
    domain: Domain | None = None
    where: Where | None = None


class ImportedTie(Shape):
    """Between two rows, counted from 0; ``start`` is None for the person whom the file is about (ego)."""

    start: Annotated[int, Field(ge=0, lt=MOST_NODES, strict=True)] | None = None
    end: Annotated[int, Field(ge=0, lt=MOST_NODES, strict=True)]
    label: Name = ""
    """What the file calls it."""

    ties: Chosen[TieKind] = frozenset()
    strength: Strength | None = None
    both_ways: bool = True


class ImportedNetwork(Entry):
    """One file."""

    declared = Kind(made_in="07_people", always_private=True)

    kind: Literal["imported_network"] = "imported_network"
    name: NameNeeded
    nodes: Annotated[tuple[ImportedNode, ...], Field(min_length=1, max_length=MOST_NODES), HEAVY]
    ties: Annotated[tuple[ImportedTie, ...], Field(max_length=MOST_TIES), HEAVY] = ()
    dropped: Annotated[tuple[Name, ...], Field(max_length=200)] = ()
    """Attributes of the file that were not taken over."""

    @model_validator(mode="after")
    def _ties_join_rows_that_are_there(self) -> "ImportedNetwork":
        rows = len(self.nodes)
        if any(tie.end >= rows or (tie.start or 0) >= rows or tie.start == tie.end for tie in self.ties):
            raise broken("missing", "ties")
        return self
