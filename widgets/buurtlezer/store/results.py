"""Results for a whole workshop: computed by one, read by all, at most once a second.

Sixty pages that each computed the picture of a thousand drawings would need most of a minute; so whoever needs a newer
result takes a short lease, computes outside of any transaction, and the others read the last one meanwhile. Not here: what
is computed (``views``).
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

import sqlalchemy as sa

from buurtlezer.analysis.pictures import Pictures

from . import pictures
from .ended import current
from .keeping import today
from .room import Workshop
from .shared import Shared
from .tables import group_results

LEASE_SECONDS = 10.0
PAUSE_SECONDS = 1.0

Compute: TypeAlias = Callable[[Workshop, list[Shared], Pictures], Any]
"""Also gets what was shown of the view before, and notes there what it shows."""


HEAD = (
    group_results.c.seq.label("result_seq"),
    group_results.c.computed_at,
    group_results.c.leased_until,
    group_results.c.content.is_not(sa.null()).label("there"),
)
"""What is asked of a result to know how it stands; what is kept is not read for that."""


_THIS = sa.and_(group_results.c.workshop_id == sa.bindparam("workshop_id"), group_results.c.view == sa.bindparam("named"))
_HEAD = sa.select(*HEAD).where(_THIS)
_KEPT = sa.select(group_results.c.seq, group_results.c.content).where(_THIS)


@dataclass(frozen=True, slots=True)
class GroupResult:
    """A view of the shared entries. ``seq`` is the number of the workshop it is true of; 0 when there is none yet."""

    content: Any
    seq: int
    own: int | None = None
    """The newest act of whoever asked, where what is in it depends on their own answers (``own_first``); 0: they made none."""


NOTHING = GroupResult(None, 0)


@dataclass(frozen=True, slots=True)
class Head:
    """How a view's result stands: the number that what is kept is true of (0 for none), and whether a newer may be computed."""

    seq: int
    open: bool


def head(row: sa.Row[Any] | None, seq: int) -> Head:
    """Of a row with the columns ``HEAD``; ``seq`` is the workshop's number.

    A lease that is longer than one ever lasts was written by a clock that jumped, and counts for nothing.
    """
    if row is None:
        return Head(0, open=True)
    now = time.time()
    leased = 0 < row.leased_until - now <= LEASE_SECONDS
    just_now = 0 <= now - row.computed_at < PAUSE_SECONDS
    return Head(row.result_seq if row.there else 0, open=not (leased or just_now or row.result_seq >= seq))


def kept(connection: sa.Connection, own: Workshop, view: str) -> GroupResult:
    """The last result of a view, without what ended since; its ``seq`` tells whether it is the newest."""
    row = connection.execute(_KEPT, {"workshop_id": own.id, "named": view}).one_or_none()
    return GroupResult(current(row.content, today()), row.seq) if row is not None and row.content is not None else NOTHING


def open_to_lease(connection: sa.Connection, own: Workshop, view: str) -> bool:
    """Whether the caller may compute: nobody else does, and the last result is older than the workshop and than a second."""
    return head(connection.execute(_HEAD, {"workshop_id": own.id, "named": view}).one_or_none(), own.seq).open


def take_lease(connection: sa.Connection, own: Workshop, view: str) -> bool:
    """Take it, if it is open. One statement: of many who see it open at once only one changes the row."""
    now = time.time()
    leased = group_results.c.leased_until.between(now, now + LEASE_SECONDS)
    just_now = group_results.c.computed_at.between(now - PAUSE_SECONDS, now)
    is_open = sa.and_(_one(own, view), group_results.c.seq < own.seq, sa.not_(leased), sa.not_(just_now))
    taken = sa.update(group_results).where(is_open).values(leased_until=now + LEASE_SECONDS)
    return bool(connection.execute(taken).rowcount)


def is_missing(connection: sa.Connection, own: Workshop, view: str) -> bool:
    """Whether nothing was ever kept of a view, or all of it was thrown away."""
    return connection.execute(sa.select(group_results.c.view).where(_one(own, view))).one_or_none() is None


def take_first_lease(connection: sa.Connection, own: Workshop, view: str) -> bool:
    """Take a lease where there may be no row yet; only for who has the turn to write, so that no two make one."""
    if not is_missing(connection, own, view):
        return take_lease(connection, own, view)
    # Not from 0: who began before an erasure threw the row away must not find one that its older number still fits.
    fresh = {"seq": own.seq - 1, "computed_at": 0.0, "leased_until": time.time() + LEASE_SECONDS}
    connection.execute(sa.insert(group_results).values(workshop_id=own.id, view=view, **fresh))
    return True


def keep(
    connection: sa.Connection, own: Workshop, view: str, content: Any, shown: Pictures | None = None, read_at: int = 0
) -> bool:
    """Keep what was computed, with all that was ever ``shown`` (read under ``read_at``), and give the lease back.

    False if something was erased meanwhile, or somebody else showed a newer picture: then it must not be shown.
    """
    one = sa.and_(_one(own, view), group_results.c.seq < own.seq)
    values = {"seq": own.seq, "content": content, "computed_at": time.time(), "leased_until": 0.0}
    if not connection.execute(sa.update(group_results).where(one).values(**values)).rowcount:
        return False
    if shown is None or pictures.keep(connection, own, view, shown, read_at):
        return True
    connection.execute(sa.update(group_results).where(_one(own, view)).values(content=sa.null(), seq=own.seq - 1))
    return False


def give_back(connection: sa.Connection, own: Workshop, view: str) -> None:
    """Computing failed: the next who asks may try."""
    connection.execute(sa.update(group_results).where(_one(own, view)).values(leased_until=0.0))


def forget(connection: sa.Connection, workshop_id: str) -> None:
    """Throw away all results of a workshop: something they were made of is gone."""
    connection.execute(sa.delete(group_results).where(group_results.c.workshop_id == workshop_id))
    pictures.let_go(connection, workshop_id)


def _one(own: Workshop, view: str) -> sa.ColumnElement[bool]:
    return sa.and_(group_results.c.workshop_id == own.id, group_results.c.view == view)
