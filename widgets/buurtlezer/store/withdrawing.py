"""What becomes of shared entries once their kind is not kept any more: residents take part since the trainer said so.

Each is made private by a revision of its own, in the transaction that changes the settings: a setting that is taken back shares
nothing again, only its author may. Not here: what comes in from then on (``settling``), what may be read meanwhile (``shared``).
"""

import uuid
from typing import Any

import sqlalchemy as sa

from buurtlezer.model import KINDS, Visibility

from . import number
from .json_text import json_text
from .settling import OPEN
from .tables import entries, participants, revisions

PRIVATE = str(Visibility.PRIVATE)


def withdraw_without_residents(connection: sa.Connection, workshop_id: str) -> int:
    """Make private what a workshop shares of kinds ``without_residents``. Returns how many entries that were.

    Its author keeps each, may take it away, and reads on the own page that it is theirs alone.
    """
    kinds = sorted(kind for kind, model in KINDS.items() if model.declared.without_residents)
    newest = sa.and_(entries.c.logbook_id == revisions.c.logbook_id, entries.c.latest_seq == revisions.c.seq)
    asked = (
        sa.select(entries.c.logbook_id, entries.c.id, revisions.c.seq, revisions.c.content)
        .join(participants, participants.c.logbook_id == entries.c.logbook_id)
        .join(revisions, newest)
        .where(participants.c.workshop_id == workshop_id, entries.c.kind.in_(kinds), entries.c.visibility.in_(OPEN))
        .where(revisions.c.content.is_not(sa.null()))
    )
    found = connection.execute(asked).all()
    for row in found:
        _make_private(connection, row)
    return len(found)


def _make_private(connection: sa.Connection, row: Any) -> None:
    content, seq = {**row.content, "visibility": PRIVATE}, number.take(connection)
    connection.execute(
        sa.insert(revisions).values(
            seq=seq,
            logbook_id=row.logbook_id,
            entry_id=row.id,
            act_id=uuid.uuid4().hex,  # nobody's: no page sends it again
            action="write",
            content=content,
            base_seq=row.seq,
            overtaken=False,
            written_at=number.now(),
            size=len(json_text(content).encode()),
        )
    )
    of_entry = sa.and_(entries.c.logbook_id == row.logbook_id, entries.c.id == row.id)
    connection.execute(sa.update(entries).where(of_entry).values(latest_seq=seq, visibility=PRIVATE))
