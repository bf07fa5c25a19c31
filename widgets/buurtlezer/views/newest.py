"""What counts of a kind: of each author the newest in their own voice, and the newest that somebody told them.

Not here: which entries may be read (``store.shared``), when they are enough (``analysis.cell``).
"""

from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeAlias, TypeVar

from buurtlezer.model import Entry, Voice
from buurtlezer.store import Shared

Kind = TypeVar("Kind", bound=Entry)


class Counted(NamedTuple, Generic[Kind]):
    """An entry that counts, with whose it is among others and how many people stand behind it."""

    author: str
    voices: int
    entry: Kind


Newest: TypeAlias = dict[tuple[str, Voice], Counted[Kind]]


def newest(spoken: Iterable[Shared], kind: type[Kind], wanted: Callable[[Kind], bool] = lambda _: True) -> Newest[Kind]:
    """By author and voice, since what somebody told is another's; each paper sheet is an author."""
    found: Newest[Kind] = {}
    for one in sorted(spoken, key=lambda one: one.seq):
        if isinstance(one.entry, kind) and wanted(one.entry):
            found[one.author, one.entry.voice] = Counted(one.author, one.voices, one.entry)
    return found
