"""The tables, as SQLAlchemy knows them. ``migrations`` makes them; a test holds the two together.

Times are ISO 8601 text in UTC, which both databases keep and order alike. Not here: questions and changes.
"""

import sqlalchemy as sa

METADATA = sa.MetaData()

Seq = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
"""A store-wide number. SQLite's INTEGER holds 64 bits, and only that name makes it the key of the table itself."""

Id = sa.String(32)
Time = sa.String(32)

counters = sa.Table(
    "counters",
    METADATA,
    sa.Column("name", sa.String(40), primary_key=True),
    sa.Column("value", Seq, nullable=False),
)
"""``revision``: the newest number given out. ``purge_due``: the newest erasure whose traces may be in the file."""

logbooks = sa.Table(
    "logbooks",
    METADATA,
    sa.Column("id", Id, primary_key=True),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
    sa.Column("created_at", Time, nullable=False),
    sa.Column("erased_at", Time),
)

entries = sa.Table(
    "entries",
    METADATA,
    sa.Column("logbook_id", Id, sa.ForeignKey("logbooks.id"), primary_key=True),
    sa.Column("id", Id, primary_key=True),
    sa.Column("kind", sa.String(40), nullable=False),
    sa.Column("latest_seq", Seq, nullable=False),
)
"""An id is a name within its logbook. So whoever learns the id of another's entry can neither meet nor block it."""

revisions = sa.Table(
    "revisions",
    METADATA,
    sa.Column("seq", Seq, primary_key=True, autoincrement=False),
    sa.Column("logbook_id", Id, nullable=False),
    sa.Column("entry_id", Id, nullable=False),
    sa.Column("act_id", Id, nullable=False),
    sa.Column("action", sa.String(8), nullable=False),
    sa.Column("content", sa.JSON(none_as_null=True)),
    sa.Column("base_seq", Seq),
    sa.Column("overtaken", sa.Boolean, nullable=False),
    sa.Column("written_at", Time, nullable=False),
    sa.ForeignKeyConstraint(["logbook_id", "entry_id"], ["entries.logbook_id", "entries.id"]),
    sa.UniqueConstraint("logbook_id", "act_id", name="one_revision_per_act"),
    sa.Index("revisions_of_entry", "logbook_id", "entry_id", "seq"),
    sa.Index("revisions_of_logbook", "logbook_id", "seq"),
)

tombstones = sa.Table(
    "tombstones",
    METADATA,
    sa.Column("seq", Seq, primary_key=True, autoincrement=False),
    sa.Column("logbook_id", Id, sa.ForeignKey("logbooks.id"), nullable=False),
    sa.Column("entry_id", Id),
    sa.Column("act_id", Id),
    sa.Column("erased_at", Time, nullable=False),
    sa.Index("tombstones_of_logbook", "logbook_id", "seq"),
)

erased_acts = sa.Table(
    "erased_acts",
    METADATA,
    sa.Column("logbook_id", Id, sa.ForeignKey("logbooks.id"), primary_key=True),
    sa.Column("act_id", Id, primary_key=True),
    sa.Column("entry_id", Id, nullable=False),
    sa.Column("seq", Seq, nullable=False),
    sa.Column("overtaken", sa.Boolean, nullable=False),
)
"""Acts whose revision was erased: random ids and numbers only. Without them a browser whose line was lost before the
acknowledgement would send the erased text once more, and it would be back."""
