"""Store-wide numbers and the time.

The number comes from a counter row in the transaction that uses it. So numbers follow the order of commits (whoever has
seen N will never find a smaller one later), and none is given out twice. Not here: who may write.
"""

from datetime import UTC, datetime

import sqlalchemy as sa

from .tables import counters

_REVISION = counters.c.name == "revision"
_NEWEST = sa.select(counters.c.value).where(_REVISION)
_LOCK = _NEWEST.with_for_update()
_TAKE = sa.update(counters).where(_REVISION).values(value=counters.c.value + 1).returning(counters.c.value)


def lock(connection: sa.Connection) -> None:
    """Hold back all other writers until this transaction ends.

    On SQLite ``BEGIN IMMEDIATE`` has done so already and ``FOR UPDATE`` is left out of the statement.
    """
    connection.execute(_LOCK).one()


def newest(connection: sa.Connection) -> int:
    """The newest number given out; 0 in a fresh store."""
    return int(connection.execute(_NEWEST).scalar_one())


def take(connection: sa.Connection) -> int:
    """The next number, which is this transaction's alone."""
    return int(connection.execute(_TAKE).scalar_one())


def now() -> str:
    """The time as the tables keep it: ISO 8601, UTC, microseconds."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
