"""The workshop that a logbook was in, as its owner takes it along: what it is, when it comes back, and what they were asked.

A page that is read after everything was erased has nobody to ask what *yes* was said to. Not here: the answers, which are
entries (``reading``).
"""

from typing import Any, Final

import sqlalchemy as sa

from . import moment_log, room
from .tables import participants

SETTINGS: Final = frozenset(
    {"title", "held_on", "area", "organisation", "contact", "back_on", "back_where", "back_by", "returned_on"}
)
"""What everybody there was told; who else took part and how many is not theirs to take along."""


def attended(connection: sa.Connection, logbook_id: str, answered: set[str]) -> dict[str, Any] | None:
    """As plain JSON values, with the questions of these runs; ``None`` for a logbook of its own."""
    asked = sa.select(participants.c.workshop_id).where(participants.c.logbook_id == logbook_id)
    workshop_id = connection.scalar(asked)
    if workshop_id is None:
        return None
    runs = (run for run in moment_log.all_of(connection, workshop_id) if run.id in answered)
    told = room.by_id(connection, workshop_id).settings.model_dump(mode="json", include=set(SETTINGS))
    return {**told, "asked": {run.id: run.moment.content() for run in runs}}
