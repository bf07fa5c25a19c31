"""What somebody made, as its type: an entry, with the revision that it stands in.

Not here: which entries a page asks for (``state``), reading content (``model.parsing``), what this version cannot read: it is
none of these, and is only kept.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from buurtlezer.model import Entry
from buurtlezer.store import Revision

E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True)
class Made(Generic[E]):
    """An entry of the open logbook."""

    revision: Revision
    entry: E

    @property
    def entry_id(self) -> str:
        """Its id in the logbook."""
        return self.revision.entry_id

    @property
    def seq(self) -> int:
        """Number of the revision."""
        return self.revision.seq


def stored_name(kind: type[Entry]) -> str:
    """What a kind is called in stored content."""
    return str(kind.model_fields["kind"].default)


def read_as(revision: Revision | None, kind: type[E]) -> E | None:
    """The entry of a revision; None where there is none, where it cannot be read, and where it is of another kind."""
    entry = revision.entry if revision is not None and revision.kind == stored_name(kind) else None
    return entry if isinstance(entry, kind) else None


def made(revisions: Iterable[Revision], kind: type[E]) -> list[Made[E]]:
    """All entries of a kind, oldest first."""
    name = stored_name(kind)  # asked before: other kinds are not read for it
    read = ((one, one.entry) for one in revisions if one.kind == name)
    return sorted((Made(one, entry) for one, entry in read if isinstance(entry, kind)), key=lambda found: found.seq)
