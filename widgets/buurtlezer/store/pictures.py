"""What was ever shown of a workshop's views, kept beside their results: two pictures must not tell what one person said.

Results may be thrown away at any time; this may not, as long as the workshop is there, or the next picture could be laid beside
one that somebody remembers. It holds numbers that can be compared and not be read. Only the last contents go when something is
taken back. Not here: the rule (``analysis.pictures``), results (``results``).
"""

from collections.abc import Iterable

import sqlalchemy as sa

from buurtlezer.analysis.pictures import Pictures

from .room import Workshop
from .tables import group_pictures


def read(connection: sa.Connection, own: Workshop, view: str) -> tuple[Pictures, int]:
    """The pictures of a view, and the number under which they were kept (0: never)."""
    row = connection.execute(sa.select(group_pictures).where(_one(own.id, view))).one_or_none()
    return (Pictures(), 0) if row is None else (Pictures(row.seen, row.contents), row.seq)


def keep(connection: sa.Connection, own: Workshop, view: str, made: Pictures, read_at: int) -> bool:
    """Keep what is shown from now on. False if somebody else showed another picture since these were read."""
    values = {"seq": own.seq, "seen": made.as_json(), "contents": made.contents()}
    if not read_at:
        # Only who has the lease of the first result comes here; a second one would be refused by the key.
        if connection.execute(sa.select(group_pictures.c.seq).where(_one(own.id, view))).one_or_none() is not None:
            return False
        connection.execute(sa.insert(group_pictures).values(workshop_id=own.id, view=view, **values))
        return True
    one = sa.and_(_one(own.id, view), group_pictures.c.seq == read_at)
    return bool(connection.execute(sa.update(group_pictures).where(one).values(**values)).rowcount)


def let_go(connection: sa.Connection, workshop_id: str) -> None:
    """Throw away the last contents of all views: something that they were made of is gone."""
    of_room = group_pictures.c.workshop_id == workshop_id
    connection.execute(sa.update(group_pictures).where(of_room).values(contents=sa.null()))


def unlearn(connection: sa.Connection, workshop_id: str, authors: Iterable[str]) -> None:
    """What these authors said was erased: nothing is kept by which it could be guessed."""
    gone = list(authors)
    of_room = group_pictures.c.workshop_id == workshop_id
    for row in connection.execute(sa.select(group_pictures.c.view, group_pictures.c.seen).where(of_room)).all():
        seen = Pictures(row.seen).without(gone).as_json()
        connection.execute(sa.update(group_pictures).where(_one(workshop_id, row.view)).values(seen=seen))


def forget(connection: sa.Connection, workshop_id: str) -> None:
    """With the workshop, all of it."""
    connection.execute(sa.delete(group_pictures).where(group_pictures.c.workshop_id == workshop_id))


def _one(workshop_id: str, view: str) -> sa.ColumnElement[bool]:
    return sa.and_(group_pictures.c.workshop_id == workshop_id, group_pictures.c.view == view)
