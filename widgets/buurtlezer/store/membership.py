"""What being in a workshop does to a logbook's acts and to its erasure.

Not here: carrying out an act (``acts``), erasing (``erasure``).
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import sqlalchemy as sa

from buurtlezer.errors import BadEntry, TooFast

from . import moment_log, results, room, shared
from .acts import Content
from .tables import entries, hidings, participants, revisions, tombstones

MOST_ACTS = 40
IN_SECONDS = 20.0
"""A person makes fewer acts than that; a device that comes back with more waits a little between them."""


def as_member(connection: sa.Connection, logbook_id: str, content: Content) -> Content:
    """What an act would make of an entry, as it may be kept in this logbook; ``None`` where it is deleted.

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
        if content is not None and content.get("kind") == "answer":
            raise BadEntry("moment", "moment_over", "str")
        return content
    _check_pace(connection, logbook_id)
    if content is None:
        return None
    own = room.by_id(connection, row.workshop_id)
    kept: dict[str, Any] = dict(content)
    if kept["kind"] == "answer":
        _check_moment(connection, own.id, kept, on_paper=row.role == "paper")
    if kept["voice"] == "own" and row.role != "paper":
        kept["voices"] = row.voices
    if own.closed:
        kept["visibility"] = "private"
    return kept


def after_act(connection: sa.Connection, logbook_id: str, seq: int) -> None:
    """The workshop of this logbook, if it is in one, has changed. What was taken back leaves the group's results at once."""
    row = room.participant_row(connection, logbook_id)
    if row is None or room.by_id(connection, row.workshop_id).seq >= seq:  # an act that is sent again changes nothing
        return
    if _took_back(connection, logbook_id, seq):
        results.forget(connection, row.workshop_id)
    room.touch(connection, row.workshop_id, seq)


def after_erasure(connection: sa.Connection, logbook_id: str, entry_id: str | None, seq: int) -> None:
    """An entry, or with ``None`` the whole logbook, is gone: so is all that was derived from it."""
    row = room.participant_row(connection, logbook_id)
    if row is None or room.by_id(connection, row.workshop_id).seq >= seq:  # an erasure that is sent again erases nothing
        return
    of_entry = hidings.c.logbook_id == logbook_id
    if entry_id is not None:
        of_entry = sa.and_(of_entry, hidings.c.entry_id == entry_id)
    connection.execute(sa.delete(hidings).where(of_entry))
    results.forget(connection, row.workshop_id)
    if entry_id is None:
        connection.execute(sa.delete(participants).where(participants.c.logbook_id == logbook_id))
    room.touch(connection, row.workshop_id, seq)


def _took_back(connection: sa.Connection, logbook_id: str, seq: int) -> bool:
    """Whether the revision with this number made private, or deleted, what the room could read."""
    this = sa.and_(entries.c.logbook_id == logbook_id, entries.c.latest_seq == seq)
    now = connection.execute(sa.select(entries.c.id, entries.c.visibility).where(this)).one()
    if now.visibility in shared.OPEN:
        return False
    earlier = sa.and_(revisions.c.logbook_id == logbook_id, revisions.c.entry_id == now.id, revisions.c.seq < seq)
    asked = sa.select(revisions.c.content).where(earlier).order_by(revisions.c.seq.desc()).limit(1)
    before = connection.execute(asked).scalar_one_or_none()
    return before is not None and before.get("visibility") in shared.OPEN


def _check_pace(connection: sa.Connection, logbook_id: str) -> None:
    """Erasures count too: who wrote and erased in turn would have the file cleaned each time."""
    written = sa.select(revisions.c.seq, revisions.c.written_at.label("at")).where(revisions.c.logbook_id == logbook_id)
    erased = sa.select(tombstones.c.seq, tombstones.c.erased_at.label("at")).where(tombstones.c.logbook_id == logbook_id)
    acts = sa.union_all(written, erased).subquery()
    asked = sa.select(acts.c.at).order_by(acts.c.seq.desc()).offset(MOST_ACTS - 1).limit(1)
    earlier = connection.execute(asked).scalar_one_or_none()
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
