"""The end of a workshop: everything in it is erased, and its row with it. And of one participant's place in it.

Not here: when that is (``keeping``), cleaning the file afterwards, which follows the transaction (``Store``).
"""

from collections.abc import Collection

import sqlalchemy as sa

from buurtlezer.errors import UnknownCode

from . import erasure, pictures, results, room, shared
from .joining import PAPER
from .tables import approvals, handovers, hidings, logbooks, moments, participants, recordings, workshops


def purge(connection: sa.Connection, workshop_id: str) -> int:
    """Erase all logbooks of a workshop, all that was derived, and the workshop. Returns how many logbooks there were.

    What stays: of each logbook the hash of its secret, so that a device that comes back is told, and nothing opens anew.
    """
    logbook_ids = list(connection.scalars(sa.select(participants.c.logbook_id).where(participants.c.workshop_id == workshop_id)))
    results.forget(connection, workshop_id)
    pictures.forget(connection, workshop_id)
    for table in (hidings, approvals, participants, moments, recordings, handovers):
        connection.execute(sa.delete(table).where(table.c.workshop_id == workshop_id))
    for logbook_id in logbook_ids:
        erasure.erase_logbook(connection, logbook_id)
    if not logbook_ids:
        erasure.traces_due(connection)
    connection.execute(sa.delete(workshops).where(workshops.c.id == workshop_id))
    return len(logbook_ids)


def remove(connection: sa.Connection, workshop_id: str, pseudonyms: Collection[str]) -> int:
    """Erase the logbooks of these participants, as `purge` does those of all, and free their places. Returns how many.

    A pseudonym is one participant's within a workshop, and paper has none (``errors.UnknownCode``: then nobody is removed).
    """
    asked = set(pseudonyms)
    of_these = sa.and_(
        participants.c.workshop_id == workshop_id, participants.c.pseudonym.in_(asked), participants.c.role != PAPER
    )
    logbook_ids = list(connection.scalars(sa.select(participants.c.logbook_id).where(of_these)))
    if len(logbook_ids) != len(asked):
        raise UnknownCode("no participant of this workshop has one of these pseudonyms")
    if not logbook_ids:
        return 0
    results.forget(connection, workshop_id)
    spoke = [one for each in logbook_ids for one in shared.authors_of(connection, workshop_id, each, None)]
    pictures.unlearn(connection, workshop_id, spoke)
    for table in (hidings, approvals, participants):
        connection.execute(sa.delete(table).where(table.c.logbook_id.in_(logbook_ids)))
    seq = max(erasure.erase_logbook(connection, logbook_id) for logbook_id in logbook_ids)
    connection.execute(sa.update(logbooks).where(logbooks.c.id.in_(logbook_ids)).values(removed=True))
    room.touch(connection, workshop_id, seq)
    return len(logbook_ids)
