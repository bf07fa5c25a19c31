"""What an open page asks after each commit of anybody: whether something changed that it shows.

Sixty pages ask several times a second, so this is one question that costs a fraction of reading the room itself; a result of
the group that is new to the page comes along. Not here: reading the room (``room``), computing what is due (``results``).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import sqlalchemy as sa

from . import own_first, results
from .credential import Credential
from .ended import current
from .keeping import today
from .results import NOTHING, GroupResult
from .tables import approvals, group_results, hidings, logbooks, moments, participants, revisions, tombstones, workshops


@dataclass(frozen=True, slots=True)
class News:
    """How a room stands, for one of its logbooks.

    ``seq`` is the number of the workshop; it moves with everybody's acts. ``mark`` stands for all else that the logbook's own
    page shows of the room, own acts included: equal as long as nothing of it changed.
    """

    seq: int
    mark: tuple[object, ...]
    open: list[str] = field(default_factory=list)
    """Views of which a newer result may be computed."""

    own: int = 0
    """The number of the logbook's newest act; 0 for none."""

    results: dict[str, GroupResult] = field(default_factory=dict)
    """Of each view that the page has another result of, or that its own answers open now: the one that is kept."""


def _statement() -> tuple[sa.Select[Any], int]:
    """A row for each result of ``views``, at least one, for the logbook with the hash ``secret``, if it is in a workshop.

    With it how many columns, the first of each row, are the mark.
    """
    joined = (
        logbooks.join(participants, participants.c.logbook_id == logbooks.c.id)
        .join(workshops, workshops.c.id == participants.c.workshop_id)
        .outerjoin(
            group_results,
            sa.and_(
                group_results.c.workshop_id == workshops.c.id,
                group_results.c.view.in_(sa.bindparam("views", expanding=True)),
            ),
        )
    )

    def among(found: "sa.Function[Any]", owner: "sa.Column[str]", own: "sa.Column[str]") -> sa.ScalarSelect[Any]:
        return sa.select(found).where(owner == own).correlate(logbooks, workshops).scalar_subquery()

    known = sa.tuple_(group_results.c.view, group_results.c.seq).in_(sa.bindparam("known", expanding=True))
    mark = (
        sa.cast(workshops.c.settings, sa.Text).label("settings"),
        sa.cast(workshops.c.stage, sa.Text).label("stage"),
        workshops.c.closed_at,
        workshops.c.purge_on,
        participants.c.pseudonym,
        participants.c.voices,
        participants.c.asked,
        participants.c.help_at,
        among(sa.func.max(revisions.c.seq), revisions.c.logbook_id, logbooks.c.id).label("own_act"),
        among(sa.func.max(tombstones.c.seq), tombstones.c.logbook_id, logbooks.c.id).label("own_erasure"),
        among(sa.func.max(hidings.c.hidden_at), hidings.c.logbook_id, logbooks.c.id),
        among(sa.func.count(hidings.c.entry_id), hidings.c.logbook_id, logbooks.c.id),
        among(sa.func.max(approvals.c.decided_at), approvals.c.logbook_id, logbooks.c.id),
        among(sa.func.count(approvals.c.entry_id), approvals.c.logbook_id, logbooks.c.id),
        among(sa.func.max(moments.c.closes_at), moments.c.workshop_id, workshops.c.id),
        among(sa.func.count(moments.c.closed_at), moments.c.workshop_id, workshops.c.id),
    )
    new = sa.case((known, sa.null()), else_=group_results.c.content).label("new")
    asked = (
        sa.select(*mark, workshops.c.seq, group_results.c.view, *results.HEAD, sa.type_coerce(new, group_results.c.content.type))
        .select_from(joined)
        .where(logbooks.c.secret_hash == sa.bindparam("secret"))
    )
    return asked, len(mark)


_NEWS, _MARK = _statement()
"""Made once: building it takes longer than the database needs to answer it."""


def of(
    connection: sa.Connection, owner: Credential, known: Mapping[str, int], opened: Mapping[str, int] = MappingProxyType({})
) -> News | None:
    """How the room of this logbook stands; ``None`` for a logbook that is in none, or is gone: ``room.of_logbook`` says which.

    ``known`` and ``opened``: as ``Workshops.news`` has them.
    """
    rows = _asked(connection, owner, known, frozenset())
    own = max(rows[0].own_act or 0, rows[0].own_erasure or 0) if rows else 0
    anew = frozenset(view for view in known if opened.get(view, own) != own)
    if rows and anew:
        rows = _asked(connection, owner, known, anew)
    if not rows:
        return None
    found = {row.view: row for row in rows}
    heads = {view: results.head(found.get(view), rows[0].seq) for view in known}
    others = [view for view, head in heads.items() if head.seq != known[view] or view in anew]
    kept = {view: current(found[view].new, today()) for view in others if heads[view].seq}
    there = {view: GroupResult(content, heads[view].seq) for view, content in kept.items()}
    return News(
        rows[0].seq,
        tuple(rows[0])[:_MARK],
        [view for view, head in heads.items() if head.open],
        rows[0].own_act or 0,
        {view: own_first.told(connection, owner, there[view]) if view in there else NOTHING for view in others},
    )


def _asked(
    connection: sa.Connection, owner: Credential, known: Mapping[str, int], anew: Collection[str]
) -> Sequence[sa.Row[Any]]:
    there = [(view, seq) for view, seq in known.items() if view not in anew]
    # By hash, as access.logbook looks it up. An empty list of pairs cannot be asked about.
    asked = {"secret": owner.digest("logbook"), "views": list(known), "known": there or [("", 0)]}
    return connection.execute(_NEWS, asked).all()
