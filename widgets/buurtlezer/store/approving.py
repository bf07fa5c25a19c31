"""The trainer says yes to an offered entry, so that everybody in the room reads all of it, or leaves it with its author.

A decision is about what stood in the revision that the trainer read: words that come later wait again. Not here: what waits
(``model.waiting``), what the room reads (``shared``), taking an entry out of the picture (``hiding``).
"""

import sqlalchemy as sa

from buurtlezer.errors import NotYours

from . import number, results, room, shared
from .hiding import behind
from .json_text import json_text
from .room import Workshop
from .tables import approvals, entries, revisions


def decide(connection: sa.Connection, own: Workshop, handle: str, seq: int, shown: bool) -> None:
    """Show the entry to everybody, or leave what waits of it with its author; decided again, the last one holds.

    Parameters
    ----------
    seq
        The revision that was read.

    Raises
    ------
    errors.NotYours
        No shared entry of this workshop has the handle, its author offered none of it, or it says something else by now.
    """
    logbook_id, entry_id = behind(connection, own, handle)
    this = sa.and_(entries.c.logbook_id == logbook_id, entries.c.id == entry_id)
    found = connection.execute(sa.select(entries.c.latest_seq, entries.c.visibility).where(this)).one()
    if found.visibility != shared.OFFERED or found.latest_seq != seq:
        raise NotYours("its author offered no such thing, or changed it since")
    connection.execute(sa.delete(approvals).where(approvals.c.logbook_id == logbook_id, approvals.c.entry_id == entry_id))
    row = {"logbook_id": logbook_id, "entry_id": entry_id, "workshop_id": own.id, "seq": seq, "shown": shown}
    connection.execute(sa.insert(approvals).values(**row, decided_at=number.now()))
    if not shown:
        results.forget(connection, own.id)
    room.touch(connection, own.id)


def decided_of(connection: sa.Connection, logbook_id: str) -> dict[str, bool]:
    """Entry id → whether everybody reads it, or it stays with its author; of what is decided in this logbook, for its owner."""
    newest, decided = revisions.alias("newest"), revisions.alias("decided")
    asked = (
        sa.select(entries.c.id, entries.c.kind, approvals.c.shown, entries.c.visibility, newest.c.content, decided.c.content)
        .select_from(approvals)
        .join(entries, sa.and_(entries.c.logbook_id == approvals.c.logbook_id, entries.c.id == approvals.c.entry_id))
        .join(newest, sa.and_(newest.c.logbook_id == entries.c.logbook_id, newest.c.seq == entries.c.latest_seq))
        .join(decided, sa.and_(decided.c.logbook_id == approvals.c.logbook_id, decided.c.seq == approvals.c.seq))
        .where(approvals.c.logbook_id == logbook_id, newest.c.content.is_not(sa.null()))
    )
    rows = [(row[0], shared.still(row[1], row[2], row[3], *map(json_text, row[4:]))) for row in connection.execute(asked)]
    return {entry_id: shown for entry_id, shown in rows if shown is not None}
