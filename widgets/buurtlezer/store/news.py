"""What an open page asks after each commit of anybody: has something changed that it shows? Two small questions, no JSON read.

Sixty pages ask several times a second, so this must cost a fraction of reading the room itself. Not here: reading it
(``room``), computing what is due (``results``).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import sqlalchemy as sa

from . import results
from .credential import Credential
from .tables import hidings, logbooks, moments, participants, revisions, tombstones, workshops


@dataclass(frozen=True, slots=True)
class News:
    """How a room stands, for one of its logbooks.

    ``seq`` is the number of the workshop; it moves with everybody's acts. ``mark`` stands for all else that the logbook's own
    page shows of the room, own acts included: equal as long as nothing of it changed.
    """

    seq: int
    mark: tuple[object, ...]
    heads: dict[str, results.Head] = field(default_factory=dict)
    """Of each view that was asked about: how the result stands that is kept of it."""


def _statement() -> sa.Select[Any]:
    """One row for the logbook with the hash ``secret``, if it is in a workshop."""
    joined = logbooks.join(participants, participants.c.logbook_id == logbooks.c.id).join(
        workshops, workshops.c.id == participants.c.workshop_id
    )

    def among(found: "sa.Function[Any]", owner: "sa.Column[str]", own: "sa.Column[str]") -> sa.ScalarSelect[Any]:
        return sa.select(found).where(owner == own).correlate(logbooks, workshops).scalar_subquery()

    return (
        sa.select(
            workshops.c.id,
            workshops.c.seq,
            # From here on: the mark.
            sa.cast(workshops.c.settings, sa.Text).label("settings"),
            sa.cast(workshops.c.stage, sa.Text).label("stage"),
            workshops.c.closed_at,
            workshops.c.purge_on,
            participants.c.pseudonym,
            participants.c.voices,
            participants.c.help_at,
            among(sa.func.max(revisions.c.seq), revisions.c.logbook_id, logbooks.c.id),
            among(sa.func.max(tombstones.c.seq), tombstones.c.logbook_id, logbooks.c.id),
            among(sa.func.max(hidings.c.hidden_at), hidings.c.logbook_id, logbooks.c.id),
            among(sa.func.count(hidings.c.entry_id), hidings.c.logbook_id, logbooks.c.id),
            among(sa.func.max(moments.c.closes_at), moments.c.workshop_id, workshops.c.id),
            among(sa.func.count(moments.c.closed_at), moments.c.workshop_id, workshops.c.id),
        )
        .select_from(joined)
        .where(logbooks.c.secret_hash == sa.bindparam("secret"))
    )


_NEWS = _statement()
"""Made once: building it takes longer than the database needs to answer it."""


def of(connection: sa.Connection, owner: Credential, views: Iterable[str]) -> News | None:
    """How the room of this logbook stands; ``None`` for a logbook that is in none, or is gone: ``room.of_logbook`` says which."""
    # By hash, as access.logbook looks it up.
    row = connection.execute(_NEWS, {"secret": owner.digest("logbook")}).one_or_none()
    if row is None:
        return None
    return News(row.seq, tuple(row)[2:], results.heads(connection, row.id, row.seq, views))
