"""Coming into a workshop: with the join code, or again with a pass that the trainer gave.

Not here: the form of a code (``joincode``), whence somebody comes (``arrival``), what a table counts for (``confirming``),
presence once inside (``presence``).
"""

import hmac
import itertools
import secrets
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from buurtlezer.errors import BadEntry, PseudonymTaken, UnknownCode, UnknownSecret, WorkshopClosed, WorkshopFull
from buurtlezer.model import one_line

from . import access, keeping, number, room, shared
from .arrival import NOWHERE, Arrival
from .credential import ALPHABET, Credential
from .joincode import LENGTH, JoinCode
from .room import MOST_PARTICIPANTS, Participant, Workshop
from .shared import SCRIBED
from .tables import logbooks, participants, workshops

PSEUDONYM_LENGTH = 40
MOST_VOICES = 15
"""At one table. More people than that share no device."""

PASS_MINUTES = 10
ROLES = ("person", "table", SCRIBED)
"""What somebody with a code may come in as."""

PAPER = "paper"
"""The role of the logbook into which the trainer types sheets: it counts the voices it says. Nobody joins as that."""

PAPER_PSEUDONYM = "✎"


def behind(connection: sa.Connection, code: JoinCode) -> Workshop | None:
    """The open workshop behind a code. How often somebody may be wrong is the server's to say, who knows from where."""
    digest = code.digest()
    row = connection.execute(sa.select(workshops).where(workshops.c.code_hash == digest)).one_or_none()
    if row is None or not hmac.compare_digest(row.code_hash, digest):
        return None
    return room.workshop(row)


def join(
    connection: sa.Connection,
    owner: Credential,
    own: Workshop,
    pseudonym: str,
    voices: int,
    role: str,
    arrival: Arrival = NOWHERE,
) -> tuple[Workshop, Participant]:
    """Make the logbook of this secret, and a participant of it; sent again, the same answer.

    Several voices count once the trainer confirmed them (``confirming``), and as one until then. Who is written for by somebody
    else speaks as whoever comes in by that device, until the trainer confirmed that they are a person of their own.

    Raises
    ------
    errors.PseudonymTaken, errors.WorkshopFull, errors.WorkshopClosed
    errors.BadEntry
        A pseudonym that is empty or too long, a number of voices that no table has.
    errors.UnknownSecret
        The logbook exists and is in no workshop, or in another: joining always makes a new one.
    """
    _check_open(own, role)
    name = checked_pseudonym(pseudonym)
    if type(voices) is not int or not 1 <= voices <= MOST_VOICES:  # True is an int too
        raise BadEntry("voices", "out_of_range", type(voices).__name__)
    if role not in ROLES and role != PAPER:
        raise BadEntry("role", "not_a_choice", type(role).__name__)
    author = arrival.author(own.id) if role != PAPER else None
    asks = voices > 1 or (role == SCRIBED and author is not None)
    place = {"voices": 1, "asked": voices if asks else None, "author": author, "network": arrival.network(own.id)}
    return _come_in(connection, owner, own, name, role, place)


def _come_in(
    connection: sa.Connection, owner: Credential, own: Workshop, name: str, role: str, place: Mapping[str, Any]
) -> tuple[Workshop, Participant]:
    """A place in the workshop for a new logbook; ``place``: what it counts for, and whence."""
    if (there := _already(connection, owner, own.id)) is not None:
        return own, there
    taken = list(connection.scalars(sa.select(participants.c.pseudonym).where(participants.c.workshop_id == own.id)))
    if len(taken) >= MOST_PARTICIPANTS and role != PAPER:
        raise WorkshopFull(f"the workshop has {MOST_PARTICIPANTS} participants, which is the most it may have")
    if name.casefold() in {one.casefold() for one in taken} or (name == PAPER_PSEUDONYM and role != PAPER):
        raise PseudonymTaken("somebody in this workshop has this pseudonym")
    logbook = access.open_logbook(connection, owner, name)
    now = number.now()
    connection.execute(
        sa.insert(participants).values(
            logbook_id=logbook.id,
            workshop_id=own.id,
            pseudonym=name,
            role=role,
            page="",
            joined_at=now,
            seen_at=now,
            **place,
        )
    )
    room.touch(connection, own.id)
    found = room.of_logbook(connection, owner)
    assert found is not None  # noqa: S101 -- written three lines above, in this transaction
    return found


