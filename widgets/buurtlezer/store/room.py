"""Who stands where in which workshop: every call about a room begins here, with the secret that came along.

Three secrets open a workshop, each in its own role and with its own hash, so none ever passes for another. Not here: what
they may then read or do.
"""

import hmac
from dataclasses import dataclass
from typing import Any, Literal

import sqlalchemy as sa

from buurtlezer.errors import UnknownSecret
from buurtlezer.model import Settings, Stage

from . import access, number
from .credential import Credential
from .tables import logbooks, participants, workshops

MOST_PARTICIPANTS = 500

Standing = Literal["trainer", "projector", "participant"]


@dataclass(frozen=True, slots=True)
class Workshop:
    """A workshop as everybody in it may know it. No secret and no hash."""

    id: str
    seq: int
    settings: Settings
    stage: Stage
    code_number: int
    purge_on: str
    created_at: str
    closed_at: str | None

    @property
    def closed(self) -> bool:
        """Whether its trainer closed it."""
        return self.closed_at is not None


@dataclass(frozen=True, slots=True)
class Participant:
    """A logbook in a workshop, as its owner sees it, and nobody else. ``role`` is person, table, scribed or paper."""

    logbook_id: str
    pseudonym: str
    role: str
    voices: int
    """As many as count."""
    asked: int | None
    """With how many they say to be, as long as the trainer said neither yes nor no."""
    page: str
    joined_at: str
    seen_at: str
    help_at: str | None


_SEEN_BY = sa.select(workshops).where(
    sa.or_(
        workshops.c.trainer_hash == sa.bindparam("trainer"),
        workshops.c.projector_hash == sa.bindparam("projector"),
        workshops.c.id
        == sa.select(participants.c.workshop_id)
        .join(logbooks, logbooks.c.id == participants.c.logbook_id)
        .where(logbooks.c.secret_hash == sa.bindparam("logbook"), logbooks.c.erased_at.is_(None))
        .scalar_subquery(),
    )
)


_BY_ID = sa.select(workshops).where(workshops.c.id == sa.bindparam("workshop_id"))
_PARTICIPANT = sa.select(participants).where(participants.c.logbook_id == sa.bindparam("logbook_id"))


def led(connection: sa.Connection, trainer: Credential) -> Workshop:
    """The workshop that this trainer's secret leads (``errors.UnknownSecret``)."""
    return _by_secret(connection, workshops.c.trainer_hash, trainer.digest("trainer"))


def shown(connection: sa.Connection, projector: Credential) -> Workshop:
    """The workshop that this secret may project (``errors.UnknownSecret``)."""
    return _by_secret(connection, workshops.c.projector_hash, projector.digest("projector"))


def of_logbook(connection: sa.Connection, owner: Credential) -> tuple[Workshop, Participant] | None:
    """The workshop of this logbook, and who its owner is there; ``None`` for a logbook of its own."""
    logbook = access.logbook(connection, owner)
    row = participant_row(connection, logbook.id)
    if row is None:
        return None
    return by_id(connection, row.workshop_id), participant(row)


def seen_by(connection: sa.Connection, credential: Credential) -> Workshop:
    """The workshop that this secret opens in any role: what all three may read is read by way of this.

    One look-up, since every open page asks it. Raises ``UnknownSecret``, also for a logbook that is in no workshop.
    """
    return standing(connection, credential)[0]


def standing(connection: sa.Connection, credential: Credential) -> tuple[Workshop, Standing]:
    """The same, and the role in which the secret opens it."""
    hashes = {role: credential.digest(role) for role in ("trainer", "projector", "logbook")}
    row = connection.execute(_SEEN_BY, hashes).one_or_none()  # by hash, as access.logbook looks it up
    if row is None:
        access.logbook(connection, credential)  # says whether its owner erased it
        raise UnknownSecret("this logbook is in no workshop")
    if hmac.compare_digest(row.trainer_hash, hashes["trainer"]):
        return workshop(row), "trainer"
    return workshop(row), "projector" if hmac.compare_digest(row.projector_hash, hashes["projector"]) else "participant"


def by_id(connection: sa.Connection, workshop_id: str) -> Workshop:
    """The workshop with this id, which only this module and the command line of the machine's owner give."""
    row = connection.execute(_BY_ID, {"workshop_id": workshop_id}).one_or_none()
    if row is None:
        raise UnknownSecret("no workshop has this id")
    return workshop(row)


def participant_row(connection: sa.Connection, logbook_id: str) -> sa.Row[Any] | None:
    """The row of a logbook among participants."""
    return connection.execute(_PARTICIPANT, {"logbook_id": logbook_id}).one_or_none()


def leads(connection: sa.Connection, credential: Credential, own: Workshop) -> bool:
    """Whether this secret is the workshop's trainer's."""
    asked = sa.select(workshops.c.trainer_hash).where(workshops.c.id == own.id)
    return hmac.compare_digest(connection.execute(asked).scalar_one(), credential.digest("trainer"))


def touch(connection: sa.Connection, workshop_id: str, seq: int | None = None) -> int:
    """Say that something changed in a workshop: its number is this transaction's from now on.

    It never goes back, as it would for an act that is sent a second time.
    """
    seq = number.take(connection) if seq is None else seq
    older = sa.and_(workshops.c.id == workshop_id, workshops.c.seq < seq)
    connection.execute(sa.update(workshops).where(older).values(seq=seq))
    return seq


def workshop(row: sa.Row[Any]) -> Workshop:
    """A row as a record."""
    return Workshop(
        id=row.id,
        seq=row.seq,
        settings=Settings.model_validate(row.settings),
        stage=Stage.model_validate(row.stage),
        code_number=row.code_number,
        purge_on=row.purge_on,
        created_at=row.created_at,
        closed_at=row.closed_at,
    )


def participant(row: sa.Row[Any]) -> Participant:
    """A row as a record, without the hash of a pass."""
    return Participant(**{name: getattr(row, name) for name in Participant.__dataclass_fields__})


def _by_secret(connection: sa.Connection, column: "sa.Column[str]", digest: str) -> Workshop:
    row = connection.execute(sa.select(workshops).where(column == digest)).one_or_none()
    if row is None or not hmac.compare_digest(str(row._mapping[column]), digest):  # see access.logbook about time
        raise UnknownSecret("no workshop has this secret")
    return workshop(row)
