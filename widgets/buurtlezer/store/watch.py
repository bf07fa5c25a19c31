"""Has anything changed? Asked often by every open page, so it must cost next to nothing.

A watch says *that* something may have been committed, and at best whose; what it was is asked of the store (``Store.changes``).
Not here: the line to PostgreSQL (``listening``).
"""

import sqlite3
from abc import ABC, abstractmethod
from contextlib import suppress
from enum import IntEnum
from typing import Final
from weakref import WeakSet

import sqlalchemy as sa

ACT_OF: Final = "buurtlezer_act_of"
"""Execution option of a connection: what its transaction does is an act in this logbook (an id), and no more than that."""


class Heard(IntEnum):
    """What a watch may have missed. Only ``NOTHING`` is false."""

    NOTHING = 0
    ACTS = 1
    """Acts in other logbooks, and no more: they move the room's number, and make its results older."""
    ANYTHING = 2


class Watch(ABC):
    """May something have been committed since the last time I asked? For one thread; every watch is its own.

    Usage: poll, and unless it is ``NOTHING`` ask the store from the last sequence number on. Once too often costs one question.
    """

    @abstractmethod
    def poll(self, own: str = "") -> Heard:
        """What may have been committed since the last poll; at the first poll ``ANYTHING``.

        ``own`` is the id of a logbook: acts in it are not those of others. Never raises and never waits for more than some
        milliseconds: where nothing can be found out the answer is ``ANYTHING``, and the question that follows says what is wrong.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of the connection; a watch that is polled afterwards opens it anew."""


class AlwaysWatch(Watch):
    """For a store in memory, which is for trying out: asking it costs no more than asking whether to ask."""

    def poll(self, own: str = "") -> Heard:  # noqa: ARG002
        """Always ``ANYTHING``."""
        return Heard.ANYTHING

    def close(self) -> None:
        """Nothing to let go of."""


class FileWatch(Watch):
    """Over a SQLite file: a number in it that grows with each commit, read on a connection of its own.

    That number is told only of other connections' commits (https://www.sqlite.org/pragma.html#pragma_data_version), so
    this one never writes.
    """

    def __init__(self, engine: sa.Engine) -> None:
        self._engine = engine
        self._connection: sa.PoolProxiedConnection | None = None
        self._seen: int | None = None
        _files.add(self)

    def poll(self, own: str = "") -> Heard:  # noqa: ARG002 -- a file does not tell who wrote
        """Whether anything was committed by anyone; some microseconds."""
        try:
            version = self._version()
        except (sqlite3.Error, sa.exc.DBAPIError):
            self.close()
            return Heard.ANYTHING
        changed = version != self._seen
        self._seen = version
        return Heard.ANYTHING if changed else Heard.NOTHING

    def close(self) -> None:
        """Close the connection."""
        connection, self._connection, self._seen = self._connection, None, None
        if connection is not None:
            with suppress(sqlite3.Error):  # it is being thrown away
                connection.close()

    def _version(self) -> int:
        if self._connection is None:
            self._connection = self._engine.raw_connection()
            self._connection.detach()  # it is ours, and no other call's
            self._connection.cursor().execute("PRAGMA busy_timeout = 0")
        cursor = self._connection.cursor()
        cursor.execute("PRAGMA data_version")
        (version,) = cursor.fetchall()[0]
        cursor.close()
        return int(version)


_files: WeakSet[FileWatch] = WeakSet()


def close_before_fork() -> None:
    """Close what must not be carried into a fork; each watch opens anew at its next poll, which is True."""
    for made in list(_files):
        made.close()
