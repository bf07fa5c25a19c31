"""Entries that their authors share with the room: read without who made them.

What may be read is decided by the query here, never by a view. Not here: hiding one (``hiding``), what a
view makes of them (``views``), results that are kept (``results``).
"""

import hashlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from functools import cache, partial
from operator import attrgetter
from typing import Any

import sqlalchemy as sa

from buurtlezer.model import ROOM, Entry, Place, PublicFunction, Treasure, Visibility, Voice
from buurtlezer.model.kinds import free_text, told_kinds
from buurtlezer.model.references import needs_told, never_alone, references
from buurtlezer.model.telling import told
from buurtlezer.model.waiting import has_words_at_once, taken_along, what_waits, withheld

from .keeping import today
from .room import Workshop
from .settling import OPEN
from .tables import approvals, entries, hidings, participants, revisions

OFFERED = str(Visibility.OFFERED)

SCRIBED = "scribed"
"""The role of a person for whom somebody else writes, at that one's device."""

SPEAKING = (Voice.OWN, Voice.TOLD)
"""Voices that count as what a group says. Twenty-five suppositions change no group result."""


@dataclass(frozen=True, slots=True)
class Shared:
    """An entry of the room. ``handle`` and ``author`` say which and whose among others, and lead back to nobody."""

    handle: str
    author: str
    seq: int
    entry: Entry
    """As whoever reads it is told of it: the trainer whole, everybody else less what waits (``model.waiting``)."""
    voices: int
    """People behind it: those at the device for an own voice, one for what somebody told."""

    hidden: str | None = None
    """Why the trainer took it out of the group's picture."""

    offered: bool = False
    """Its author was told that everyone here reads all of it once the trainer says yes."""

    decided: bool | None = None
    """What the trainer said to all that is in it now: shown to everyone, or left with its author; None: nothing yet."""

    rest: Entry | None = None
    """Where it says more than ``entry``: ``where_enough``."""

    @property
    def kind(self) -> str:
        """Which kind of entry it is."""
        return self.entry.kind

    @property
    def where_enough(self) -> Entry:
        """The entry as it may be told in a cell that is enough (``analysis.cell``), and nowhere else."""
        return self.rest or self.entry


def spoken(connection: sa.Connection, own: Workshop, kinds: Collection[str] | None = None) -> list[Shared]:
    """What counts in group results, as the room reads it: shared, not hidden, in somebody's own or told words; oldest first."""
    return [one for one in read(connection, own, kinds) if one.entry.voice in SPEAKING]


def read(connection: sa.Connection, own: Workshop, kinds: Collection[str] | None = None) -> list[Shared]:
    """What is shared and not hidden, also supposed, as everybody in the room may read it; oldest first.

    Words and exact points wait (``model.waiting``) until they are enough or the trainer said yes. In a workshop that asks for
    approval always, nothing with words is read before that, wherever it is enough.
    """
    found = (_read(one, own) for one in _found(connection, own, kinds) if one.hidden is None)
    return _put_in_order((one for one in found if one is not None), kinds)


def everything(connection: sa.Connection, own: Workshop, kinds: Collection[str] | None = None) -> list[Shared]:
    """What is shared, whole, also what is supposed and what is hidden: for the trainer and nobody else.

    With minors in the room nothing with free text is read, also what was shared before that was known.
    """
    return _put_in_order(_found(connection, own, kinds), kinds)


def awaiting(connection: sa.Connection, own: Workshop) -> list[Shared]:
    """What waits for the trainer's yes, whole: offered, not hidden, with something in it that the room does not read."""
    found, always = _found(connection, own, None, only=OFFERED), own.settings.approval
    if not never_alone().isdisjoint(one.kind for one in found):
        found = everything(connection, own)  # what is not told without others is not told here either
    waiting = (one for one in found if one.offered and one.decided is None and one.hidden is None)
    told = (one for one in waiting if withheld(one.entry) is not one.entry or (always and has_words_at_once(one.entry)))
    return sorted(told, key=attrgetter("seq"))


