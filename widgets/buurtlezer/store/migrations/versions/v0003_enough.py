"""Kept results of the group are thrown away: what is enough of a cell means more than it did, and they were made by less.

They are derived, and are computed anew when somebody looks.
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing that was made by the rule of before is shown any more."""
    op.execute("DELETE FROM group_results")


def downgrade() -> None:
    """Nothing: they come by themselves."""
