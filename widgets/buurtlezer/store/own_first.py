"""A kept picture as a participant may read it: what the room answered to a question only once they answered it too.

A view marks such a cell with its question, ``{"own_first": "weighing/warm/before", …}``: the kind and the values of the
fields that the kind names (``model.kind.Kind.own_first``); or with a list of questions, of which each asks for one's own.
Without one's own the whole cell is ``{"own_first": …, "waits": True}``, so no message can ask around it. Any entry in one's
own voice that is there answers, shared or not and of whichever round, as pictures are of all rounds; one that was deleted or
erased does not. A kind may also be opened by another (``Kind.opened_by``): its single entries are told once one of those is
one's own, and its cells in a picture carry that one's question. The trainer reads all. The projector reads pictures whole;
single entries that another kind opens only once the view that locks was on the wall: before that somebody would still draw
after having read them. Not here: keeping a picture (``results``), making it (``views``).
"""

from collections.abc import Collection, Iterable, Mapping
from functools import cache
from typing import Any, Final

import sqlalchemy as sa

from buurtlezer.model import KINDS, Voice
from buurtlezer.model.kinds import declared, opening_views
from buurtlezer.model.lifting import as_now

from . import access
from .credential import Credential
from .results import GroupResult
from .shared import Shared
from .tables import entries, revisions, tombstones

MARK: Final = "own_first"


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(sorted(kind for kind, model in KINDS.items() if model.declared.own_first))


def _answered() -> "sa.Select[Any]":
    of_revision = sa.and_(entries.c.logbook_id == revisions.c.logbook_id, entries.c.latest_seq == revisions.c.seq)
    mine: sa.BindParameter[str] = sa.bindparam("logbook_id")
    there = (entries.c.logbook_id == mine, revisions.c.content.is_not(sa.null()))
    return sa.select(revisions.c.content).join(entries, of_revision).where(*there, entries.c.kind.in_(_kinds()))


_ANSWERED = _answered()


def question(content: Mapping[str, Any]) -> str:
    """What an entry answers, as a view marks it; empty for a kind that asks for nothing of one's own."""
    kind = str(content.get("kind"))
    fields = declared(kind).own_first
    return "/".join([kind, *(str(content.get(field)) for field in fields)]) if fields else ""


def asks(found: Any) -> bool:
    """Whether anything in a picture waits for one's own answer."""
    if isinstance(found, Mapping):
        # Points are most of a picture, and hold no cell.
        return MARK in found or any(asks(one) for name, one in found.items() if name != "coordinates")
    return isinstance(found, list) and any(map(asks, found))


def told(connection: sa.Connection, owner: Credential, found: GroupResult) -> GroupResult:
    """The picture for the owner of a logbook, and up to which act of theirs (``errors.UnknownSecret``)."""
    if not asks(found.content):
        return found
    logbook_id = access.logbook(connection, owner).id
    # First the number: an answer that comes in between opens too much for it, and is asked for once more.
    own = newest(connection, logbook_id)
    return GroupResult(_opened(found.content, _mine(connection, logbook_id)), found.seq, own)


def readable(connection: sa.Connection, owner: Credential, found: Iterable[Shared]) -> list[Shared]:
    """Of single entries those that the owner of a logbook may read: after their own answer, or one of the kind that opens it."""
    mine = _mine(connection, access.logbook(connection, owner).id)
    kinds = {one.partition("/")[0] for one in mine}
    return [one for one in found if _is_open(one, mine, kinds)]


def on_wall(found: Iterable[Shared], shown: Collection[str]) -> list[Shared]:
    """Of single entries those that a wall may tell, where these views were on it (``Stage.shown``)."""
    return [one for one in found if not one.entry.declared.opened_by or not opening_views(one.kind).isdisjoint(shown)]


def _is_open(one: Shared, mine: Collection[str], kinds: Collection[str]) -> bool:
    its_question, opener = question(one.entry.content()), one.entry.declared.opened_by
    return (not its_question or its_question in mine) and (not opener or opener in kinds)


def newest(connection: sa.Connection, logbook_id: str) -> int:
    """The number of the newest act or erasure in a logbook; 0 for none."""
    found = (
        connection.execute(sa.select(sa.func.max(table.c.seq)).where(table.c.logbook_id == logbook_id)).scalar_one()
        for table in (revisions, tombstones)
    )
    return max(seq or 0 for seq in found)


def _mine(connection: sa.Connection, logbook_id: str) -> frozenset[str]:
    """The questions that entries of a logbook answer in its owner's voice: what somebody else stands for answers none."""
    rows = connection.execute(_ANSWERED, {"logbook_id": logbook_id})
    return frozenset(question(as_now(one)) for one in rows.scalars() if one.get("voice", Voice.OWN) == Voice.OWN)


def _asked(mark: str | list[str]) -> frozenset[str]:
    return frozenset([mark] if isinstance(mark, str) else mark)


def _opened(found: Any, mine: Collection[str]) -> Any:
    if isinstance(found, Mapping):
        if MARK in found and not _asked(found[MARK]).issubset(mine):
            return {MARK: found[MARK], "waits": True}
        return {name: _opened(one, mine) for name, one in found.items()}
    return [_opened(one, mine) for one in found] if isinstance(found, list) else found
