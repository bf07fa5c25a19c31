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
    sa.Column("visibility", sa.String(10), nullable=False, server_default="private"),
)
"""``visibility`` is that of the latest revision, ``private`` for a deleted entry: what others may read is decided by a query.
An id is a name within its logbook. So whoever learns the id of another's entry can neither meet nor block it."""

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


workshops = sa.Table(
    "workshops",
    METADATA,
    sa.Column("id", Id, primary_key=True),
    sa.Column("seq", Seq, nullable=False),
    sa.Column("trainer_hash", sa.String(64), nullable=False, unique=True),
    sa.Column("projector_hash", sa.String(64), nullable=False, unique=True),
    sa.Column("code_hash", sa.String(64), unique=True),
    sa.Column("code_number", sa.Integer, nullable=False),
    sa.Column("settings", sa.JSON(none_as_null=True), nullable=False),
    sa.Column("stage", sa.JSON(none_as_null=True), nullable=False),
    sa.Column("programme", sa.JSON(none_as_null=True)),
    sa.Column("purge_on", sa.String(10), nullable=False),
    sa.Column("created_at", Time, nullable=False),
    sa.Column("closed_at", Time),
)
"""``seq`` is the number of the newest change in the workshop. A purged workshop has no row: nothing of it stays."""

participants = sa.Table(
    "participants",
    METADATA,
    sa.Column("logbook_id", Id, sa.ForeignKey("logbooks.id"), primary_key=True),
    sa.Column("workshop_id", Id, sa.ForeignKey("workshops.id"), nullable=False),
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

moments = sa.Table(
    "moments",
    METADATA,
    sa.Column("id", Id, primary_key=True),
    sa.Column("workshop_id", Id, sa.ForeignKey("workshops.id"), nullable=False),
    sa.Column("content", sa.JSON(none_as_null=True), nullable=False),
    sa.Column("opened_seq", Seq, nullable=False),
    sa.Column("opened_at", Time, nullable=False),
    sa.Column("closes_at", Time),
    sa.Column("closed_at", Time),
    sa.Index("moments_of_workshop", "workshop_id", "opened_seq"),
)

recordings = sa.Table(
    "recordings",
    METADATA,
    sa.Column("workshop_id", Id, sa.ForeignKey("workshops.id"), primary_key=True),
    sa.Column("prompt", sa.String(80), primary_key=True),
    sa.Column("language", sa.String(20), primary_key=True),
    sa.Column("media", sa.String(40), nullable=False),
    sa.Column("sound", sa.LargeBinary, nullable=False),
    sa.Column("made_at", Time, nullable=False),
)

hidings = sa.Table(
    "hidings",
    METADATA,
    sa.Column("logbook_id", Id, sa.ForeignKey("logbooks.id"), primary_key=True),
    sa.Column("entry_id", Id, primary_key=True),
    sa.Column("workshop_id", Id, sa.ForeignKey("workshops.id"), nullable=False),
    sa.Column("reason", sa.String(200), nullable=False),
    sa.Column("hidden_at", Time, nullable=False),
)

group_results = sa.Table(
    "group_results",
    METADATA,
    sa.Column("workshop_id", Id, sa.ForeignKey("workshops.id"), primary_key=True),
    sa.Column("view", sa.String(80), primary_key=True),
    sa.Column("seq", Seq, nullable=False),
    sa.Column("content", sa.JSON(none_as_null=True)),
    sa.Column("computed_at", sa.Float, nullable=False),
    sa.Column("leased_until", sa.Float, nullable=False),
)
"""Derived: may be thrown away at any time, and is when an entry of its workshop is erased. Times are seconds since 1970."""

failed_joins = sa.Table(
    "failed_joins",
    METADATA,
    sa.Column("minute", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("count", sa.Integer, nullable=False),
)
"""How many wrong join codes came in a minute, of the whole server. Old minutes are thrown away."""
