"""Until when a workshop is kept: the day on which it is erased, which days that may be, and when it is due.

Days are those of UTC, by the store's clock (``number.now``). Not here: erasing (``purging``), asking the trainer before a day
moves (the console).
"""

from datetime import date, datetime, timedelta
from typing import Final

import sqlalchemy as sa

from buurtlezer.errors import BadEntry
from buurtlezer.model import Settings

from . import number
from .tables import moments, participants, revisions, workshops

MOST_DAYS_AHEAD: Final = 366
"""A session that is planned later than this is a slip of the year."""

MOST_DAYS_TO_RETURN: Final = 731
"""A promise for later than this is a slip of the year, or none."""

REST: Final = timedelta(hours=24)
"""So long nothing was made in a workshop that is erased: nobody loses what they answered today."""

MOST_DAYS_LATE: Final = 7
"""Nor is anything kept longer than this after the day that people read when they came in."""


def today() -> date:
    """The day of the store's clock."""
    return date.fromisoformat(number.now()[:10])


def check_ahead(settings: Settings, before: Settings | None = None) -> None:
    """Raise ``errors.BadEntry`` where it would be erased at once, is in a year that is a slip, or comes back before it is held.

    Settings that leave the days as they were are not asked about them: a title may still be changed on the last day.
    """
    if before is None or (before.held_on, before.purge_days) != (settings.held_on, settings.purge_days):
        _check_kept(settings)
    if settings.back_on is None:
        return
    if settings.back_on < settings.held_on:
        raise BadEntry("back_on", "before_session", "date")
    if settings.back_on > settings.held_on + timedelta(days=MOST_DAYS_TO_RETURN):
        raise BadEntry("back_on", "too_far_ahead", "date")


def _check_kept(settings: Settings) -> None:
    now = today()
    if settings.held_on > now + timedelta(days=MOST_DAYS_AHEAD):
        raise BadEntry("held_on", "too_far_ahead", "date")
    if settings.erased_on <= now:
        # Which of the two was meant otherwise: a day that is over, or none that anything is kept.
        raise BadEntry("held_on" if settings.held_on < now else "purge_days", "erased_at_once", "date")


def day_has_come(purge_on: str) -> bool:
    """Whether this is the day of erasing, or later: then nobody comes in any more."""
    return purge_on <= today().isoformat()


def due(connection: sa.Connection) -> list[str]:
    """Ids of workshops that are to be erased now: their day has come and nothing was made in them for a while (``REST``).

    Where people go on, it waits, but not for ever (``MOST_DAYS_LATE``).
    """
    come = connection.execute(sa.select(workshops.c.id, workshops.c.purge_on).where(workshops.c.purge_on <= today().isoformat()))
    return [row.id for row in come.all() if _is_over(connection, row.id, row.purge_on)]


def _is_over(connection: sa.Connection, workshop_id: str, purge_on: str) -> bool:
    if today() >= date.fromisoformat(purge_on) + timedelta(days=MOST_DAYS_LATE):
        return True
    last = _last_made(connection, workshop_id)
    return last is None or last <= (datetime.fromisoformat(number.now()) - REST).isoformat(timespec="microseconds")


def _last_made(connection: sa.Connection, workshop_id: str) -> str | None:
    """When somebody last came in, wrote something, or was asked something; None if nobody ever did."""
    of_this = participants.c.workshop_id == workshop_id
    asked = (
        sa.select(sa.func.max(participants.c.joined_at)).where(of_this),
        sa.select(sa.func.max(revisions.c.written_at)).join(
            participants, sa.and_(participants.c.logbook_id == revisions.c.logbook_id, of_this)
        ),
        sa.select(sa.func.max(moments.c.opened_at)).where(moments.c.workshop_id == workshop_id),
    )
    return max((time for one in asked if (time := connection.execute(one).scalar_one()) is not None), default=None)
