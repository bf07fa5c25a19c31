"""All that is particular to SQLite: how a connection is prepared, a transaction begun, and traces purged.

``postgres`` has the same functions (see ``backend``). Not here: tables and questions, which both share.
"""

import os
import sqlite3
import time
from collections.abc import Mapping
from functools import partial
from typing import Any
from weakref import WeakSet

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from . import watch as watching
from .json_text import json_text

BEGIN = "buurtlezer_begin"
"""Execution option: how a transaction begins. Reading is ``DEFERRED``; writing ``IMMEDIATE``, so that it waits for its
turn at the start and cannot fail half-way; ``None`` leaves out ``BEGIN``, for what SQLite does outside of transactions
only."""

READING: Mapping[str, object] = {BEGIN: "DEFERRED"}
LOOKING: Mapping[str, object] = {BEGIN: None}
WRITING: Mapping[str, object] = {BEGIN: "IMMEDIATE"}
NOTING = WRITING

_PAUSE_SECONDS = 0.02

_files: WeakSet[sa.Engine] = WeakSet()


def engine(url: sa.URL, busy_seconds: float) -> sa.Engine:
    """An engine whose connections are durable and wait ``busy_seconds`` for a lock. Nothing is opened yet."""
    alone_here = in_memory(url)
    made = sa.create_engine(
        url,
        hide_parameters=True,  # people's text must not get into an error message
        json_serializer=json_text,
        **({"poolclass": StaticPool, "connect_args": {"check_same_thread": False}} if alone_here else {}),
    )
    sa.event.listen(made, "connect", partial(_prepare, busy_seconds=busy_seconds))
    sa.event.listen(made, "begin", _begin)
    if not alone_here:
        _files.add(made)
    return made


def purge(made: sa.Engine) -> bool:
    """Rewrite the file without what was deleted, and empty the write-ahead log.

    Returns
    -------
    False if somebody's reading kept parts of the log in place.
    """
    with made.execution_options(**{BEGIN: None}).connect() as connection:
        connection.exec_driver_sql("VACUUM")
        busy, *_ = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").one()
    return not busy


def alone(_: sa.Connection) -> None:
    """``BEGIN IMMEDIATE`` holds back all others already."""


def settle(_: sa.Connection) -> None:
    """The migrations say it all."""


def watch(made: sa.Engine) -> watching.Watch:
    """A watch with a connection of its own; over a store in memory one that always says yes."""
    return watching.AlwaysWatch() if in_memory(made.url) else watching.FileWatch(made)


def in_a_file(url: sa.URL) -> bool:
    """Always, but for a store in memory."""
    return not in_memory(url)


def in_memory(url: sa.URL) -> bool:
    """Whether the store is this process's alone, and gone with it."""
    return not url.database or url.database == ":memory:"


def _prepare(connection: sqlite3.Connection, _record: Any, busy_seconds: float) -> None:
    connection.isolation_level = None  # else the driver begins transactions by itself, and not where we want them
    connection.execute(f"PRAGMA busy_timeout = {int(busy_seconds * 1000)}")
    _use_log(connection, busy_seconds)
    connection.execute("PRAGMA synchronous = FULL")  # acknowledged means on disk, also when the power fails
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA secure_delete = ON")  # what is erased is overwritten
    connection.execute("PRAGMA temp_store = MEMORY")  # VACUUM puts no copy into the folder for temporary files


def _use_log(connection: sqlite3.Connection, busy_seconds: float) -> None:
    """Write-ahead logging: readers and a writer do not hold each other up. A file keeps it once it is set."""
    deadline = time.monotonic() + busy_seconds
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as fault:
            # Two that change the mode of a fresh file at once could wait for each other for ever: SQLite refuses one.
            busy = fault.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
            if not busy or time.monotonic() > deadline:
                raise
            time.sleep(_PAUSE_SECONDS)


def _begin(connection: sa.Connection) -> None:
    mode = connection.get_execution_options().get(BEGIN, "DEFERRED")
    if mode:
        connection.exec_driver_sql(f"BEGIN {mode}")


def _close_before_fork() -> None:
    # A connection to SQLite must not be carried into a fork (https://www.sqlite.org/howtocorrupt.html, 2.6), and a
    # visitor's kernel is a fork of the warm process. The pool opens new ones when they are asked for, here and in the
    # child.
    watching.close_before_fork()
    for made in list(_files):
        made.dispose()


if hasattr(os, "register_at_fork"):  # not on Windows, where nothing forks
    os.register_at_fork(before=_close_before_fork)
