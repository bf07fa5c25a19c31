"""Workshops and all that belongs to a room; and beside each entry who may see it.

Written out rather than taken from ``tables``, which will change while this must not.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

Id = sa.String(32)
Time = sa.String(32)
Json = sa.JSON(none_as_null=True)


def _workshop(*, key: bool = False) -> "sa.Column[str]":
    return sa.Column("workshop_id", Id, sa.ForeignKey("workshops.id"), primary_key=key, nullable=False)


def _logbook() -> "sa.Column[str]":
    return sa.Column("logbook_id", Id, sa.ForeignKey("logbooks.id"), primary_key=True)


def upgrade() -> None:
    """Make the tables, and note the visibility of the entries that are there."""
    seq = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    op.add_column("entries", sa.Column("visibility", sa.String(10), nullable=False, server_default="private"))
    _note_visibility()
    op.create_table(
        "workshops",
        sa.Column("id", Id, primary_key=True),
        sa.Column("seq", seq, nullable=False),
        sa.Column("trainer_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("projector_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("code_hash", sa.String(64), unique=True),
        sa.Column("code_number", sa.Integer, nullable=False),
        sa.Column("settings", Json, nullable=False),
        sa.Column("stage", Json, nullable=False),
        sa.Column("programme", Json),
        sa.Column("purge_on", sa.String(10), nullable=False),
        sa.Column("created_at", Time, nullable=False),
        sa.Column("closed_at", Time),
    )
    op.create_table(
        "participants",
        _logbook(),
        _workshop(),
        sa.Column("pseudonym", sa.String(40), nullable=False),
        sa.Column("role", sa.String(10), nullable=False),
        sa.Column("voices", sa.Integer, nullable=False),
        sa.Column("page", sa.String(40), nullable=False),
        sa.Column("joined_at", Time, nullable=False),
        sa.Column("seen_at", Time, nullable=False),
        sa.Column("help_at", Time),
        sa.Column("pass_hash", sa.String(64), unique=True),
        sa.Column("pass_until", Time),
        sa.UniqueConstraint("workshop_id", "pseudonym", name="one_pseudonym_per_workshop"),
    )
    op.create_table(
        "moments",
        sa.Column("id", Id, primary_key=True),
        _workshop(),
        sa.Column("content", Json, nullable=False),
        sa.Column("opened_seq", seq, nullable=False),
        sa.Column("opened_at", Time, nullable=False),
        sa.Column("closes_at", Time),
        sa.Column("closed_at", Time),
    )
    op.create_index("moments_of_workshop", "moments", ["workshop_id", "opened_seq"])
    op.create_table(
        "recordings",
        _workshop(key=True),
        sa.Column("prompt", sa.String(80), primary_key=True),
        sa.Column("language", sa.String(20), primary_key=True),
        sa.Column("media", sa.String(40), nullable=False),
        sa.Column("sound", sa.LargeBinary, nullable=False),
        sa.Column("made_at", Time, nullable=False),
    )
    op.create_table(
        "hidings",
        _logbook(),
        sa.Column("entry_id", Id, primary_key=True),
        _workshop(),
        sa.Column("reason", sa.String(200), nullable=False),
        sa.Column("hidden_at", Time, nullable=False),
    )
    op.create_table(
        "group_results",
        _workshop(key=True),
        sa.Column("view", sa.String(80), primary_key=True),
        sa.Column("seq", seq, nullable=False),
        sa.Column("content", Json),
        sa.Column("computed_at", sa.Float, nullable=False),
        sa.Column("leased_until", sa.Float, nullable=False),
    )
    op.create_table(
        "failed_joins",
        sa.Column("minute", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("count", sa.Integer, nullable=False),
    )


def _note_visibility() -> None:
    """Of each entry that is there, take the visibility out of its latest revision."""
    connection = op.get_bind()
    entries = sa.table("entries", sa.column("logbook_id"), sa.column("id"), sa.column("latest_seq"), sa.column("visibility"))
    revisions = sa.table("revisions", sa.column("seq"), sa.column("content", Json))
    asked = sa.select(entries.c.logbook_id, entries.c.id, revisions.c.content).join(
        revisions, revisions.c.seq == entries.c.latest_seq
    )
    for logbook_id, entry_id, content in connection.execute(asked).all():
        seen_by = (content or {}).get("visibility", "private")
        if seen_by != "private":
            own = sa.and_(entries.c.logbook_id == logbook_id, entries.c.id == entry_id)
            connection.execute(sa.update(entries).where(own).values(visibility=seen_by))
