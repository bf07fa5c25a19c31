"""Logbooks, entries and their revisions, and what stays after erasure.

Written out rather than taken from ``tables``, which will change while this must not.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the first tables, and start the counters."""
    seq = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
    counters = op.create_table(
        "counters",
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("value", seq, nullable=False),
    )
    op.bulk_insert(counters, [{"name": "revision", "value": 0}, {"name": "purge_due", "value": 0}])
    op.create_table(
        "logbooks",
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("name", sa.String(200), nullable=False),
        sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
        sa.Column("created_at", sa.String(32), nullable=False),
        sa.Column("erased_at", sa.String(32)),
    )
    op.create_table(
        "entries",
        sa.Column("logbook_id", sa.String(32), sa.ForeignKey("logbooks.id"), primary_key=True),
        sa.Column("id", sa.String(32), primary_key=True),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("latest_seq", seq, nullable=False),
    )
    op.create_table(
        "revisions",
        sa.Column("seq", seq, primary_key=True, autoincrement=False),
        sa.Column("logbook_id", sa.String(32), nullable=False),
        sa.Column("entry_id", sa.String(32), nullable=False),
        sa.Column("act_id", sa.String(32), nullable=False),
        sa.Column("action", sa.String(8), nullable=False),
        sa.Column("content", sa.JSON(none_as_null=True)),
        sa.Column("base_seq", seq),
        sa.Column("overtaken", sa.Boolean, nullable=False),
        sa.Column("written_at", sa.String(32), nullable=False),
        sa.ForeignKeyConstraint(["logbook_id", "entry_id"], ["entries.logbook_id", "entries.id"]),
        sa.UniqueConstraint("logbook_id", "act_id", name="one_revision_per_act"),
    )
    op.create_index("revisions_of_entry", "revisions", ["logbook_id", "entry_id", "seq"])
    op.create_index("revisions_of_logbook", "revisions", ["logbook_id", "seq"])
    op.create_table(
        "tombstones",
        sa.Column("seq", seq, primary_key=True, autoincrement=False),
        sa.Column("logbook_id", sa.String(32), sa.ForeignKey("logbooks.id"), nullable=False),
        sa.Column("entry_id", sa.String(32)),
        sa.Column("act_id", sa.String(32)),
        sa.Column("erased_at", sa.String(32), nullable=False),
    )
    op.create_index("tombstones_of_logbook", "tombstones", ["logbook_id", "seq"])
    op.create_table(
        "erased_acts",
        sa.Column("logbook_id", sa.String(32), sa.ForeignKey("logbooks.id"), primary_key=True),
        sa.Column("act_id", sa.String(32), primary_key=True),
        sa.Column("entry_id", sa.String(32), nullable=False),
        sa.Column("seq", seq, nullable=False),
        sa.Column("overtaken", sa.Boolean, nullable=False),
    )