def approved(connection: sa.Connection, own: Workshop) -> list[Shared]:
    """What the trainer said yes to, as everybody in the room reads it; oldest first. Of others it has what they are read with."""
    asked = sa.select(approvals.c.entry_id).where(approvals.c.workshop_id == own.id, approvals.c.shown.is_(True)).limit(1)
    if connection.execute(asked).one_or_none() is None:
        return []
    return [one for one in read(connection, own) if one.decided or isinstance(one.entry, Place)]


def carried_out(connection: sa.Connection, own: Workshop) -> list[Shared]:
    """What the room reads, for a file that leaves it: less the points of one person that were only there to be counted."""
    answers = {"answer"}  # made for the room: their points are coarse
    found = read(connection, own)
    return [one if one.decided or one.kind in answers else replace(one, entry=taken_along(one.entry)) for one in found]


def _found(connection: sa.Connection, own: Workshop, kinds: Collection[str] | None, only: str = "") -> list[Shared]:
    """All that is shared, whole, and all that it is not told without; ``only``: of one visibility."""
    of_revision = sa.and_(entries.c.logbook_id == revisions.c.logbook_id, entries.c.latest_seq == revisions.c.seq)
    of_hiding = sa.and_(entries.c.logbook_id == hidings.c.logbook_id, entries.c.id == hidings.c.entry_id)
    of_approval = sa.and_(
        entries.c.logbook_id == approvals.c.logbook_id,
        entries.c.id == approvals.c.entry_id,
        approvals.c.workshop_id == own.id,
    )
    decided = revisions.alias("decided")
    # As text: it is read once, into its type, with no JSON values in between.
    columns = (entries.c.logbook_id, entries.c.id, entries.c.kind, revisions.c.seq, sa.cast(revisions.c.content, sa.Text))
    speaker = (participants.c.role, participants.c.asked, participants.c.author)
    standing = (entries.c.visibility, approvals.c.shown, sa.cast(decided.c.content, sa.Text))
    asked = (
        sa.select(*columns, participants.c.voices, *speaker, hidings.c.reason, *standing)
        .select_from(participants)
        .join(entries, entries.c.logbook_id == participants.c.logbook_id)
        .join(revisions, of_revision)
        .outerjoin(hidings, of_hiding)
        .outerjoin(approvals, of_approval)
        .outerjoin(decided, sa.and_(decided.c.logbook_id == approvals.c.logbook_id, decided.c.seq == approvals.c.seq))
        .where(
            participants.c.workshop_id == own.id,
            entries.c.visibility.in_([only] if only else OPEN),
            revisions.c.content.is_not(sa.null()),
        )
    )
    wanted = told_kinds() if kinds is None else told_kinds() & _with_what_they_need(kinds)
    asked = asked.where(entries.c.kind.in_(sorted(wanted)))
    handle = _handles(own.id)
    found = (_shared(row, own.id, handle) for row in connection.execute(asked).all())
    return [one for one in found if one is not None and _may_be(one, own)]


def _put_in_order(found: Iterable[Shared], kinds: Collection[str] | None) -> list[Shared]:
    # Put in order here: a database would carry all content through its sorting.
    return sorted((one for one in _standing_alone(found) if kinds is None or one.kind in kinds), key=attrgetter("seq"))


def _read(one: Shared, own: Workshop) -> Shared | None:
    """An entry as everybody in the room may read it; None where that is nothing."""
    if one.decided:
        return one
    always = own.settings.approval
    if always and has_words_at_once(one.entry):
        return None
    left = one.decided is False
    at_once = withheld(one.entry)
    if at_once is one.entry:
        return one
    return replace(one, entry=at_once, rest=withheld(one.entry, points=left) if always or left else one.entry)


