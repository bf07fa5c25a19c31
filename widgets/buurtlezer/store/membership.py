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
from .records import Written
from .tables import hidings, participants, revisions, tombstones, workshops

MOST_ACTS = 40
IN_SECONDS = 20.0
"""A person makes fewer acts than that; a device that comes back with more waits a little between them."""


def _standing() -> "sa.Select[Any]":
    """What an act must know of a logbook's place: one row, if it is in a workshop."""
    mine: sa.BindParameter[str] = sa.bindparam("logbook_id")
    written = sa.select(revisions.c.seq, revisions.c.written_at.label("at")).where(revisions.c.logbook_id == mine)
    erased = sa.select(tombstones.c.seq, tombstones.c.erased_at.label("at")).where(tombstones.c.logbook_id == mine)
    acts = sa.union_all(written, erased).subquery()
    earlier = sa.select(acts.c.at).order_by(acts.c.seq.desc()).offset(MOST_ACTS - 1).limit(1).scalar_subquery()
    asked = sa.select(
        participants.c.role,
        participants.c.voices,
        workshops.c.id,
        workshops.c.seq,
        workshops.c.closed_at,
        earlier.label("earlier"),  # when the act was made that is so many acts ago
    )
    return asked.join(workshops, workshops.c.id == participants.c.workshop_id).where(participants.c.logbook_id == mine)


_STANDING = _standing()


class Membership:
    """The place of a logbook in its workshop, if it is in one, for the length of one act."""

    def __init__(self, connection: sa.Connection, logbook_id: str) -> None:
        self._connection = connection
        self._logbook_id = logbook_id
        self._own = connection.execute(_STANDING, {"logbook_id": logbook_id}).one_or_none()
        self._is_open = False
        """The room may read what the act makes of its entry."""
        self._kind = ""

    def admit(self, content: Content) -> Content:
        """What an act would make of an entry, as it may be kept in this logbook; ``None`` where it is deleted.

        In no workshop: as it is. In one: with the voices of its participant, and private once the workshop is closed.

        Raises
        ------
        errors.TooFast
            More acts than a person makes.
        errors.BadEntry
            An answer to a moment that is over, or that is not of this workshop (rule ``moment_over``).
        """
        own = self._own
        if own is None:
            if content is not None and content.get("kind") == "answer":
                raise BadEntry("moment", "moment_over", "str")
            return content
        _check_pace(own.earlier)
        if content is None:
            return None
        kept: dict[str, Any] = dict(content)
        if kept["kind"] == "answer":
            _check_moment(self._connection, own.id, kept, on_paper=own.role == "paper")
        if kept["voice"] == "own" and own.role != "paper":
            kept["voices"] = own.voices
        if own.closed_at is not None:
            kept["visibility"] = "private"
        self._is_open = kept["visibility"] in shared.OPEN
        self._kind = str(kept["kind"])
        return kept

    def after_act(self, written: Written) -> bool:
        """What the room can read has changed, if the act was about that; what was taken back leaves its results at once.

        Returns whether others must look at once. They need not for what is new: the next result tells them.
        """
        own = self._own
        if own is None or own.seq >= written.seq:  # an act that is sent again changes nothing
            return False
        # A place that is shared otherwise than before (coarsely, elsewhere) must not stand in any result as it was.
        took_back = (not self._is_open or self._kind == "place") and self._was_open(written)
        if took_back:
            results.forget(self._connection, own.id)
        if took_back or self._is_open:
            room.touch(self._connection, own.id, written.seq)
        return took_back

    def _was_open(self, written: Written) -> bool:
        """Whether the room could read the entry before this revision."""
        earlier = sa.and_(
            revisions.c.logbook_id == self._logbook_id,
            revisions.c.entry_id == written.entry_id,
            revisions.c.seq < written.seq,
        )
        asked = sa.select(revisions.c.content).where(earlier).order_by(revisions.c.seq.desc()).limit(1)
        before = self._connection.execute(asked).scalar_one_or_none()
        return before is not None and before.get("visibility") in shared.OPEN


def after_erasure(connection: sa.Connection, logbook_id: str, entry_id: str | None, seq: int) -> None:
    """An entry, or with ``None`` the whole logbook, is gone: so is all that was derived from it."""
    own = connection.execute(_STANDING, {"logbook_id": logbook_id}).one_or_none()
    if own is None or own.seq >= seq:  # an erasure that is sent again erases nothing
        return
    of_entry = hidings.c.logbook_id == logbook_id
    if entry_id is not None:
        of_entry = sa.and_(of_entry, hidings.c.entry_id == entry_id)
    connection.execute(sa.delete(hidings).where(of_entry))
    results.forget(connection, own.id)
    if entry_id is None:
        connection.execute(sa.delete(participants).where(participants.c.logbook_id == logbook_id))
    room.touch(connection, own.id, seq)


def _check_pace(earlier: str | None) -> None:
    """Erasures count too: who wrote and erased in turn would have the file cleaned each time."""
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
