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
"""``revision``: the newest number given out. ``purge_due``: the newest erasure whose traces may be in the file.
``purge_tried``: when the file was cleaned last, in milliseconds since 1970."""

logbooks = sa.Table(
    "logbooks",
    METADATA,
    sa.Column("id", Id, primary_key=True),
    sa.Column("name", sa.String(200), nullable=False),
    sa.Column("secret_hash", sa.String(64), nullable=False, unique=True),
    sa.Column("created_at", Time, nullable=False),
    sa.Column("erased_at", Time),
    sa.Column("removed", sa.Boolean, nullable=False, server_default=sa.false()),
)
"""``removed``: the trainer of its workshop erased it, and not its owner; its device is told so."""

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
    sa.Column("size", sa.Integer, nullable=False, server_default="0"),
    sa.ForeignKeyConstraint(["logbook_id", "entry_id"], ["entries.logbook_id", "entries.id"]),
    sa.UniqueConstraint("logbook_id", "act_id", name="one_revision_per_act"),
    sa.Index("revisions_of_entry", "logbook_id", "entry_id", "seq"),
    sa.Index("revisions_of_logbook", "logbook_id", "seq"),
    sa.Index("revisions_size", "logbook_id", "size"),
)
"""``size``: bytes of the content as it is kept. Its index answers what a logbook takes without a look at the rows."""

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
    sa.Column("asked", sa.Integer),
    sa.Column("author", Id),
    sa.Column("network", sa.String(8)),
    sa.Column("page", sa.String(40), nullable=False),
    sa.Column("joined_at", Time, nullable=False),
    sa.Column("seen_at", Time, nullable=False),
    sa.Column("help_at", Time),
    sa.Column("pass_hash", sa.String(64), unique=True),
    sa.Column("pass_until", Time),
    sa.UniqueConstraint("workshop_id", "pseudonym", name="one_pseudonym_per_workshop"),
)
"""``voices``: as many as count. ``asked``: with how many somebody says to be, as long as the trainer said neither yes nor no; 0
where the trainer said that it is nobody of their own. ``author``: whose device or earlier logbook it is (``shared.speaks_as``).
``network``: short for where they came from, to be compared within the workshop and led back to nothing."""

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

approvals = sa.Table(
    "approvals",
    METADATA,
    sa.Column("logbook_id", Id, sa.ForeignKey("logbooks.id"), primary_key=True),
    sa.Column("entry_id", Id, primary_key=True),
    sa.Column("workshop_id", Id, sa.ForeignKey("workshops.id"), nullable=False),
    sa.Column("seq", Seq, nullable=False),
    sa.Column("shown", sa.Boolean, nullable=False),
    sa.Column("decided_at", Time, nullable=False),
)
"""What the trainer decided of an offered entry as it was in revision ``seq``: everybody reads it, or it stays with its author."""

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

handovers = sa.Table(
    "handovers",
    METADATA,
    sa.Column("token_hash", sa.String(64), primary_key=True),
    sa.Column("workshop_id", Id, sa.ForeignKey("workshops.id"), nullable=False),
    sa.Column("opens", sa.String(10), nullable=False),
    sa.Column("sealed", sa.String(16), nullable=False),
    sa.Column("until", Time, nullable=False),
)
"""Addresses that work once: the secret (of the role that it ``opens``) sealed with a token, of which only the hash is kept."""

group_pictures = sa.Table(
    "group_pictures",
    METADATA,
    sa.Column("workshop_id", Id, sa.ForeignKey("workshops.id"), primary_key=True),
    sa.Column("view", sa.String(80), primary_key=True),
    sa.Column("seq", Seq, nullable=False),
    sa.Column("seen", sa.JSON(none_as_null=True), nullable=False),
    sa.Column("contents", sa.JSON(none_as_null=True)),
)
"""Beside a result: what was ever shown of it, in numbers, as long as the workshop is there, and what is shown now."""

beginnings = sa.Table(
    "beginnings",
    METADATA,
    sa.Column("whence", Id, primary_key=True),
    sa.Column("minute", sa.BigInteger, primary_key=True, autoincrement=False),
    sa.Column("count", sa.Integer, nullable=False),
)
"""How many logbooks were begun in a minute from one kernel: a random mark that says nothing. Old minutes are thrown away."""
