"""What a trainer does to the workshop itself: make it, change settings, stage and programme, renew the code, close it.

Every function is given the trainer's own credential and asks ``room`` for the workshop. Not here: moments (``moment_log``),
hiding (``shared``), purging (``purging``).
"""

import uuid
from collections.abc import Mapping
from typing import Any

import sqlalchemy as sa

from buurtlezer.errors import WorkshopClosed
from buurtlezer.model import Settings, Stage
from buurtlezer.model.kinds import shown_locks

from . import keeping, number, results, room, withdrawing
from .credential import Credential
from .joincode import JoinCode
from .room import Workshop
from .tables import handovers, logbooks, participants, workshops


def create(connection: sa.Connection, trainer: Credential, settings: Settings) -> Workshop:
    """A new workshop (``errors.BadEntry`` for days of ``keeping.check_ahead``). The same secret again gives the one there is."""
    digest = trainer.digest("trainer")
    found = connection.execute(sa.select(workshops.c.id).where(workshops.c.trainer_hash == digest)).scalar_one_or_none()
    if found is not None:
        return room.by_id(connection, found)
    keeping.check_ahead(settings)
    projector = trainer.derive("projector")
    own_id = uuid.uuid4().hex
    connection.execute(
        sa.insert(workshops).values(
            id=own_id,
            seq=number.take(connection),
            trainer_hash=digest,
            projector_hash=projector.digest("projector"),
            code_hash=JoinCode.of(projector, 1).digest(),
            code_number=1,
            settings=settings.model_dump(mode="json"),
            stage=first_stage(settings).content(),
            purge_on=settings.erased_on.isoformat(),
            created_at=number.now(),
        )
    )
    return room.by_id(connection, own_id)


def first_stage(settings: Settings) -> Stage:
    """What stands open at the beginning: figures on income are not laid before residents or minors by default."""
    return Stage(open=("01_neighbourhood",)) if settings.residents or settings.minors else Stage()


def set_settings(connection: sa.Connection, trainer: Credential, settings: Settings) -> Workshop:
    """Other settings; the day of purging follows (``errors.BadEntry`` for days of ``keeping.check_ahead``).

    Where residents take part from now on, what is not kept beside them becomes its author's alone for good (``withdrawing``).
    """
    own = room.led(connection, trainer)
    keeping.check_ahead(settings, own.settings)
    decides = ("minimum_voices", "minors", "approval", "residents")
    if any(getattr(own.settings, one) != getattr(settings, one) for one in decides):
        results.forget(connection, own.id)  # these decide what may stand in them
    if settings.residents:
        withdrawing.withdraw_without_residents(connection, own.id)
    purge_on = settings.erased_on.isoformat()
    return _change(connection, own.id, settings=settings.model_dump(mode="json"), purge_on=purge_on)


def set_stage(connection: sa.Connection, trainer: Credential, stage: Stage) -> Workshop:
    """Another stage. Once closed, only what the wall shows can still change (``errors.WorkshopClosed``).

    Which views were ever on the wall is noted here, whatever the stage that is given says of it.
    """
    own = room.led(connection, trainer)
    stage = stage.model_copy(update={"shown": _ever_shown(own.stage, stage.projector)})
    if own.closed and stage != own.stage.model_copy(update={"projector": stage.projector, "shown": stage.shown}):
        raise WorkshopClosed("the workshop is closed; only what the projector shows can change")
    return _change(connection, own.id, stage=stage.content())


def _ever_shown(before: Stage, projector: str) -> tuple[str, ...]:
    """What was on the wall at which entries stand for good, and what comes to stand there now."""
    now = {projector} & shown_locks()
    return tuple(sorted({*before.shown} | now))


def set_programme(connection: sa.Connection, trainer: Credential, programme: Mapping[str, Any] | None) -> Workshop:
    """The workshop's own copy of a programme; ``None`` for the one that comes along."""
    return _change(connection, room.led(connection, trainer).id, programme=programme)


def programme(connection: sa.Connection, trainer: Credential) -> Mapping[str, Any] | None:
    """The workshop's own copy of a programme, if its trainer changed one."""
    own = room.led(connection, trainer)
    found: Mapping[str, Any] | None = connection.execute(
        sa.select(workshops.c.programme).where(workshops.c.id == own.id)
    ).scalar_one()
    return found


def renew_code(connection: sa.Connection, trainer: Credential) -> Workshop:
    """Another join code; the one that was on the wall opens nothing any more. Who is in stays in."""
    own = open_one(connection, trainer)
    code = JoinCode.of(trainer.derive("projector"), own.code_number + 1)
    return _change(connection, own.id, code_number=own.code_number + 1, code_hash=code.digest())


def renew_trainer(connection: sa.Connection, workshop_id: str) -> Credential:
    """A new secret for the trainer. The one before, the projector's and the join code, which follow from it, open nothing then.

    The logbook for paper goes along. Who is in stays in.
    """
    own, trainer = room.by_id(connection, workshop_id), Credential.new()
    projector = trainer.derive("projector")
    paper = sa.select(participants.c.logbook_id).where(participants.c.workshop_id == own.id, participants.c.role == "paper")
    moved = sa.update(logbooks).where(logbooks.c.id.in_(paper)).values(secret_hash=trainer.derive("paper").digest("logbook"))
    connection.execute(moved)
    connection.execute(sa.delete(handovers).where(handovers.c.workshop_id == own.id))
    hashes = {"trainer_hash": trainer.digest("trainer"), "projector_hash": projector.digest("projector")}
    code = None if own.closed else JoinCode.of(projector, own.code_number).digest()
    _change(connection, own.id, code_hash=code, **hashes)
    return trainer


def close(connection: sa.Connection, workshop_id: str) -> Workshop:
    """Nobody joins any more, nothing runs, and what is written from now on is the writer's own. Closing twice is closing.

    The trainer goes on reading, typing in paper and showing the wall, and can ``reopen``.
    """
    own = room.by_id(connection, workshop_id)
    if own.closed:
        return own
    still = own.stage.model_copy(update={"moment": None, "everybody_to": None})
    return _change(connection, own.id, closed_at=number.now(), code_hash=None, stage=still.content())


def reopen(connection: sa.Connection, trainer: Credential) -> Workshop:
    """Undo closing: people come in with the code that hangs on the wall. What was written meanwhile stays its writer's own."""
    own = room.led(connection, trainer)
    if not own.closed:
        return own
    code = JoinCode.of(trainer.derive("projector"), own.code_number)
    return _change(connection, own.id, closed_at=None, code_hash=code.digest())


def open_one(connection: sa.Connection, trainer: Credential) -> Workshop:
    """The trainer's workshop, if it is not closed (``errors.WorkshopClosed``)."""
    own = room.led(connection, trainer)
    if own.closed:
        raise WorkshopClosed("the workshop is closed")
    return own


def _change(connection: sa.Connection, workshop_id: str, **values: Any) -> Workshop:
    connection.execute(sa.update(workshops).where(workshops.c.id == workshop_id).values(seq=number.take(connection), **values))
    return room.by_id(connection, workshop_id)
