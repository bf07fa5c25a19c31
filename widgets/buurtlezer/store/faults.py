"""From the database's errors to ours, in one place.

The cause is chained; no value ever stands in its message, since the engine is made with ``hide_parameters`` (and what
PostgreSQL itself repeats is taken out by ``postgres``).

Not here: PostgreSQL's codes (``sqlstate``), errors about what people ask for (``access``, ``acts``).
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from buurtlezer.errors import StoreBroken, StoreBusy, StoreError, StoreFull, StoreMissing, StoreReadOnly

from . import sqlstate

# The low byte is the kind of error, the rest its detail: https://www.sqlite.org/rescode.html
_OF_SQLITE: dict[int, sqlstate.Meaning] = {
    sqlite3.SQLITE_BUSY: (StoreBusy, "another process keeps the store locked; try again"),
    sqlite3.SQLITE_LOCKED: (StoreBusy, "another connection keeps a table locked; try again"),
    sqlite3.SQLITE_READONLY: (
        StoreReadOnly,
        "the store can be read but not written; check the rights on its file and folder",
    ),
    sqlite3.SQLITE_PERM: (StoreReadOnly, "this user may not use the store; check the rights on its file and folder"),
    sqlite3.SQLITE_AUTH: (StoreReadOnly, "this user may not use the store; check the rights on its file and folder"),
    sqlite3.SQLITE_FULL: (StoreFull, "no room left for the store; free some, then try again"),
    sqlite3.SQLITE_CANTOPEN: (
        StoreMissing,
        "the store cannot be opened; check that its folder exists and may be written",
    ),
    sqlite3.SQLITE_CORRUPT: (StoreBroken, "the file of the store is damaged; put back a copy"),
    sqlite3.SQLITE_NOTADB: (StoreBroken, "the file is no store; choose another, or put back a copy"),
    sqlite3.SQLITE_IOERR: (StoreBroken, "the disk failed to read or write the store"),
}


@contextmanager
def typed() -> Iterator[None]:
    """Turn what the database raises inside into an error of ours."""
    try:
        yield
    except DBAPIError as fault:
        raise _ours(fault.orig, sqlstate.meaning(fault)) from fault
    except sqlite3.Error as fault:  # raised while a connection is prepared, before SQLAlchemy wraps it
        raise _ours(fault) from fault
    except PoolTimeout as fault:
        raise StoreBusy("all connections of this process are in use; try again") from fault


def _ours(fault: BaseException | None, meaning: sqlstate.Meaning | None = None) -> StoreError:
    code = getattr(fault, "sqlite_errorcode", None)
    meaning = meaning if code is None else _OF_SQLITE.get(code & 0xFF)
    if meaning is not None:
        kind, sentence = meaning
        return kind(sentence)
    return StoreBroken(f"the database refused what no store of ours refuses ({type(fault).__name__})")
