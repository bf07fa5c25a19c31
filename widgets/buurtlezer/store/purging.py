"""The end of a workshop: everything in it is erased, and its row with it.

Not here: cleaning the file afterwards, which follows the transaction (``Store``).
"""

from datetime import UTC, datetime

import sqlalchemy as sa

from . import erasure, results
from .tables import hidings, moments, participants, recordings, workshops


def due(connection: sa.Connection, today: str | None = None) -> list[str]:
    """Ids of workshops whose day has come (UTC)."""
    day = today or datetime.now(UTC).date().isoformat()
    return list(connection.scalars(sa.select(workshops.c.id).where(workshops.c.purge_on <= day)))


def purge(connection: sa.Connection, workshop_id: str) -> int:
    """Erase all logbooks of a workshop, all that was derived, and the workshop. Returns how many logbooks there were.

    What stays: of each logbook the hash of its secret, so that a device that comes back is told, and nothing opens anew.
    """
    logbook_ids = list(connection.scalars(sa.select(participants.c.logbook_id).where(participants.c.workshop_id == workshop_id)))
    results.forget(connection, workshop_id)
    for table in (hidings, participants, moments, recordings):
        connection.execute(sa.delete(table).where(table.c.workshop_id == workshop_id))
    for logbook_id in logbook_ids:
        erasure.erase_logbook(connection, logbook_id)
    if not logbook_ids:
        erasure.traces_due(connection)
    connection.execute(sa.delete(workshops).where(workshops.c.id == workshop_id))
    return len(logbook_ids)
