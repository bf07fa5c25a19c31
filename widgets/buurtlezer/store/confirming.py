"""The trainer says with how many somebody is at one device, or that whoever is written for there is a person of their own.

Until then a table counts as one voice, and who is written for speaks as that device: else whoever says fifteen, or comes in once
more for somebody who is not there, reads what the few others said. What they made before counts so too once it is said. Not here:
coming in (``joining``), what counts as one author (``shared``).
"""

import sqlalchemy as sa

from buurtlezer.errors import BadEntry, UnknownCode

from . import room
from .joining import MOST_VOICES, PAPER
from .room import Workshop
from .shared import SCRIBED
from .tables import participants


def confirm(connection: sa.Connection, own: Workshop, pseudonym: str, voices: int) -> None:
    """So many voices count from now on; said again, the last one holds.

    Parameters
    ----------
    voices
        1 to 15; 1 for who said to be a table and is none. Of who is written for, also 0: nobody of their own.

    Raises
    ------
    errors.UnknownCode
        No participant of this workshop has the pseudonym.
    errors.BadEntry
        A number of voices that no table has.
    """
    this = sa.and_(participants.c.workshop_id == own.id, participants.c.pseudonym == pseudonym, participants.c.role != PAPER)
    role = connection.execute(sa.select(participants.c.role).where(this)).scalar_one_or_none()
    if role is None:
        raise UnknownCode("no participant of this workshop has this pseudonym")
    fewest = 0 if role == SCRIBED else 1
    if type(voices) is not int or not fewest <= voices <= MOST_VOICES:  # True is an int too
        raise BadEntry("voices", "out_of_range", type(voices).__name__)
    said = sa.update(participants).where(this).values(voices=max(1, voices), asked=None if voices else 0)
    connection.execute(said)
    room.touch(connection, own.id)
