"""Secrets that are handed to another page by an address that works once.

Written out rather than taken from ``tables``, which will change while this must not.
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "handovers",
        sa.Column("token_hash", sa.String(64), primary_key=True),
        sa.Column("workshop_id", sa.String(32), sa.ForeignKey("workshops.id"), nullable=False),
        sa.Column("opens", sa.String(10), nullable=False),
        sa.Column("sealed", sa.String(16), nullable=False),
        sa.Column("until", sa.String(32), nullable=False),
    )


def downgrade() -> None:
    """Addresses that were not used yet open nothing any more."""
    op.drop_table("handovers")
