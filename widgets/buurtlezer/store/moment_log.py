"""Moments as they ran: opened, timed, closed.

Not here: what a moment is (``model.moment``), and the answers, which are entries.
"""

import uuid
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from buurtlezer.errors import NotYours
from buurtlezer.model import Moment

from . import leading, number
from .credential import Credential
from .room import Workshop
from .tables import moments, workshops

GRACE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Run:
    """One moment, once. It runs until it is closed, another begins, or its time is over."""

    id: str
    moment: Moment
    opened_at: str
    closes_at: str | None
    closed_at: str | None

    def running(self, now: str | None = None) -> bool:
        """Whether an answer counts now."""
        return self.closed_at is None and (self.closes_at is None or (now or number.now()) < self.closes_at)

    def accepts(self) -> bool:
        """Whether an answer may still arrive: a phone's line is slower than a trainer's finger."""
        ends = [end for end in (self.closed_at, self.closes_at) if end is not None]
        late = (datetime.now(UTC) - timedelta(seconds=GRACE_SECONDS)).isoformat(timespec="microseconds")
        return all(late < end for end in ends)

    def seconds_left(self) -> float | None:
        """Until it closes by itself; ``None`` if it does not. Never more than a moment may last, whatever the clock says."""
        if self.closes_at is None:
            return None
        left = (datetime.fromisoformat(self.closes_at) - datetime.now(UTC)).total_seconds()
        return min(max(0.0, left), float(self.moment.seconds or 0))


def begin(connection: sa.Connection, trainer: Credential, moment: Moment) -> Run:
    """Push a moment to all phones; the one that runs closes."""
    own = leading.open_one(connection, trainer)
    now, run_id = number.now(), uuid.uuid4().hex
    end(connection, own)
    seq = number.take(connection)
    closes = datetime.now(UTC) + timedelta(seconds=moment.seconds) if moment.seconds else None
    connection.execute(
        sa.insert(moments).values(
            id=run_id,
            workshop_id=own.id,
            content=moment.content(),
            opened_seq=seq,
            opened_at=now,
            closes_at=closes.isoformat(timespec="microseconds") if closes else None,
        )
    )
    _on_stage(connection, own, run_id, seq)
    return one(connection, own.id, run_id)


def end(connection: sa.Connection, own: Workshop) -> None:
    """Close the moment that runs, if one does."""
    if own.stage.moment is None:
        return
    this = sa.and_(moments.c.id == own.stage.moment, moments.c.closed_at.is_(None))
    connection.execute(sa.update(moments).where(this).values(closed_at=number.now()))
    _on_stage(connection, own, None, number.take(connection))


def one(connection: sa.Connection, workshop_id: str, run_id: str) -> Run:
    """A moment of this workshop (``errors.NotYours``)."""
    asked = sa.select(moments).where(moments.c.workshop_id == workshop_id, moments.c.id == run_id)
    row = connection.execute(asked).one_or_none()
    if row is None:
        raise NotYours("no such moment in this workshop")
    return _run(row)


def all_of(connection: sa.Connection, workshop_id: str) -> list[Run]:
    """All moments that ran, in their order."""
    asked = sa.select(moments).where(moments.c.workshop_id == workshop_id).order_by(moments.c.opened_seq)
    return [_run(row) for row in connection.execute(asked)]


def _on_stage(connection: sa.Connection, own: Workshop, run_id: str | None, seq: int) -> None:
    stage = own.stage.model_copy(update={"moment": run_id}).content()
    connection.execute(sa.update(workshops).where(workshops.c.id == own.id).values(stage=stage, seq=seq))


def _run(row: sa.Row[Any]) -> Run:
    return Run(row.id, Moment.model_validate(row.content), row.opened_at, row.closes_at, row.closed_at)
