"""What each revision takes, by which a logbook has a measure; when the files were cleaned last; who began how many logbooks."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_OCTETS = {"sqlite": "length(CAST(content AS BLOB))", "postgresql": "octet_length(CAST(content AS TEXT))"}


def upgrade() -> None:
    """Bytes of what is there are counted; a deletion has none."""
    op.add_column("revisions", sa.Column("size", sa.Integer, nullable=False, server_default="0"))
    octets = _OCTETS[op.get_bind().dialect.name]
    op.execute(f"UPDATE revisions SET size = {octets} WHERE content IS NOT NULL")  # noqa: S608 -- our own words
    op.create_index("revisions_size", "revisions", ["logbook_id", "size"])
    op.create_table(
        "beginnings",
        sa.Column("whence", sa.String(32), primary_key=True),
        sa.Column("minute", sa.BigInteger, primary_key=True, autoincrement=False),
        sa.Column("count", sa.Integer, nullable=False),
    )
    op.execute("INSERT INTO counters (name, value) VALUES ('purge_tried', 0)")


def downgrade() -> None:
    """What it was before."""
    op.execute("DELETE FROM counters WHERE name = 'purge_tried'")
    op.drop_table("beginnings")
    op.drop_index("revisions_size", "revisions")
    op.drop_column("revisions", "size")
