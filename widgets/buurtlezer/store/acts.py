"""Carrying out an act in the logbook of whoever sent it: one act, one revision, however often it is sent.

Not here: erasing (``erasure``), the order of undo (``trail``), the transaction around it (``store``).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

import sqlalchemy as sa

from buurtlezer.errors import ActReused, BadEntry, EntryErased, NothingToUndo, NotYours
from buurtlezer.model import is_id

from . import locking, number, quota
from .json_text import json_text
from .records import Written
from .settling import AGAIN, OPEN, said
from .tables import entries, erased_acts, revisions, tombstones
from .trail import NOTHING, Trail

Content: TypeAlias = Mapping[str, Any] | None


_MINE, _ENTRY, _ACT = (sa.bindparam(name, type_=sa.String) for name in ("mine", "entry", "act"))


_MADE_BY, _ERASED_BY = (
    sa.select(made).where(made.c.logbook_id == _MINE, made.c.act_id == _ACT) for made in (revisions, erased_acts)
)


def _known() -> "sa.Select[Any]":
    """One row with all that an act must know of its entry, as each question more holds up the writers that wait."""
    of_entry = sa.and_(entries.c.logbook_id == _MINE, entries.c.id == _ENTRY)
    buried = sa.select(sa.func.max(tombstones.c.seq)).where(tombstones.c.logbook_id == _MINE, tombstones.c.entry_id == _ENTRY)
    made, erased = (asked.exists() for asked in (_MADE_BY, _ERASED_BY))
    return sa.select(
        sa.select(entries.c.kind).where(of_entry).scalar_subquery().label("kind"),
        sa.select(entries.c.latest_seq).where(of_entry).scalar_subquery().label("latest_seq"),
        buried.scalar_subquery().label("erased_seq"),
        sa.or_(made, erased).label("is_answered"),
    )


_KNOWN = _known()


@dataclass(frozen=True, slots=True)
class Act:
    """What a person did to an entry. ``content`` only with ``write``."""

    act_id: str
    action: str
    entry_id: str
    content: Mapping[str, Any] | None = None
    base_seq: int | None = None
    saw: int | None = None
    """The revision that stood on the page, which an act made in a row builds upon and may not have seen; for ``settling``."""

    def __post_init__(self) -> None:
        for field in ("act_id", "entry_id"):
            checked_id(field, getattr(self, field))
        base = self.base_seq
        if base is not None and (isinstance(base, bool) or not isinstance(base, int)):
            raise BadEntry("base_seq", "wrong_type", type(base).__name__)
        if base is not None and not 0 <= base < 2**63:
            raise BadEntry("base_seq", "out_of_range", "int")


def checked_id(field: str, given: object) -> None:
    """Raise ``BadEntry`` if this is not an id."""
    if not is_id(given):
        raise BadEntry(field, "not_an_id", type(given).__name__)


Intake: TypeAlias = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""From content that comes to content that may be kept; it may refuse. What an undo or a redo brings back goes through it too."""


def carry_out(
    connection: sa.Connection, logbook_id: str, act: Act, admit: Callable[[Content, Act], Content], intake: Intake
) -> Written:
    """Make the revision, or give the answer of the first time.

    Parameters
    ----------
    admit
        Gives what the entry becomes (``None``: deleted) as it may be kept, or refuses it. An undo is asked like a write.
        What the logbook has no room for is refused after that (``errors.LogbookFull``), and before it what stands for good
        (``locking``): an act that says the same again is answered as done.
    intake
        For what comes back from the history. What an act brings itself went through it before.
    """
    known = connection.execute(_KNOWN, {"mine": logbook_id, "entry": act.entry_id, "act": act.act_id}).one()
    if known.is_answered and (answer := _answered(connection, logbook_id, act)) is not None:
        return answer
    erased_seq = _check_erased(known.erased_seq, act)
    if known.kind is None and act.action != "write":
        raise NotYours("no such entry in this logbook")
    after = act.content if act.action == "write" else _content_after(connection, logbook_id, act)
    content = admit(intake(after) if after is not None and act.action != "write" else after, act)
    looked_at = (known.latest_seq,) if known.kind else (NOTHING, erased_seq)
    overtaken = act.base_seq is not None and act.base_seq not in looked_at
    kind = known.kind or (act.content or {})["kind"]
    if locking.is_done(connection, logbook_id, act.entry_id, kind, act.action, content, overtaken):
        return Written(known.latest_seq, act.entry_id, overtaken=False)
    size = len(json_text(content).encode()) if content is not None else 0
    quota.check(connection, logbook_id, size)
    seq = number.take(connection)
    _keep_entry(connection, logbook_id, act, content, known.kind, seq)
    connection.execute(
        sa.insert(revisions).values(
            seq=seq,
            logbook_id=logbook_id,
            entry_id=act.entry_id,
            act_id=act.act_id,
            action=act.action,
            content=content,
            base_seq=act.base_seq,
            overtaken=overtaken,
            written_at=number.now(),
            size=size,
        )
    )
    return Written(seq, act.entry_id, overtaken)


