"""Questions to one logbook. Each is asked with its id, which only ``access`` gives out.

Not here: changing anything.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any

import sqlalchemy as sa

from buurtlezer.errors import EntryErased, NotYours

from . import number
from .records import Changes, Logbook, Revision, Tombstone
from .tables import entries, revisions, tombstones

FORMAT = "buurtlezer-logbook"
FORMAT_VERSION = 1


def current(connection: sa.Connection, logbook_id: str, kinds: Collection[str] | None = None) -> list[Revision]:
    """The newest revision of each entry that is there, in the order of their numbers."""
    asked = (
        _revisions()
        .where(entries.c.logbook_id == logbook_id, revisions.c.seq == entries.c.latest_seq)
        .where(revisions.c.content.is_not(sa.null()))
        .order_by(revisions.c.seq)
    )
    if kinds is not None:
        asked = asked.where(entries.c.kind.in_(sorted(kinds)))
    return [_revision(row) for row in connection.execute(asked)]


def history(connection: sa.Connection, logbook_id: str, entry_id: str) -> list[Revision]:
    """All revisions of an entry, oldest first.

    Raises
    ------
    errors.NotYours, errors.EntryErased
    """
    asked = _revisions().where(revisions.c.logbook_id == logbook_id, revisions.c.entry_id == entry_id)
    found = [_revision(row) for row in connection.execute(asked.order_by(revisions.c.seq))]
    if not found:
        if any(stone.entry_id == entry_id for stone in _tombstones(connection, logbook_id, 0)):
            raise EntryErased("the entry is erased with its history")
        raise NotYours("no such entry in this logbook")
    return found


def changes(connection: sa.Connection, logbook_id: str, since: int) -> Changes:
    """What came after ``since``."""
    newest = number.newest(connection)  # first: what is committed while we read belongs to the next answer
    found = connection.execute(_SINCE, {"logbook_id": logbook_id, "since": since, "newest": newest})
    return Changes(
        tuple(_revision(row) for row in found),
        tuple(stone for stone in _tombstones(connection, logbook_id, since) if stone.seq <= newest),
        newest,
    )


def take_along(connection: sa.Connection, logbook: Logbook) -> dict[str, Any]:
    """The whole logbook with its history as plain JSON values. No secret is in it."""
    told = changes(connection, logbook.id, 0)
    return {
        "format": FORMAT,
        "version": FORMAT_VERSION,
        "taken_at": number.now(),
        "seq": told.seq,
        "logbook": {"id": logbook.id, "name": logbook.name, "created_at": logbook.created_at.isoformat()},
        "revisions": [
            {
                "seq": revision.seq,
                "entry_id": revision.entry_id,
                "act_id": revision.act_id,
                "action": revision.action,
                "content": revision.content,
                "written_at": revision.written_at.isoformat(),
            }
            for revision in told.revisions
        ],
        "erased": [{"seq": stone.seq, "entry_id": stone.entry_id} for stone in told.tombstones],
    }


def _revisions() -> sa.Select[Any]:
    same = sa.and_(entries.c.logbook_id == revisions.c.logbook_id, entries.c.id == revisions.c.entry_id)
    return sa.select(revisions, entries.c.kind).join(entries, same)


def _revision(row: sa.Row[Any]) -> Revision:
    return Revision(
        seq=row.seq,
        entry_id=row.entry_id,
        act_id=row.act_id,
        action=row.action,
        kind=row.kind,
        content=row.content,
        base_seq=row.base_seq,
        overtaken=row.overtaken,
        written_at=datetime.fromisoformat(row.written_at),
    )


def _tombstones(connection: sa.Connection, logbook_id: str, since: int) -> list[Tombstone]:
    found = connection.execute(_BURIED_SINCE, {"logbook_id": logbook_id, "since": since})
    return [Tombstone(row.seq, row.entry_id, datetime.fromisoformat(row.erased_at)) for row in found]


_OF: "sa.BindParameter[str]" = sa.bindparam("logbook_id")
_FROM: "sa.BindParameter[int]" = sa.bindparam("since")
_SINCE = (
    _revisions()
    .where(revisions.c.logbook_id == _OF, revisions.c.seq > _FROM, revisions.c.seq <= sa.bindparam("newest"))
    .order_by(revisions.c.seq)
)
_BURIED_SINCE = sa.select(tombstones).where(tombstones.c.logbook_id == _OF, tombstones.c.seq > _FROM).order_by(tombstones.c.seq)
