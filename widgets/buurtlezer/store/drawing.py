"""How many people of a workshop still make what stands for good once a view is on the wall (``model.kind.Lock.shown``).

Counted by logbook and whoever may read what is in it: who shared nothing yet draws too, and who took a lock back from the room
stands all the same. It is a number, told to the trainer alone before the wall shows that view. Not here: what is locked
(``locking``), asking (``logbook.room.console.wall``).
"""

import sqlalchemy as sa

from buurtlezer.model.kinds import locked_by

from .locking import is_meant
from .room import Workshop
from .shared import speaks_as
from .tables import entries, participants, revisions

_ROWS = (
    sa.select(*(getattr(participants.c, name) for name in ("logbook_id", "role", "asked", "author", "voices")))
    .add_columns(entries.c.kind, revisions.c.content)
    .join(entries, entries.c.logbook_id == participants.c.logbook_id)
    .join(revisions, sa.and_(entries.c.logbook_id == revisions.c.logbook_id, entries.c.latest_seq == revisions.c.seq))
    # A sheet that was typed in is drawn already, and cannot say so itself.
    .where(participants.c.workshop_id == sa.bindparam("workshop"), participants.c.role != "paper")
    .where(entries.c.kind.in_(sa.bindparam("kinds", expanding=True)), revisions.c.content.is_not(sa.null()))
)


def still_drawing(connection: sa.Connection, own: Workshop, view: str) -> int:
    """People with an entry that this view locks on the wall, and no lock of their own; of one device once. 0 once shown."""
    locks = locked_by(view)
    if view in own.stage.shown or not locks:
        return 0
    kinds = sorted({*locks, *(lock.by for lock in locks.values())})
    locked, voices = set[str](), dict[str, int]()
    for row in connection.execute(_ROWS, {"workshop": own.id, "kinds": kinds}):
        author = speaks_as(own.id, row.logbook_id, row.role, row.asked, row.author)
        lock = locks.get(row.kind)
        if lock is None:
            locked.add(author)
        elif is_meant(row.content, lock):
            voices[author] = max(voices.get(author, 0), row.voices)
    return sum(count for author, count in voices.items() if author not in locked)
