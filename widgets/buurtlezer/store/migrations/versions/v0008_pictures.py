"""What was ever shown of a group's views is kept, so that no two pictures tell what one person said.

Results that are there were shown without it: they are thrown away, and what they showed is not known. Rooms that go on over this
new version begin anew with their first picture.
"""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """One table."""
    op.create_table(
        "group_pictures",
        sa.Column("workshop_id", sa.String(32), sa.ForeignKey("workshops.id"), primary_key=True),
        sa.Column("view", sa.String(80), primary_key=True),
        sa.Column("seq", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), nullable=False),
        sa.Column("seen", sa.JSON(none_as_null=True), nullable=False),
        sa.Column("contents", sa.JSON(none_as_null=True)),
    )
    op.execute("DELETE FROM group_results")


def downgrade() -> None:
    """As before."""
    op.drop_table("group_pictures")