def _may_be(one: Shared, own: Workshop) -> bool:
    if isinstance(one.entry, PublicFunction | Treasure) and not one.entry.may_be_told_on(today()):
        return False  # the consent ended since it was shared
    if own.settings.residents and one.entry.declared.without_residents:
        return False  # a second lock: none is open there (``settling``, ``withdrawing``)
    return not own.settings.minors or not free_text(one.entry.content())


def _standing_alone(found: Iterable[Shared]) -> list[Shared]:
    """Those of which all is told that they are not told without."""
    kept = list(found)
    while not never_alone().isdisjoint({one.entry.kind for one in kept}):
        there = {ROOM + one.handle for one in kept}
        left = [one for one in kept if there.issuperset(needs_told(one.entry))]
        if len(left) == len(kept):
            return kept
        kept = left
    return kept


def _with_what_they_need(kinds: Collection[str]) -> set[str]:
    """These kinds, and all that one of them is not told without."""
    found, before = set(kinds), set[str]()
    while found != before:
        before = set(found)
        needed = {one.to for kind in before for one in references(kind).values() if one.told_with}
        found |= told_kinds() if "" in needed else needed
    return found


def handle_of(*parts: str) -> str:
    """A name that follows from ids of 128 random bits: it can be compared, and cannot be led back to them."""
    return hashlib.sha256(":".join(parts).encode("ascii")).hexdigest()[:32]


def speaks_as(workshop_id: str, logbook_id: str, role: str, asked: int | None, author: str | None) -> str:
    """The author of what a participant says: their device or earlier logbook where one is known, else their own logbook.

    Who is written for at somebody's device speaks as that device until the trainer said that they are a person of their own.
    """
    of_their_own = author is None or (role == SCRIBED and asked is None)
    return handle_of(workshop_id, logbook_id) if of_their_own else str(author)


def authors_of(connection: sa.Connection, workshop_id: str, logbook_id: str, entry_id: str | None) -> list[str]:
    """As whom a logbook may have spoken, as long as it is a participant's.

    As itself, as its device, and with a sheet of paper as that sheet (one entry's, if it is known).
    """
    asked = sa.select(participants.c.author).where(participants.c.logbook_id == logbook_id, participants.c.author.is_not(None))
    sheet = [handle_of(workshop_id, logbook_id, entry_id)] if entry_id else []
    return [handle_of(workshop_id, logbook_id), *connection.scalars(asked), *sheet]


def _handles(workshop_id: str) -> Callable[..., str]:
    """``handle_of`` within a workshop, each made once: a place is named by all that is said of it."""
    return cache(partial(handle_of, workshop_id))


def _shared(row: Any, workshop_id: str, handle_of_one: Callable[..., str]) -> Shared | None:
    logbook_id, entry_id, kind, seq, text, voices, role, asked, author, reason, visibility, shown, decided_text = row
    handle = handle_of_one(logbook_id, entry_id)
    entry = told(kind, text, partial(handle_of_one, logbook_id))
    if entry is None:
        return None
    own_voice, paper = entry.voice is Voice.OWN, role == "paper"
    return Shared(
        handle=handle,
        # Each paper sheet is somebody else's; the logbook that holds them all is the trainer's.
        author=handle if paper else speaks_as(workshop_id, logbook_id, role, asked, author),
        seq=seq,
        entry=entry,
        voices=entry.voices if own_voice and paper else voices if own_voice else 1,
        hidden=reason,
        offered=visibility == OFFERED,
        decided=None if shown is None or decided_text is None else still(kind, shown, visibility, text, decided_text),
    )


def still(kind: str, shown: bool, visibility: str, text: str, decided_text: str) -> bool | None:
    """A decision, if it holds for the content: it was made of all that waits in it, perhaps of more. None where it does not.

    A yes is to what is offered: who shares the same with fewer was not told any more that everybody will read it. What was left
    with its author stays so.
    """
    if shown and visibility != OFFERED:
        return None
    now, then = told(kind, text, str), told(kind, decided_text, str)
    return shown if now is not None and then is not None and not what_waits(now) - what_waits(then) else None
