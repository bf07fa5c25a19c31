"""Tables count with their voices once the trainer said so; who joins again from one device stays one author.

Who is in already was counted as they said, and stays so.
"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """What was asked and waits, as whom somebody speaks, and who came in by one address."""
    op.add_column("participants", sa.Column("asked", sa.Integer))
    op.add_column("participants", sa.Column("author", sa.String(32)))
    op.add_column("participants", sa.Column("network", sa.String(8)))


def downgrade() -> None:
    """As before."""
    for name in ("network", "author", "asked"):
        op.drop_column("participants", name)