def _answered(connection: sa.Connection, logbook_id: str, act: Act) -> Written | None:
    """The answer of the first time; ``None`` for an act never seen. A changed ``base_seq`` is no other act."""
    first = connection.execute(_MADE_BY, {"mine": logbook_id, "act": act.act_id}).one_or_none()
    if first is not None:
        same = (first.action, first.entry_id) == (act.action, act.entry_id)
        if not same or (act.action == "write" and said(first.content or {}) != said(act.content or {})):
            raise ActReused("this act id was used before, for something else")
        unshared = _is_open(act.content) and not _is_open(first.content)
        return Written(first.seq, first.entry_id, first.overtaken, kept_private=AGAIN if unshared else "")
    gone = connection.execute(_ERASED_BY, {"mine": logbook_id, "act": act.act_id}).one_or_none()
    return Written(gone.seq, gone.entry_id, gone.overtaken, erased=True) if gone is not None else None


def _is_open(content: Content) -> bool:
    return (content or {}).get("visibility") in OPEN


def _check_erased(seq: int | None, act: Act) -> int:
    """Number of the newest erasure of this entry, ``NOTHING`` if there is none.

    Refuses who was still looking at what is erased. Who was not may use the id again: a slot has one id for ever, and
    somebody who erases a drawing may well draw anew.
    """
    if seq is not None and act.base_seq is not None and NOTHING < act.base_seq < seq:
        raise EntryErased("the entry was erased after the revision this act builds on")
    return seq or NOTHING


def _content_after(connection: sa.Connection, logbook_id: str, act: Act) -> Mapping[str, Any] | None:
    if act.action == "delete":
        return None
    of_entry = sa.and_(revisions.c.logbook_id == logbook_id, revisions.c.entry_id == act.entry_id)
    steps = connection.execute(sa.select(revisions.c.seq, revisions.c.action).where(of_entry).order_by(revisions.c.seq)).all()
    trail = Trail((step.seq, step.action) for step in steps)
    target = trail.before() if act.action == "undo" else trail.after()
    if target is None:
        raise NothingToUndo(f"{act.action} has nowhere to go in this entry")
    if target == NOTHING:
        return None
    content: Mapping[str, Any] | None = connection.execute(
        sa.select(revisions.c.content).where(of_entry, revisions.c.seq == target)
    ).scalar_one()
    return content


def _keep_entry(
    connection: sa.Connection, logbook_id: str, act: Act, content: Mapping[str, Any] | None, kind: str | None, seq: int
) -> None:
    """Note the newest revision and who may see it: ``content`` is the entry as it is after the act."""
    wanted = act.content["kind"] if act.content is not None else kind
    now = {"latest_seq": seq, "visibility": (content or {}).get("visibility", "private")}
    if kind is None:
        connection.execute(sa.insert(entries).values(logbook_id=logbook_id, id=act.entry_id, kind=wanted, **now))
        return
    if wanted != kind:
        raise BadEntry("kind", "kind_changed", "str")
    connection.execute(sa.update(entries).where(entries.c.logbook_id == logbook_id, entries.c.id == act.entry_id).values(**now))
