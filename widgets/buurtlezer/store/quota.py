"""What one logbook may take, and how fast: bounds that only who fills a server on purpose ever meets.

The example logbook is 49 entries and 16 kB; sixty photos as large as a photo may be are 24 MB. Decided in the transaction that
writes. An act that is sent again is answered before it is counted, and erasing is never asked. Not here: what an act makes of
an entry (``acts``), the pace of a logbook in a workshop (``membership``), the room that is left on the disk (``reserve``).
"""

import time
from datetime import UTC, datetime

import sqlalchemy as sa

from buurtlezer.errors import LogbookFull, TooFast, TooManyLogbooks

from .tables import beginnings, revisions, tombstones

MOST_BYTES = 50_000_000
"""Of all revisions of a logbook together, as they are kept."""

MOST_REVISIONS = 20_000
"""With the history: each pause in typing makes one. Five hundred sheets typed in by one hand are some 5,000."""

MOST_ACTS = 240
IN_SECONDS = 60.0
"""Outside a workshop. A device that comes back with a whole walk waits a little in between."""

MOST_BEGUN = 120
IN_MINUTES = 10
"""Logbooks from one address: a class behind one of them begins sixty at once."""

_MINE: sa.BindParameter[str] = sa.bindparam("mine", type_=sa.String)
_TAKEN = sa.select(sa.func.coalesce(sa.func.sum(revisions.c.size), 0), sa.func.count()).where(revisions.c.logbook_id == _MINE)


def earlier(mine: "sa.BindParameter[str]", acts: int) -> "sa.ScalarSelect[str | None]":
    """When the act was made that is so many acts ago: of those written, or of the erasures if that is later.

    Erasures are counted by themselves: who writes and erases in turn leaves nothing written. Each is answered by its index.
    """
    ago = [
        sa.select(at).where(table.c.logbook_id == mine).order_by(table.c.seq.desc()).offset(acts - 1).limit(1).scalar_subquery()
        for table, at in ((revisions, revisions.c.written_at), (tombstones, tombstones.c.erased_at))
    ]
    wrote, erased = (sa.func.coalesce(one, "") for one in ago)
    return sa.select(sa.case((wrote > erased, wrote), else_=erased)).scalar_subquery()


_EARLIER = sa.select(earlier(_MINE, MOST_ACTS))


def check(connection: sa.Connection, logbook_id: str, size: int) -> None:
    """Whether a revision of so many bytes has room in its logbook (``errors.LogbookFull``)."""
    taken, count = connection.execute(_TAKEN, {"mine": logbook_id}).one()
    if count >= MOST_REVISIONS:
        raise LogbookFull(f"{count} revisions in one logbook; erase some first")
    if size and taken + size > MOST_BYTES:
        raise LogbookFull(f"a logbook holds {MOST_BYTES} bytes, and this one has {taken} already; erase something first")


def check_pace(connection: sa.Connection, logbook_id: str) -> None:
    """Whether the next act from a logbook in no workshop comes at a person's pace (``errors.TooFast``)."""
    at = connection.execute(_EARLIER, {"mine": logbook_id}).scalar_one()
    if at and is_too_soon(at, IN_SECONDS):
        raise TooFast(f"{MOST_ACTS} acts in {IN_SECONDS:.0f} s from one logbook; the next can wait")


def is_too_soon(at: str, seconds: float) -> bool:
    """Whether less than so many seconds have gone since; a clock that went back must not lock anybody out."""
    return 0 <= (datetime.now(UTC) - datetime.fromisoformat(at)).total_seconds() < seconds


def count_beginning(connection: sa.Connection, whence: str) -> None:
    """Count a logbook that is begun from somewhere (``errors.TooManyLogbooks``); what is older than the pace is forgotten."""
    minute = int(time.time() // 60)
    since, now = beginnings.c.minute > minute - IN_MINUTES, beginnings.c.minute <= minute
    connection.execute(sa.delete(beginnings).where(sa.not_(sa.and_(since, now))))
    asked = sa.select(sa.func.coalesce(sa.func.sum(beginnings.c.count), 0)).where(beginnings.c.whence == whence)
    if connection.execute(asked).scalar_one() >= MOST_BEGUN:
        raise TooManyLogbooks(f"{MOST_BEGUN} logbooks were begun from one place in {IN_MINUTES} minutes; the next can wait")
    this = sa.and_(beginnings.c.whence == whence, beginnings.c.minute == minute)
    if connection.execute(sa.update(beginnings).where(this).values(count=beginnings.c.count + 1)).rowcount == 0:
        connection.execute(sa.insert(beginnings).values(whence=whence, minute=minute, count=1))
