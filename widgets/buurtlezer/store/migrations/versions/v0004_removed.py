"""A logbook that its workshop's trainer removed is known as such. Wrong codes are counted by the server, by address: not here."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """A mark beside the time of erasing; the count of the whole server goes."""
    op.add_column("logbooks", sa.Column("removed", sa.Boolean, nullable=False, server_default=sa.false()))
    op.drop_table("failed_joins")


def downgrade() -> None:
    """The other way round."""
    op.create_table(
        "failed_joins",
        sa.Column("minute", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("count", sa.Integer, nullable=False),
    )
    op.drop_column("logbooks", "removed")
