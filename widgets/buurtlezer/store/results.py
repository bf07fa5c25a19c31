"""Results for a whole workshop: computed by one, read by all, at most once a second.

Sixty pages that each computed the picture of a thousand drawings would need most of a minute; so whoever needs a newer
result takes a short lease, computes outside of any transaction, and the others read the last one meanwhile. Not here: what
is computed (``steps.room``).
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeAlias

import sqlalchemy as sa

from .room import Workshop
from .shared import Shared
from .tables import group_results

LEASE_SECONDS = 10.0
PAUSE_SECONDS = 1.0

Compute: TypeAlias = Callable[[Workshop, list[Shared]], Any]


_HEADS = sa.select(
    group_results.c.view,
    group_results.c.seq,
    group_results.c.computed_at,
    group_results.c.leased_until,
    group_results.c.content.is_not(sa.null()).label("there"),
).where(
    group_results.c.workshop_id == sa.bindparam("workshop_id"), group_results.c.view.in_(sa.bindparam("views", expanding=True))
)


@dataclass(frozen=True, slots=True)
class GroupResult:
    """A view of the shared entries. ``seq`` is the number of the workshop it is true of; 0 when there is none yet."""

    content: Any
    seq: int


@dataclass(frozen=True, slots=True)
class Head:
    """How a view's result stands: the number that what is kept is true of (0 for none), and whether a newer may be computed."""

    seq: int
    open: bool


def heads(connection: sa.Connection, workshop_id: str, seq: int, views: Iterable[str]) -> dict[str, Head]:
    """Of each view; ``seq`` is the workshop's number. What is kept is not read."""
    asked = list(views)
    if not asked:
        return {}
    found = {row.view: row for row in connection.execute(_HEADS, {"workshop_id": workshop_id, "views": asked})}
    return {view: _head(found.get(view), seq) for view in asked}


def kept(connection: sa.Connection, own: Workshop, view: str) -> GroupResult:
    """The last result of a view; its ``seq`` tells whether it is the newest."""
    row = _row(connection, own, view)
    return GroupResult(row.content, row.seq) if row is not None and row.content is not None else GroupResult(None, 0)


def open_to_lease(connection: sa.Connection, own: Workshop, view: str) -> bool:
    """Whether the caller may compute: nobody else does, and the last result is older than the workshop and than a second."""
    return heads(connection, own.id, own.seq, [view])[view].open


def _head(row: sa.Row[Any] | None, seq: int) -> Head:
    """A lease that is longer than one ever lasts was written by a clock that jumped, and counts for nothing."""
    if row is None:
        return Head(0, open=True)
    now = time.time()
    leased = 0 < row.leased_until - now <= LEASE_SECONDS
    just_now = 0 <= now - row.computed_at < PAUSE_SECONDS
    return Head(row.seq if row.there else 0, open=not (leased or just_now or row.seq >= seq))


def take_lease(connection: sa.Connection, own: Workshop, view: str) -> bool:
    """Take it, if it is open; asked again by whoever may write, since two may have seen it open."""
    if not open_to_lease(connection, own, view):
        return False
    until = time.time() + LEASE_SECONDS
    one = sa.and_(group_results.c.workshop_id == own.id, group_results.c.view == view)
    if connection.execute(sa.update(group_results).where(one).values(leased_until=until)).rowcount == 0:
        # Not from 0: who began before an erasure threw the row away must not find one that its older number still fits.
        fresh = {"workshop_id": own.id, "view": view, "seq": own.seq - 1, "computed_at": 0.0, "leased_until": until}
        connection.execute(sa.insert(group_results).values(**fresh))
    return True


def keep(connection: sa.Connection, own: Workshop, view: str, content: Any) -> bool:
    """Keep what was computed and give the lease back. False if something was erased meanwhile: then it must not be kept."""
    one = sa.and_(group_results.c.workshop_id == own.id, group_results.c.view == view, group_results.c.seq < own.seq)
    values = {"seq": own.seq, "content": content, "computed_at": time.time(), "leased_until": 0.0}
    return bool(connection.execute(sa.update(group_results).where(one).values(**values)).rowcount)


def give_back(connection: sa.Connection, own: Workshop, view: str) -> None:
    """Computing failed: the next who asks may try."""
    one = sa.and_(group_results.c.workshop_id == own.id, group_results.c.view == view)
    connection.execute(sa.update(group_results).where(one).values(leased_until=0.0))


def forget(connection: sa.Connection, workshop_id: str) -> None:
    """Throw away all results of a workshop: something they were made of is gone."""
    connection.execute(sa.delete(group_results).where(group_results.c.workshop_id == workshop_id))


def _row(connection: sa.Connection, own: Workshop, view: str) -> sa.Row[Any] | None:
    asked = sa.select(group_results).where(group_results.c.workshop_id == own.id, group_results.c.view == view)
    return connection.execute(asked).one_or_none()