def _check_open(own: Workshop, role: str) -> None:
    # Sheets that people filled in while it was open are typed in afterwards.
    if role != PAPER and (own.closed or keeping.day_has_come(own.purge_on)):
        raise WorkshopClosed("the workshop is closed, or its day of erasing has come")


def _already(connection: sa.Connection, owner: Credential, workshop_id: str) -> Participant | None:
    """The participant that this secret is already; a logbook from elsewhere is refused."""
    try:
        logbook = access.logbook(connection, owner)
    except UnknownSecret as error:
        if type(error) is not UnknownSecret:  # erased: its secret opens nothing any more
            raise
        return None
    row = room.participant_row(connection, logbook.id)
    if row is None or row.workshop_id != workshop_id:
        raise UnknownSecret("this logbook is not of this workshop; joining makes a new one")
    return room.participant(row)


def taken(connection: sa.Connection, workshop_id: str) -> set[str]:
    """Pseudonyms in use, in one case, so that others can be offered."""
    asked = sa.select(participants.c.pseudonym).where(participants.c.workshop_id == workshop_id)
    return {one.casefold() for one in connection.scalars(asked)}


def checked_pseudonym(given: object) -> str:
    """A pseudonym on one line, as it may be kept (``errors.BadEntry`` with field ``pseudonym``)."""
    if not isinstance(given, str):
        raise BadEntry("pseudonym", "wrong_type", type(given).__name__)
    name = one_line(given)
    if not name:
        raise BadEntry("pseudonym", "empty", "str")
    if len(name) > PSEUDONYM_LENGTH:
        raise BadEntry("pseudonym", "too_long", "str")
    return name


def give_pass(connection: sa.Connection, workshop_id: str, pseudonym: str) -> str:
    """A code that lets a participant come in once more, within minutes, on a new device (``errors.UnknownCode``).

    The trainer sees it, so it opens nothing that was made before: whoever uses it begins a fresh logbook beside the old one.
    What they made themselves only their own code opens.
    """
    code = JoinCode("".join(secrets.choice(ALPHABET) for _ in range(LENGTH)))
    until = (datetime.now(UTC) + timedelta(minutes=PASS_MINUTES)).isoformat(timespec="microseconds")
    of_one = sa.and_(
        participants.c.workshop_id == workshop_id, participants.c.pseudonym == pseudonym, participants.c.role != PAPER
    )
    changed = connection.execute(sa.update(participants).where(of_one).values(pass_hash=code.digest(), pass_until=until))
    if changed.rowcount == 0:
        raise UnknownCode("no participant of this workshop has this pseudonym")
    return code.shown()


def redeem(connection: sa.Connection, owner: Credential, code: JoinCode) -> tuple[Workshop, Participant] | None:
    """Begin a fresh logbook with a pass; ``None`` if the pass is wrong, used or too old, or the secret is not new.

    It has the pseudonym with a number, as many voices as count, and speaks as the same author: of both logbooks what was said
    last counts. The old logbook, and who has its secret, notice nothing.

    Raises
    ------
    errors.WorkshopFull, errors.WorkshopClosed
    """
    digest = code.digest()
    row = connection.execute(sa.select(participants).where(participants.c.pass_hash == digest)).one_or_none()
    if row is None or row.pass_until < number.now():
        return None
    secret_hash = owner.digest("logbook")
    if connection.execute(sa.select(logbooks.c.id).where(logbooks.c.secret_hash == secret_hash)).one_or_none() is not None:
        return None  # it would open two logbooks, or one that is erased
    of_one = participants.c.logbook_id == row.logbook_id
    connection.execute(sa.update(participants).where(of_one).values(pass_hash=None, pass_until=None))
    own = room.by_id(connection, row.workshop_id)
    _check_open(own, row.role)
    author = shared.speaks_as(own.id, row.logbook_id, row.role, row.asked, row.author)
    place = {"voices": row.voices, "asked": row.asked, "author": author, "network": None}
    # A person of their own has a device of their own now.
    role = "person" if row.role == SCRIBED and row.asked is None else row.role
    return _come_in(connection, owner, own, _numbered(row.pseudonym, taken(connection, own.id)), role, place)


def _numbered(pseudonym: str, others: set[str]) -> str:
    """The pseudonym with the first number that nobody has, from 2 on."""
    for count in itertools.count(2):
        end = f" {count}"
        name = pseudonym[: PSEUDONYM_LENGTH - len(end)].rstrip() + end
        if name.casefold() not in others:
            return name
    raise AssertionError("unreachable")  # numbers do not end
