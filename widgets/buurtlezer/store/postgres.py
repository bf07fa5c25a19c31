"""All that is particular to PostgreSQL: the same functions as ``sqlite`` (see ``backend``).

**Who waits for whom.** A writer takes the counter row ``FOR UPDATE`` first (``number.lock``), so writers stand in line
and numbers follow the order of commits. It writes under READ COMMITTED: after its turn has come each statement sees all
that the one before it committed. (Under REPEATABLE READ its snapshot would be older than its turn, and PostgreSQL would
refuse it, 40001.) What has no number (signs of life, leases, results) does not stand in that line. A reader never waits;
all its questions must see one state, so it reads under REPEATABLE READ, which for reading only is never refused.

**How many connections.** Each page is a process: one connection that stays, one more while two threads ask at once, and
one per watch. So a server for sixty pages needs ``max_connections`` of some 150. A pooler must be in session mode.

Not here: purging (``vacuum``), saying that something changed (``notifying``) and hearing it (``listening``), tables and
questions, which both databases share.
"""

import math
import os
from collections.abc import Mapping
from typing import Any
from weakref import WeakSet

import psycopg
import sqlalchemy as sa

from buurtlezer.errors import StoreUnsupported

from . import notifying, vacuum
from .json_text import json_text
from .listening import Listening
from .watch import Watch

READING: Mapping[str, object] = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
LOOKING: Mapping[str, object] = {"isolation_level": "AUTOCOMMIT"}
WRITING: Mapping[str, object] = {"isolation_level": "READ COMMITTED"}
NOTING: Mapping[str, object] = {**WRITING, notifying.QUIET: True}

_LONGEST_STATEMENT = 15.0
"""Seconds. Ours take milliseconds; one that takes this long will not end."""

_LONGEST_PAUSE = 10.0
"""Seconds that a transaction may do nothing. A process that was put to sleep in one must not hold up the others."""

_LINE = {"keepalives_idle": 5, "keepalives_interval": 5, "keepalives_count": 2, "tcp_user_timeout": 15_000}
"""A server that is gone without a word is noticed after some 15 s."""

_MIGRATION_LOCK = 0x62757572746C657A  # "buurtlez"

_engines: WeakSet[sa.Engine] = WeakSet()


def engine(url: sa.URL, busy_seconds: float) -> sa.Engine:
    """An engine whose connections are durable and wait ``busy_seconds`` for a lock. Nothing is opened yet."""
    made = sa.create_engine(
        url,
        hide_parameters=True,  # people's text must not get into an error message
        json_serializer=json_text,
        pool_size=1,
        max_overflow=1,
        pool_timeout=busy_seconds,
        pool_pre_ping=True,  # a server that was started anew is met by a new connection, not by an error
        pool_recycle=1800,
        connect_args=_connecting(url, busy_seconds),
    )
    sa.event.listen(made, "connect", _check_encoding)
    sa.event.listen(made, "handle_error", _hide_details)
    notifying.tell_of_changes(made)
    _engines.add(made)
    return made


def alone(connection: sa.Connection) -> None:
    """Hold back all others that would change the tables themselves, until this transaction ends."""
    connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})")
    connection.exec_driver_sql("SET LOCAL statement_timeout = 0")  # moving a large table takes its time


def settle(connection: sa.Connection) -> None:
    """Keep people's words out of the planner's statistics, where a sample of them would outlive their erasure."""
    for column in vacuum.columns_of_words():
        table, name = (connection.dialect.identifier_preparer.quote(part) for part in (column.table.name, column.name))
        connection.exec_driver_sql(f"ALTER TABLE {table} ALTER COLUMN {name} SET STATISTICS 0")


def purge(made: sa.Engine) -> bool:
    """Take out of the tables' files what was deleted; see ``vacuum.purge`` for what that means."""
    return vacuum.purge(made)


def in_a_file(_: sa.URL) -> bool:
    """Never: where the server's disk is, its keeper knows."""
    return False


def in_memory(_: sa.URL) -> bool:
    """Never."""
    return False


def watch(made: sa.Engine) -> Watch:
    """A watch with a line of its own."""
    _, parameters = made.dialect.create_connect_args(made.url)
    return Listening(_LINE | {name: value for name, value in parameters.items() if name != "context"})


def _connecting(url: sa.URL, busy_seconds: float) -> dict[str, Any]:
    milliseconds = {
        "lock_timeout": busy_seconds,
        "statement_timeout": _LONGEST_STATEMENT + busy_seconds,
        "idle_in_transaction_session_timeout": _LONGEST_PAUSE,
    }
    options = [f"-c {name}={max(1, round(seconds * 1000))}" for name, seconds in milliseconds.items()]
    options.append("-c synchronous_commit=on")  # acknowledged means on disk, also when the power fails
    given = url.query.get("options", "")
    wanted = {
        "application_name": "buurtlezer",
        "client_encoding": "utf8",
        "connect_timeout": max(2, math.ceil(busy_seconds)),  # less than two seconds libpq does not know
        **_LINE,
    }
    return {name: value for name, value in wanted.items() if name not in url.query} | {
        "options": " ".join([*([given] if isinstance(given, str) and given else given), *options])
    }


def _check_encoding(connection: Any, _record: Any) -> None:
    if connection.pgconn.parameter_status(b"server_encoding") != b"UTF8":
        raise StoreUnsupported("the database cannot keep every letter that people write; make one with ENCODING 'UTF8'")


def _hide_details(context: sa.engine.ExceptionContext) -> None:
    # PostgreSQL repeats values in its messages ("Failing row contains …", "JSON data, line 1: …"), and the address in
    # those about connecting. The code says what was wrong; the rest stays on the server, in its log.
    fault = context.original_exception
    if isinstance(fault, psycopg.Error):
        for shown in (fault, context.sqlalchemy_exception):
            if shown is not None:
                shown.args = (f"({type(fault).__name__}) SQLSTATE {fault.sqlstate or 'none: no connection'}",)


def _forget_after_fork() -> None:
    # A child must not write on its parent's sockets, nor say goodbye on them: it lets go of the pool as it is.
    for made in list(_engines):
        made.dispose(close=False)


if hasattr(os, "register_at_fork"):  # not on Windows, where nothing forks
    os.register_at_fork(after_in_child=_forget_after_fork)
