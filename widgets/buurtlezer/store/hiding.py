"""The trainer takes a shared entry out of the group's picture, with a reason that its author reads, and puts it back.

Not here: reading what is shared (``shared``).
"""

import sqlalchemy as sa

from buurtlezer.errors import BadEntry, NotYours
from buurtlezer.model import one_line
from buurtlezer.model.kinds import told_kinds

from . import number, results, room
from .room import Workshop
from .settling import OPEN
from .shared import handle_of
from .tables import entries, hidings, participants

REASON_LENGTH = 200


def hide(connection: sa.Connection, own: Workshop, handle: str, reason: str | None) -> None:
    """Take an entry out of the group's picture, or with ``None`` put it back. Its author keeps it, and reads why.

    Raises
    ------
    errors.NotYours
        No shared entry of this workshop has the handle.
    errors.BadEntry
        No reason, or a long one.
    """
    said = None if reason is None else one_line(reason)
    if said == "":
        raise BadEntry("reason", "empty", "str")
    if said is not None and len(said) > REASON_LENGTH:
        raise BadEntry("reason", "too_long", "str")
    logbook_id, entry_id = behind(connection, own, handle)
    one = sa.and_(hidings.c.logbook_id == logbook_id, hidings.c.entry_id == entry_id)
    connection.execute(sa.delete(hidings).where(one))
    if said is not None:
        row = {"logbook_id": logbook_id, "entry_id": entry_id, "workshop_id": own.id, "reason": said, "hidden_at": number.now()}
        connection.execute(sa.insert(hidings).values(**row))
    results.forget(connection, own.id)
    room.touch(connection, own.id)


def hidden_of(connection: sa.Connection, logbook_id: str) -> dict[str, str]:
    """Entry id → reason, of what the trainer hid in this logbook; for its owner."""
    asked = sa.select(hidings.c.entry_id, hidings.c.reason).where(hidings.c.logbook_id == logbook_id)
    return {row.entry_id: row.reason for row in connection.execute(asked)}


def behind(connection: sa.Connection, own: Workshop, handle: str) -> tuple[str, str]:
    """Logbook and id of the shared entry that the room calls so (``errors.NotYours``)."""
    asked = (
        sa.select(entries.c.logbook_id, entries.c.id)
        .join(participants, participants.c.logbook_id == entries.c.logbook_id)
        .where(participants.c.workshop_id == own.id, entries.c.visibility.in_(OPEN))
        .where(entries.c.kind.in_(sorted(told_kinds())))
    )
    for row in connection.execute(asked):
        if handle_of(own.id, row.logbook_id, row.id) == handle:
            return row.logbook_id, row.id
    raise NotYours("no shared entry of this workshop has this handle")
