"""What being in a workshop does to a logbook's acts and to its erasure.

Not here: carrying out an act (``acts``), erasing (``erasure``).
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from buurtlezer.errors import BadEntry, TooFast

from . import moment_log, results, room
from .acts import Act
from .tables import hidings, participants, revisions

MOST_ACTS = 40
IN_SECONDS = 20.0
"""A person makes fewer acts than that; a device that comes back with more waits a little between them."""


def as_member(connection: sa.Connection, logbook_id: str, act: Act) -> Act:
    """The act as it may be carried out in this logbook.

    In no workshop: as it is. In one: with the voices of its participant, and private once the workshop is closed.

    Raises
    ------
    errors.TooFast
        More acts than a person makes.
    errors.BadEntry
        An answer to a moment that is over, or that is not of this workshop (rule ``moment_over``).
    """
    row = room.participant_row(connection, logbook_id)
    if row is None:
        if act.content is not None and act.content.get("kind") == "answer":
            raise BadEntry("moment", "moment_over", "str")
        return act
    _check_pace(connection, logbook_id)
    if act.content is None:
        return act
    own = room.by_id(connection, row.workshop_id)
    content: dict[str, Any] = dict(act.content)
    if content["kind"] == "answer":
        _check_moment(connection, own.id, content, on_paper=row.role == "paper")
    if content["voice"] == "own" and row.role != "paper":
        content["voices"] = row.voices
    if own.closed:
        content["visibility"] = "private"
    return replace(act, content=content)


def after_act(connection: sa.Connection, logbook_id: str, seq: int) -> None:
    """The workshop of this logbook, if it is in one, has changed."""
    row = room.participant_row(connection, logbook_id)
    if row is not None:
        room.touch(connection, row.workshop_id, seq)


def after_erasure(connection: sa.Connection, logbook_id: str, entry_id: str | None, seq: int) -> None:
    """An entry, or with ``None`` the whole logbook, is gone: so is all that was derived from it."""
    row = room.participant_row(connection, logbook_id)
    if row is None:
        return
    of_entry = hidings.c.logbook_id == logbook_id
    if entry_id is not None:
        of_entry = sa.and_(of_entry, hidings.c.entry_id == entry_id)
    connection.execute(sa.delete(hidings).where(of_entry))
    results.forget(connection, row.workshop_id)
    if entry_id is None:
        connection.execute(sa.delete(participants).where(participants.c.logbook_id == logbook_id))
    room.touch(connection, row.workshop_id, seq)


def _check_pace(connection: sa.Connection, logbook_id: str) -> None:
    asked = sa.select(revisions.c.written_at).where(revisions.c.logbook_id == logbook_id)
    earlier = connection.execute(asked.order_by(revisions.c.seq.desc()).offset(MOST_ACTS - 1).limit(1)).scalar_one_or_none()
    if earlier is None:
        return
    age = (datetime.now(UTC) - datetime.fromisoformat(earlier)).total_seconds()
    if 0 <= age < IN_SECONDS:  # a clock that went back must not lock anybody out
        raise TooFast(f"{MOST_ACTS} acts in {age:.0f} s from one logbook; the next can wait")


def _check_moment(connection: sa.Connection, workshop_id: str, content: Mapping[str, Any], on_paper: bool) -> None:
    """An answer belongs to a moment of this workshop that was not over for long, and is one of its answers.

    A sheet of paper was filled in while the moment ran, and is typed in afterwards.
    """
    runs = {run.id: run for run in moment_log.all_of(connection, workshop_id)}
    run = runs.get(content["moment"])
    if run is None or not (on_paper or run.accepts()):
        raise BadEntry("moment", "moment_over", "str")
    choices = {option.value for option in run.moment.options}
    spots = {spot.id for spot in run.moment.spots}
    choice, spot = content.get("choice"), content.get("spot")
    if choice is not None and choice not in choices:
        raise BadEntry("choice", "not_a_choice", "str")
    if spot is not None and (run.moment.form != "spot" or (spot.get("id") is not None and spot["id"] not in spots)):
        raise BadEntry("spot", "not_a_choice", "str")
