"""Erasing: the one thing that takes revisions away. What stays is content-free: ids, numbers, a time.

Not here: cleaning the file (``sqlite.purge``), which cannot be part of a transaction and follows it.
"""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

import sqlalchemy as sa

from buurtlezer.errors import ActReused, BadEntry, NotYours
from buurtlezer.model import OWN, lifted
from buurtlezer.model.references import going_along, named_in

from . import number
from .json_text import json_text
from .tables import counters, entries, erased_acts, logbooks, revisions, tombstones

_PURGE_DUE = counters.c.name == "purge_due"


def erase_entry(connection: sa.Connection, logbook_id: str, act_id: str, entry_id: str) -> int:
    """Remove an entry with its history. Returns the number of its tombstone, the same one however often it is sent."""
    of_logbook = tombstones.c.logbook_id == logbook_id
    sent = connection.execute(
        sa.select(tombstones.c.seq, tombstones.c.entry_id).where(of_logbook, tombstones.c.act_id == act_id)
    ).one_or_none()
    if sent is not None:
        if sent.entry_id != entry_id:
            raise ActReused("this act id was used before, to erase something else")
        return int(sent.seq)
    of_entry = sa.and_(revisions.c.logbook_id == logbook_id, revisions.c.entry_id == entry_id)
    if connection.execute(sa.select(sa.func.count()).select_from(revisions).where(of_entry)).scalar_one() == 0:
        earlier = connection.execute(
            sa.select(sa.func.max(tombstones.c.seq)).where(of_logbook, tombstones.c.entry_id == entry_id)
        ).scalar_one()
        if earlier is None:
            raise NotYours("no such entry in this logbook")
        return int(earlier)
    _remove(connection, logbook_id, entry_id)
    return _bury(connection, logbook_id, entry_id, act_id)


def erase_along(connection: sa.Connection, logbook_id: str, entry_id: str) -> list[tuple[str, int]]:
    """Remove what goes along when an entry is erased: each of this logbook that ever named it, also one that was deleted since.

    Which does follows from its kind (``model.references.going_along``). Returns id and tombstone's number of each.
    """
    going, left = {entry_id}, [entry_id]
    while left:  # all are looked at before one is removed: then nobody knows its kind any more
        new = _naming(connection, logbook_id, left.pop()) - going
        going |= new
        left += sorted(new)
    return [(named, _erased(connection, logbook_id, named)) for named in sorted(going - {entry_id})]


def _naming(connection: sa.Connection, logbook_id: str, entry_id: str) -> set[str]:
    of_entry = sa.select(entries.c.kind).where(entries.c.logbook_id == logbook_id, entries.c.id == entry_id)
    fields = going_along(connection.execute(of_entry).scalar_one_or_none())
    if not fields:
        return set()
    asked = (
        sa.select(revisions.c.entry_id, entries.c.kind, revisions.c.content)
        .join(entries, sa.and_(entries.c.logbook_id == revisions.c.logbook_id, entries.c.id == revisions.c.entry_id))
        .where(revisions.c.logbook_id == logbook_id, entries.c.kind.in_(sorted(fields)), revisions.c.content.is_not(sa.null()))
    )
    own = {entry_id, OWN + entry_id}
    return {row.entry_id for row in connection.execute(asked) if _names(row.content, fields[row.kind], own)}


def _names(content: Mapping[str, Any], fields: Iterable[str], own: Collection[str]) -> bool:
    """Whether content of any schema number names one of these: what cannot be read and has it anywhere is taken to do so."""
    try:
        now = lifted(content)
    except BadEntry:
        text = json_text(content)
        return any(name in text for name in own)
    return any(not named_in(now, field).isdisjoint(own) for field in fields)


def _erased(connection: sa.Connection, logbook_id: str, entry_id: str) -> int:
    _remove(connection, logbook_id, entry_id)
    return _bury(connection, logbook_id, entry_id, None)


def erase_logbook(connection: sa.Connection, logbook_id: str) -> int:
    """Remove all entries of a logbook and its name. Its secret stays known as used, so that nothing opens it again."""
    for table in (revisions, entries, erased_acts, tombstones):
        connection.execute(sa.delete(table).where(table.c.logbook_id == logbook_id))
    connection.execute(sa.update(logbooks).where(logbooks.c.id == logbook_id).values(name="", erased_at=number.now()))
    return _bury(connection, logbook_id, None, None)


def logbook_tombstone(connection: sa.Connection, logbook_id: str) -> int:
    """Number of the tombstone of an erased logbook."""
    asked = sa.select(tombstones.c.seq).where(tombstones.c.logbook_id == logbook_id, tombstones.c.entry_id.is_(None))
    return int(connection.execute(asked).scalar_one())


def purge_due(connection: sa.Connection) -> int:
    """Number of the newest erasure whose traces may still be in the file; 0 if there is none."""
    return int(connection.execute(sa.select(counters.c.value).where(_PURGE_DUE)).scalar_one())


def purge_done(connection: sa.Connection, seq: int) -> None:
    """The traces of this erasure and those before it are gone. An erasure that came meanwhile stays due."""
    connection.execute(sa.update(counters).where(_PURGE_DUE, counters.c.value == seq).values(value=0))


def traces_due(connection: sa.Connection) -> int:
    """Note that something was taken away whose traces may be in the file. Returns its number."""
    seq = number.take(connection)
    connection.execute(sa.update(counters).where(_PURGE_DUE).values(value=seq))
    return seq


def _remove(connection: sa.Connection, logbook_id: str, entry_id: str) -> None:
    """Take away all revisions; that its acts were made is still known, so that none of them is made again."""
    of_entry = sa.and_(revisions.c.logbook_id == logbook_id, revisions.c.entry_id == entry_id)
    kept = (revisions.c.logbook_id, revisions.c.act_id, revisions.c.entry_id, revisions.c.seq, revisions.c.overtaken)
    connection.execute(sa.insert(erased_acts).from_select([column.name for column in kept], sa.select(*kept).where(of_entry)))
    connection.execute(sa.delete(revisions).where(of_entry))
    connection.execute(sa.delete(entries).where(entries.c.logbook_id == logbook_id, entries.c.id == entry_id))


def _bury(connection: sa.Connection, logbook_id: str, entry_id: str | None, act_id: str | None) -> int:
    seq = traces_due(connection)
    connection.execute(
        sa.insert(tombstones).values(seq=seq, logbook_id=logbook_id, entry_id=entry_id, act_id=act_id, erased_at=number.now())
    )
    return seq
