"""A new store in a file or in memory takes its tables from one that was made before, and waits for no disk.

Alembic makes them in 50 ms, which most tests that have a store would spend on nothing else; and that what is acknowledged is on
disk, when the power fails, shows in none of them. Not here: how a store comes to its tables and what it writes to disk, which
``tests/store`` tries (there this fixture does nothing), and servers that a test starts, which are as they are.
"""

import sqlite3
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
import sqlalchemy as sa

from buurtlezer.store import schema, sqlite

_brought = schema.bring_up_to_date
_prepared: Callable[..., None] = sqlite._prepare


@cache
def tables() -> tuple[str, ...]:
    """What makes the tables as Alembic leaves them, with what it writes into them."""
    engine = sqlite.engine(sa.make_url("sqlite://"), 1.0)
    _brought(engine)
    with engine.connect() as connection:
        kept: sqlite3.Connection = connection.connection.driver_connection  # type: ignore[assignment]
        found = tuple(one for one in kept.iterdump() if one not in ("BEGIN TRANSACTION;", "COMMIT;"))
    engine.dispose()
    return found


def bring_up_to_date(engine: sa.Engine) -> None:
    """As ``schema`` does, and quicker in an empty SQLite database."""
    if engine.dialect.name == "sqlite":
        with engine.execution_options(**sqlite.WRITING).begin() as connection:
            if not connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one():
                for one in tables():
                    connection.exec_driver_sql(one)
                return
    _brought(engine)


def _prepare(connection: sqlite3.Connection, record: Any, busy_seconds: float) -> None:
    _prepared(connection, record, busy_seconds)
    connection.execute("PRAGMA synchronous = OFF")


@pytest.fixture(autouse=True)
def quick_stores(monkeypatch: pytest.MonkeyPatch) -> None:
    """For each test; ``tests/store`` has another of this name."""
    monkeypatch.setattr(schema, "bring_up_to_date", bring_up_to_date)
    monkeypatch.setattr(sqlite, "_prepare", _prepare)
