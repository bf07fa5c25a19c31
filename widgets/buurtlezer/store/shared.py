"""Entries that their authors share with the room: read without who made them, hidden and shown again by the trainer.

What may be read is decided by the query here, never by a view. Not here: what a view makes of them (``steps.room``), and
results that are kept (``results``).
"""

import hashlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cache, partial
from operator import attrgetter
from typing import Any

import sqlalchemy as sa

from buurtlezer.errors import BadEntry, NotYours
from buurtlezer.model import one_line

from . import number, room
from .room import Workshop
from .tables import entries, group_results, hidings, participants, revisions
from .told import NEVER, told

OPEN = ("workshop", "report")
"""Visibilities that the room may read."""

SPEAKING = ("own", "told")
"""Voices that count as what a group says. Twenty-five suppositions change no group result."""

REASON_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Shared:
    """An entry of the room. ``handle`` and ``author`` say which and whose among others, and lead back to nobody."""

    handle: str
    author: str
    seq: int
    kind: str
    content: Mapping[str, Any]
    voices: int
    """People behind it: those at the device for an own voice, one for what somebody told."""

    hidden: str | None = None
    """Why the trainer took it out of the group's picture."""


def spoken(connection: sa.Connection, own: Workshop, kinds: Collection[str] | None = None) -> list[Shared]:
    """What counts in group results: shared, not hidden, in somebody's own or told words; oldest first."""
    return [one for one in everything(connection, own, kinds) if one.hidden is None and one.content.get("voice") in SPEAKING]


def everything(connection: sa.Connection, own: Workshop, kinds: Collection[str] | None = None) -> list[Shared]:
    """What is shared, also supposed or hidden: for the trainer's list, and to be taken along."""
    of_revision = sa.and_(entries.c.logbook_id == revisions.c.logbook_id, entries.c.latest_seq == revisions.c.seq)
    of_hiding = sa.and_(entries.c.logbook_id == hidings.c.logbook_id, entries.c.id == hidings.c.entry_id)
    columns = (entries.c.logbook_id, entries.c.id, entries.c.kind, revisions.c.seq, revisions.c.content)
    asked = (
        sa.select(*columns, participants.c.voices, participants.c.role, hidings.c.reason)
        .select_from(participants)
        .join(entries, entries.c.logbook_id == participants.c.logbook_id)
        .join(revisions, of_revision)
        .outerjoin(hidings, of_hiding)
        .where(participants.c.workshop_id == own.id, entries.c.visibility.in_(OPEN), revisions.c.content.is_not(sa.null()))
        .where(entries.c.kind.not_in(sorted(NEVER)))
    )
    if kinds is not None:
        asked = asked.where(entries.c.kind.in_(sorted(kinds)))
    handle = _handles(own.id)
    # Put in order here: a database would carry all content through its sorting.
    return sorted([_shared(row, handle) for row in connection.execute(asked).all()], key=attrgetter("seq"))


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
    logbook_id, entry_id = _behind(connection, own, handle)
    one = sa.and_(hidings.c.logbook_id == logbook_id, hidings.c.entry_id == entry_id)
    connection.execute(sa.delete(hidings).where(one))
    if said is not None:
        row = {"logbook_id": logbook_id, "entry_id": entry_id, "workshop_id": own.id, "reason": said, "hidden_at": number.now()}
        connection.execute(sa.insert(hidings).values(**row))
    connection.execute(sa.delete(group_results).where(group_results.c.workshop_id == own.id))
    room.touch(connection, own.id)


def hidden_of(connection: sa.Connection, logbook_id: str) -> dict[str, str]:
    """Entry id → reason, of what the trainer hid in this logbook; for its owner."""
    asked = sa.select(hidings.c.entry_id, hidings.c.reason).where(hidings.c.logbook_id == logbook_id)
    return {row.entry_id: row.reason for row in connection.execute(asked)}


def _behind(connection: sa.Connection, own: Workshop, handle: str) -> tuple[str, str]:
    asked = (
        sa.select(entries.c.logbook_id, entries.c.id)
        .join(participants, participants.c.logbook_id == entries.c.logbook_id)
        .where(participants.c.workshop_id == own.id, entries.c.visibility.in_(OPEN))
    )
    for row in connection.execute(asked):
        if handle_of(own.id, row.logbook_id, row.id) == handle:
            return row.logbook_id, row.id
    raise NotYours("no shared entry of this workshop has this handle")


def handle_of(*parts: str) -> str:
    """A name that follows from ids of 128 random bits: it can be compared, and cannot be led back to them."""
    return hashlib.sha256(":".join(parts).encode("ascii")).hexdigest()[:32]


def _handles(workshop_id: str) -> Callable[..., str]:
    """``handle_of`` within a workshop, each made once: a place is named by all that is said of it."""
    return cache(partial(handle_of, workshop_id))


def _shared(row: Any, handle_of_one: Callable[..., str]) -> Shared:
    logbook_id, entry_id, kind, seq, content, voices, role, reason = row
    handle = handle_of_one(logbook_id, entry_id)
    own_voice, paper = content.get("voice") == "own", role == "paper"
    return Shared(
        handle=handle,
        # Each paper sheet is somebody else's; the logbook that holds them all is the trainer's.
        author=handle if paper else handle_of_one(logbook_id),
        seq=seq,
        kind=kind,
        content=told(content, partial(handle_of_one, logbook_id)),
        voices=int(content.get("voices", 1)) if own_voice and paper else voices if own_voice else 1,
        hidden=reason,
    )
