"""Who is here now, on which page, and who asks for help. Presence is no change of the workshop: its number stays.

Not here: coming in (``joining``).
"""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from . import number, room
from .arrival import numbered
from .credential import Credential
from .room import Participant
from .shared import speaks_as
from .tables import logbooks, participants

HERE_SECONDS = 60
"""Who said a sign of life within this time is here: a phone's screen may sleep that long."""


@dataclass(frozen=True, slots=True)
class Presence:
    """How many, never who; but for the pseudonyms of those who ask for help."""

    joined: int
    here: int
    voices: int
    """People behind those who are here: a table of five counts five, once the trainer confirmed it."""

    pages: dict[str, int]
    """Page → how many of those who are here."""

    help: tuple[str, ...]
    """Pseudonyms of who asks for help, longest waiting first."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A participant in the trainer's list. No id of the logbook: handles of what it shared could be made from that."""

    pseudonym: str
    role: str
    voices: int
    asked: int | None = None
    """With how many they say to be, as long as the trainer said neither yes nor no."""

    group: int = 0
    """The same number for all who came in by one address, such as a school's; 0 for who came in alone, or by a pass."""


def seen(connection: sa.Connection, owner: Credential, page: str) -> bool:
    """A sign of life from a page; false if this secret is no participant's."""
    # By hash, as access.logbook looks it up. In one statement: every page says it, three times a minute.
    its = sa.select(logbooks.c.id).where(logbooks.c.secret_hash == owner.digest("logbook"), logbooks.c.erased_at.is_(None))
    of_one = participants.c.logbook_id == its.scalar_subquery()
    return bool(connection.execute(sa.update(participants).where(of_one).values(seen_at=number.now(), page=page[:40])).rowcount)


def ask_help(connection: sa.Connection, logbook_id: str, on: bool) -> None:
    """Raise or lower the hand. Asked again, the first time counts."""
    of_one = participants.c.logbook_id == logbook_id
    if on:
        of_one = sa.and_(of_one, participants.c.help_at.is_(None))
    connection.execute(sa.update(participants).where(of_one).values(help_at=number.now() if on else None))


def helped(connection: sa.Connection, workshop_id: str, pseudonym: str) -> None:
    """The trainer was there: the hand goes down."""
    of_one = sa.and_(participants.c.workshop_id == workshop_id, participants.c.pseudonym == pseudonym)
    connection.execute(sa.update(participants).where(of_one).values(help_at=None))


def everybody(connection: sa.Connection, workshop_id: str) -> list[Participant]:
    """All participants by pseudonym, paper left out."""
    return [room.participant(row) for row in _rows(connection, workshop_id)]


def listed(connection: sa.Connection, workshop_id: str) -> list[Listed]:
    """The same, as the trainer may read it."""
    rows = _rows(connection, workshop_id)
    groups = numbered([one.network for one in rows])
    return [Listed(one.pseudonym, one.role, one.voices, one.asked, groups.get(one.network, 0)) for one in rows]


def _rows(connection: sa.Connection, workshop_id: str) -> list[sa.Row[Any]]:
    asked = sa.select(participants).where(participants.c.workshop_id == workshop_id, participants.c.role != "paper")
    return sorted(connection.execute(asked), key=lambda one: one.pseudonym.casefold())


def presence(connection: sa.Connection, workshop_id: str) -> Presence:
    """How the room is filled now."""
    now, around = datetime.now(UTC), timedelta(seconds=HERE_SECONDS)
    since, until = ((now + change).isoformat(timespec="microseconds") for change in (-around, around))
    rows = _rows(connection, workshop_id)
    them = [room.participant(row) for row in rows]
    # What was seen in a far future was seen before the clock went back.
    here = [one for one in them if since <= one.seen_at <= until]
    # Whoever came in once more, by a pass or on the same device, is still the same people.
    behind: dict[str, int] = {}
    for row in rows:
        if since <= row.seen_at <= until:
            author = speaks_as(workshop_id, row.logbook_id, row.role, row.asked, row.author)
            behind[author] = max(behind.get(author, 0), row.voices)
    waiting = sorted((one for one in them if one.help_at), key=lambda one: one.help_at or "")
    return Presence(
        joined=len(them),
        here=len(here),
        voices=sum(behind.values()),
        pages=dict(Counter(one.page for one in here)),
        help=tuple(one.pseudonym for one in waiting),
    )


def without_names(found: Presence) -> Presence:
    """The same for who is not the trainer: how many hands, no pseudonyms."""
    return replace(found, help=())
