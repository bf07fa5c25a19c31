"""What the store answers with. Plain and unchanging; no connection stands behind them.

Not here: the tables (``tables``).
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from typing import Any

from buurtlezer.errors import BadEntry
from buurtlezer.model import Entry, parse


@dataclass(frozen=True, slots=True)
class Logbook:
    """What belongs to one participant, table or organisation."""

    id: str
    name: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Written:
    """The answer to an act, given after the commit. The same act sent again has the same answer."""

    seq: int
    """Number of the revision that the act made."""

    entry_id: str
    overtaken: bool
    """The person was looking at another revision than the newest: both are in the history."""

    erased: bool = False
    """The act was stored once and has been erased since. It is not stored again; let it go."""

    kept_private: str = ""
    """Why it was not shared although the act said so (``settling``); empty otherwise."""


@dataclass(frozen=True)
class Revision:
    """One change of an entry. ``content`` is as it was stored, ``entry`` what it says now, read once."""

    seq: int
    entry_id: str
    act_id: str
    action: str
    """``write``, ``delete``, ``undo`` or ``redo``."""

    kind: str
    content: Mapping[str, Any] | None
    """The whole entry as plain JSON values; ``None`` where it is deleted."""

    base_seq: int | None
    overtaken: bool
    written_at: datetime

    @property
    def deleted(self) -> bool:
        """Whether the entry is not there any more after this revision."""
        return self.content is None

    @cached_property
    def entry(self) -> Entry | None:
        """The entry as its type; None where it is deleted, and for what this version of Buurtlezer cannot read."""
        if self.content is None:
            return None
        try:
            return parse(self.content)
        except BadEntry:
            return None

    @property
    def unreadable(self) -> bool:
        """Whether it is kept and cannot be shown: taken along it goes as it was stored."""
        return self.content is not None and self.entry is None

    def without(self, fields: Collection[str]) -> "Revision":
        """The same with fields emptied that are too large to be held. What it says is read before, so it is still readable."""
        if self.content is None or self.entry is None or not fields:
            return self
        empty = {field: type(getattr(self.entry, field))() for field in fields}
        light = replace(self, content={**self.content, **empty})
        vars(light)["entry"] = self.entry.model_copy(update=empty)
        return light


@dataclass(frozen=True, slots=True)
class Tombstone:
    """That an entry was erased, and nothing of what it was. ``entry_id`` is ``None`` for a whole logbook."""

    seq: int
    entry_id: str | None
    erased_at: datetime


@dataclass(frozen=True, slots=True)
class Changes:
    """What came after a number. Take revisions and tombstones in the order of ``seq``, then ask again from ``seq``."""

    revisions: tuple[Revision, ...]
    tombstones: tuple[Tombstone, ...]
    seq: int
    """The store's newest number when this was read: nothing at or below it can still come."""


@dataclass(frozen=True, slots=True)
class Erased:
    """The answer to an erasure, which holds from here on in any case."""

    seq: int
    entry_id: str | None
    traces_gone: bool
    """Whether the database's own files are clean too. If not (somebody was reading), the next erasure or opening tries again.

    On SQLite that is all there is. PostgreSQL also keeps a write-ahead log for a while, and its keeper may have replicas and
    backups: of those nothing is promised here, and the trainer's guide says so.
    """
