"""Coming into a workshop: with the join code, or again with a pass that the trainer gave.

Not here: the form of a code (``joincode``), presence once inside (``presence``).
"""

import hmac
import secrets
import time
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from buurtlezer.errors import BadEntry, PseudonymTaken, TooManyCodes, UnknownCode, UnknownSecret, WorkshopClosed, WorkshopFull
from buurtlezer.model import one_line

from . import access, number, room
from .credential import ALPHABET, Credential
from .joincode import LENGTH, JoinCode
from .room import MOST_PARTICIPANTS, Participant, Workshop
from .tables import failed_joins, logbooks, participants, workshops

PSEUDONYM_LENGTH = 40
MOST_VOICES = 15
"""At one table. More people than that share no device."""

WRONG_PER_MINUTE = 60
PASS_MINUTES = 10
ROLES = ("person", "table", "scribed")
"""What somebody with a code may come in as."""

PAPER = "paper"
"""The role of the logbook into which the trainer types sheets: it counts the voices it says. Nobody joins as that."""

PAPER_PSEUDONYM = "✎"


def check_tries(connection: sa.Connection) -> None:
    """Raise ``errors.TooManyCodes`` when so many were wrong in this minute that no more are looked at."""
    minute = int(time.time() // 60)
    wrong = connection.execute(sa.select(failed_joins.c.count).where(failed_joins.c.minute == minute)).scalar_one_or_none()
    if wrong is not None and wrong >= WRONG_PER_MINUTE:
        raise TooManyCodes(f"{WRONG_PER_MINUTE} wrong codes came in this minute; wait for the next")


def behind(connection: sa.Connection, code: JoinCode) -> Workshop | None:
    """The open workshop behind a code, looked for only if not too many were wrong (``errors.TooManyCodes``)."""
    check_tries(connection)
    digest = code.digest()
    row = connection.execute(sa.select(workshops).where(workshops.c.code_hash == digest)).one_or_none()
    if row is None or not hmac.compare_digest(row.code_hash, digest):
        return None
    return room.workshop(row)


def note_wrong(connection: sa.Connection) -> None:
    """Count a wrong code, and throw away the counts of earlier minutes."""
    minute = int(time.time() // 60)
    connection.execute(sa.delete(failed_joins).where(failed_joins.c.minute != minute))
    counted = sa.update(failed_joins).where(failed_joins.c.minute == minute).values(count=failed_joins.c.count + 1)
    if connection.execute(counted).rowcount == 0:
        connection.execute(sa.insert(failed_joins).values(minute=minute, count=1))


def join(
    connection: sa.Connection, owner: Credential, own: Workshop, pseudonym: str, voices: int, role: str
) -> tuple[Workshop, Participant]:
    """Make the logbook of this secret, and a participant of it; sent again, the same answer.

    Raises
    ------
    errors.PseudonymTaken, errors.WorkshopFull, errors.WorkshopClosed
    errors.BadEntry
        A pseudonym that is empty or too long, a number of voices that no table has.
    errors.UnknownSecret
        The logbook exists and is in no workshop, or in another: joining always makes a new one.
    """
    if own.closed:
        raise WorkshopClosed("the workshop is closed")
    name = checked_pseudonym(pseudonym)
    if type(voices) is not int or not 1 <= voices <= MOST_VOICES:  # True is an int too
        raise BadEntry("voices", "out_of_range", type(voices).__name__)
    if role not in ROLES and role != PAPER:
        raise BadEntry("role", "not_a_choice", type(role).__name__)
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
            voices=voices,
            page="",
            joined_at=now,
            seen_at=now,
        )
    )
    room.touch(connection, own.id)
    found = room.of_logbook(connection, owner)
    assert found is not None  # noqa: S101 -- written three lines above, in this transaction
    return found


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
    """A code that lets a participant come back once, within minutes, on a new device (``errors.UnknownCode``).

    The trainer sees it, so it is no recovery code: it works once, the old secret opens nothing afterwards, and the
    participant's device says that it happened.
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
    """Let a new secret open the logbook of a pass; ``None`` if the pass is wrong, used or too old, or the secret is not new."""
    digest = code.digest()
    row = connection.execute(sa.select(participants).where(participants.c.pass_hash == digest)).one_or_none()
    if row is None or row.pass_until < number.now():
        return None
    secret_hash = owner.digest("logbook")
    if connection.execute(sa.select(logbooks.c.id).where(logbooks.c.secret_hash == secret_hash)).one_or_none() is not None:
        return None  # it would open two logbooks, or one that is erased
    of_one = participants.c.logbook_id == row.logbook_id
    connection.execute(sa.update(participants).where(of_one).values(pass_hash=None, pass_until=None))
    connection.execute(sa.update(logbooks).where(logbooks.c.id == row.logbook_id).values(secret_hash=secret_hash))
    return room.of_logbook(connection, owner)
