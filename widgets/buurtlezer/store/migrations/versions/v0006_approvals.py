"""The trainer's decisions on what was offered; and kept results are thrown away, in which words and points did not wait.

Entries that were shared before stay as they are: their authors were told nothing of a yes, so they are never put to one.
"""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "approvals",
        sa.Column("logbook_id", sa.String(32), sa.ForeignKey("logbooks.id"), primary_key=True),
        sa.Column("entry_id", sa.String(32), primary_key=True),
        sa.Column("workshop_id", sa.String(32), sa.ForeignKey("workshops.id"), nullable=False),
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("shown", sa.Boolean, nullable=False),
        sa.Column("decided_at", sa.String(32), nullable=False),
    )
    op.execute("DELETE FROM group_results")


def downgrade() -> None:
    """Decisions are lost; what is shared stays."""
    op.drop_table("approvals")
