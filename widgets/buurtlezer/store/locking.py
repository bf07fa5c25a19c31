"""What stands for good: a map that was locked, and the lock itself. Decided in the transaction that writes, whatever door it is.

From what the kinds declare (``model.kind.Lock``, ``Kind.stands``, ``Kind.once``); of all other kinds nothing is asked. What is
left of an entry that is locked: taking it back from the room, and erasing it. The lock goes only with its logbook. Not here:
carrying an act out (``acts``), erasing (``erasure``), what a lock opens (``own_first``), how many still draw (``drawing``).
"""

from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from buurtlezer.errors import BadEntry
from buurtlezer.model.kind import Lock
from buurtlezer.model.kinds import declared

from .joining import PAPER
from .settling import OPEN, said
from .shared import SCRIBED
from .tables import entries, participants, revisions, workshops

Content = Mapping[str, Any]

_MINE, _ENTRY, _KIND = (sa.bindparam(name, type_=sa.String) for name in ("mine", "entry", "kind"))
_OF_ENTRY = sa.and_(entries.c.logbook_id == _MINE, entries.c.id == _ENTRY)
_NEWEST = sa.and_(entries.c.logbook_id == revisions.c.logbook_id, entries.c.latest_seq == revisions.c.seq)

_NOW = sa.select(revisions.c.content).join(entries, _NEWEST).where(_OF_ENTRY)
_KIND_OF = sa.select(entries.c.kind).where(_OF_ENTRY)
_LOCKS = (
    sa.select(revisions.c.content)
    .join(entries, _NEWEST)
    .where(entries.c.logbook_id == _MINE, entries.c.kind == _KIND, revisions.c.content.is_not(sa.null()))
)
_SEAT = (
    sa.select(workshops.c.id, workshops.c.stage, participants.c.role, participants.c.author)
    .join(participants, participants.c.workshop_id == workshops.c.id)
    .where(participants.c.logbook_id == _MINE)
)
_AT_ONE_DEVICE = (
    sa.select(entries.c.id)
    .join(revisions, _NEWEST)
    .join(participants, participants.c.logbook_id == entries.c.logbook_id)
    .where(participants.c.workshop_id == sa.bindparam("workshop"), participants.c.author == sa.bindparam("author"))
    .where(participants.c.role != SCRIBED, entries.c.kind == _KIND, revisions.c.content.is_not(sa.null()))
    .limit(1)
)
"""A lock of another seat of the device: who sits at two has read in one what is drawn in the other. Who is written for has a map
of their own, at whichever device."""


def is_done(
    connection: sa.Connection, logbook_id: str, entry_id: str, kind: str, action: str, content: Content | None, overtaken: bool
) -> bool:
    """Whether an act says what stands already, so that there is nothing to write.

    Parameters
    ----------
    content
        What the act would make of the entry, as it may be kept; None where it is deleted.
    overtaken
        Whether the person was not looking at what is there: another tab, which shares and takes back nothing.

    Raises
    ------
    errors.BadEntry
        It would change what stands, or take back what is said once (rule ``stands``), or something on a locked map (rule
        ``locked``). Nothing is written.
    """
    of_kind = declared(kind)
    if not of_kind.stands and of_kind.locked is None and not of_kind.once:
        return False
    now: Content | None = connection.execute(_NOW, {"mine": logbook_id, "entry": entry_id}).scalar_one_or_none()
    if of_kind.stands and now is not None:
        if action != "write" or content is None or said(content) != said(now):
            raise BadEntry("kind", "stands", "str")
        return overtaken or content.get("visibility") == now.get("visibility")
    if now is not None and content is not None:
        for field in of_kind.once:
            if now.get(field) is True and content.get(field) is not True:
                raise BadEntry(field, "stands", "bool")
    if of_kind.locked is not None:
        held = [one for one in (now, content) if one is not None and is_meant(one, of_kind.locked)]
        if not held:
            return False
        seat = connection.execute(_SEAT, {"mine": logbook_id}).one_or_none()
        same = _is_the_same(now, content, on_paper=seat is not None and seat.role == PAPER)
        if not same and _is_locked(connection, logbook_id, seat, of_kind.locked, held):
            raise BadEntry("kind", "locked", "str")
    return False


def check_erasing(connection: sa.Connection, logbook_id: str, entry_id: str) -> None:
    """Raise ``BadEntry`` (rule ``stands``) for an entry that goes only with its logbook."""
    kind = connection.execute(_KIND_OF, {"mine": logbook_id, "entry": entry_id}).scalar_one_or_none()
    if declared(kind).stands:
        raise BadEntry("kind", "stands", "str")


def is_meant(content: Content, lock: Lock) -> bool:
    """Whether a lock is of this entry."""
    field, value = lock.where
    return bool(content.get(field) == value)


def _is_the_same(now: Content | None, content: Content | None, on_paper: bool) -> bool:
    """Whether an act leaves what is there as it is, and shares no more of it: it is sent again, or taken back."""
    if now is None or content is None or said(now) != said(content):
        return False
    if on_paper and now.get("voices") != content.get("voices"):
        return False  # of a sheet they are what was typed in; of all others the workshop sets them
    return content.get("visibility") not in OPEN or content.get("visibility") == now.get("visibility")


def _is_locked(connection: sa.Connection, logbook_id: str, seat: Any, lock: Lock, held: list[Content]) -> bool:
    """Whether a lock holds for one of these: outside of a workshop for its round and those before, within one for all."""
    locks = connection.execute(_LOCKS, {"mine": logbook_id, "kind": lock.by}).scalars().all()
    if seat is not None:
        if locks or lock.shown in seat.stage.get("shown", ()):
            return True
        if seat.author is None or seat.role == SCRIBED:
            return False
        asked = {"workshop": seat.id, "author": seat.author, "kind": lock.by}
        return connection.execute(_AT_ONE_DEVICE, asked).one_or_none() is not None
    newest = max((_round(one) for one in locks), default=0)
    return any(_round(one) <= newest for one in held)


def _round(content: Content) -> int:
    return int(content.get("round", 1))
