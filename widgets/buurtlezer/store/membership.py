"""What being in a workshop does to a logbook's acts and to its erasure.

Not here: carrying out an act (``acts``), erasing (``erasure``).
"""

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa

from buurtlezer.errors import BadEntry, TooFast
from buurtlezer.model.kinds import hidden

from . import moment_log, pictures, quota, results, room, settling, shared
from .acts import Act, Content
from .records import Written
from .tables import approvals, hidings, participants, revisions, workshops

MOST_ACTS = 40
IN_SECONDS = 20.0
"""A person makes fewer acts than that; a device that comes back with more waits a little between them."""


def _standing() -> "sa.Select[Any]":
    """What an act must know of a logbook's place: one row, if it is in a workshop."""
    mine: sa.BindParameter[str] = sa.bindparam("logbook_id")
    asked = sa.select(
        participants.c.role,
        participants.c.voices,
        workshops.c.id,
        workshops.c.seq,
        workshops.c.closed_at,
        workshops.c.settings,
        quota.earlier(mine, MOST_ACTS).label("earlier"),
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
        self.kept_private = ""
        """Why what was admitted last is not shared although the act said so (``settling``)."""

    def admit(self, content: Content, act: Act) -> Content:
        """What an act would make of an entry, as it may be kept in this logbook; ``None`` where it is deleted.

        In no workshop: as it is. In one: with the voices of its participant, and seen by whom it may be (``settling``).

        Raises
        ------
        errors.TooFast
            More acts than a person makes.
        errors.BadEntry
            An answer to a moment that is over, or that is not of this workshop (rule ``moment_over``); a kind that is never kept
            where residents take part (``without_residents``).
        """
        own = self._own
        if own is None:
            quota.check_pace(self._connection, self._logbook_id)
            if content is not None and content.get("kind") == "answer":
                raise BadEntry("moment", "moment_over", "str")
            return settling.settled(content, None, ())[0] if content is not None else None
        _check_pace(own.earlier)
        if content is None:
            return None
        kept: dict[str, Any] = dict(content)
        if kept["kind"] == "answer":
            _check_moment(self._connection, own.id, kept, on_paper=own.role == "paper")
        if kept["voice"] == "own" and own.role != "paper":
            kept["voices"] = own.voices
        standing = settling.Standing(
            closed=own.closed_at is not None and own.role != "paper",
            minors=bool(own.settings["minors"]),
            residents=bool(own.settings["residents"]),
        )
        may_be, self.kept_private = settling.settled(kept, standing, self._before(act))
        if act.action in ("undo", "redo") and may_be["visibility"] in settling.OPEN and self._is_taken_back(act.entry_id):
            may_be, self.kept_private = {**may_be, "visibility": "private"}, settling.TAKEN_BACK
        self._is_open = may_be["visibility"] in settling.OPEN
        self._kind = str(kept["kind"])
        return may_be

    def after_act(self, written: Written) -> bool:
        """What the room can read has changed, if the act was about that; what was taken back leaves its results at once.

        Returns whether others must look at once. They need not for what is new: the next result tells them.
        """
        own = self._own
        if own is None or own.seq >= written.seq:  # an act that is sent again changes nothing
            return False
        # What is shared otherwise than before (coarsely, elsewhere) must not stand in any result as it was.
        took_back = (not self._is_open or bool(hidden(self._kind))) and self._was_open(written)
        if took_back:
            results.forget(self._connection, own.id)
        if took_back or self._is_open:
            room.touch(self._connection, own.id, written.seq)
        return took_back

    def _was_open(self, written: Written) -> bool:
        """Whether the room could read the entry before this revision."""
        before = self._newest(written.entry_id, written.seq)
        return before is not None and before.get("visibility") in settling.OPEN

    def _before(self, act: Act) -> Iterator[Content]:
        """What the entry was, and what its maker saw; asked for one by one."""
        yield self._newest(act.entry_id)
        if act.saw is not None:
            yield self._newest(act.entry_id, act.saw + 1)

    def _is_taken_back(self, entry_id: str) -> bool:
        """Whether the entry was its author's alone when it was last there: a step back must not share it again.

        One that was shared and deleted comes back as it was.
        """
        last = self._newest(entry_id, there=True)
        return last is not None and last.get("visibility") not in settling.OPEN

    def _newest(self, entry_id: str, until: int | None = None, *, there: bool = False) -> Content:
        """The newest content of an entry, or that before a number; None where there is none, or it was deleted.

        ``there``: passing over where it was deleted.
        """
        asked = sa.select(revisions.c.content).where(revisions.c.logbook_id == self._logbook_id, revisions.c.entry_id == entry_id)
        if until is not None:
            asked = asked.where(revisions.c.seq < until)
        if there:
            asked = asked.where(revisions.c.content.is_not(sa.null()))
        asked = asked.order_by(revisions.c.seq.desc()).limit(1)
        found: Content = self._connection.execute(asked).scalar_one_or_none()
        return found


def after_erasure(connection: sa.Connection, logbook_id: str, entry_id: str | None, seq: int) -> None:
    """An entry, or with ``None`` the whole logbook, is gone: so is all that was derived from it."""
    own = connection.execute(_STANDING, {"logbook_id": logbook_id}).one_or_none()
    if own is None or own.seq >= seq:  # an erasure that is sent again erases nothing
        return
    for table in (hidings, approvals):
        of_logbook = sa.delete(table).where(table.c.logbook_id == logbook_id)
        connection.execute(of_logbook if entry_id is None else of_logbook.where(table.c.entry_id == entry_id))
    results.forget(connection, own.id)
    pictures.unlearn(connection, own.id, shared.authors_of(connection, own.id, logbook_id, entry_id))
    if entry_id is None:
        connection.execute(sa.delete(participants).where(participants.c.logbook_id == logbook_id))
    room.touch(connection, own.id, seq)


def _check_pace(earlier: str) -> None:
    if earlier and quota.is_too_soon(earlier, IN_SECONDS):
        raise TooFast(f"{MOST_ACTS} acts in {IN_SECONDS:.0f} s from one logbook; the next can wait")


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
