"""Purging on PostgreSQL, and what can honestly be promised about it.

Deleted rows stay in a table's file until ``VACUUM``, and a plain one leaves their bytes in the gaps of its pages. Only
``VACUUM FULL`` writes the table, its long values and its indexes anew and gives the old file back. It locks the table
meanwhile: some 20 ms for a workshop, a second for some 100 MB. It waits a moment only for its turn (who comes after
waits behind it), and one process at a time does it; where that fails, the next erasure or opening tries again.

**Promised**, where ``purge`` says True: no query, dump or copy of the tables finds the text, and no file of the tables
holds it. **Not promised**, since only the server's administrator can: the write-ahead log holds what was written until
its files are used again, replicas, archives and backups hold it as long as they are kept, and a disk keeps the blocks
of a file that was given back until they are overwritten.

Not here: deciding that it is due (``erasure``, ``Store``).
"""

import re
from typing import Any

import sqlalchemy as sa

from .tables import METADATA

_LOCK = 0x7661637575756D00
_TURN_MILLISECONDS = 300
_ID_OR_TIME = 32
"""Length of the columns that hold ids and times. Any other text, JSON or sound may be somebody's."""


def columns_of_words() -> list[sa.Column[Any]]:
    """The columns that may hold what people wrote."""
    return [column for table in METADATA.sorted_tables for column in table.columns if _may_be_somebodys(column.type)]


def purge(engine: sa.Engine) -> bool:
    """Rewrite our tables without what was deleted.

    Returns
    -------
    False if another process is at it, if a transaction begun before the erasure still sees the rows (then they are
    rewritten too), or if the server does not say that they are gone.
    """
    with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
        connection.detach()  # its settings go when it is closed, right after this
        if not connection.exec_driver_sql(f"SELECT pg_try_advisory_lock({_LOCK})").scalar_one():
            return False
        try:
            connection.exec_driver_sql(f"SET lock_timeout = {_TURN_MILLISECONDS}")
            connection.exec_driver_sql("SET statement_timeout = 0")
            left = [_left_in(connection, table.name) for table in METADATA.sorted_tables]
        finally:
            connection.exec_driver_sql(f"SELECT pg_advisory_unlock({_LOCK})")
    return all(count == 0 for count in left)


def _left_in(connection: sa.Connection, table: str) -> int | None:
    """Rewrite a table; the number of deleted rows that had to stay, ``None`` if the server does not say."""
    said: list[str] = []
    driver: Any = connection.connection.dbapi_connection

    def hear(notice: Any) -> None:
        said.append(notice.message_detail or "")

    driver.add_notice_handler(hear)
    connection.exec_driver_sql(f"VACUUM (FULL, VERBOSE) {connection.dialect.identifier_preparer.quote(table)}")
    driver.remove_notice_handler(hear)
    # "0 dead row versions cannot be removed yet.", in whichever language the server speaks
    found = [re.search(r"\d+", detail) for detail in said]
    counts = [int(number.group()) for number in found if number]
    return sum(counts) if counts else None


def _may_be_somebodys(kind: sa.types.TypeEngine[Any]) -> bool:
    return isinstance(kind, (sa.JSON, sa.LargeBinary)) or (isinstance(kind, sa.String) and kind.length != _ID_OR_TIME)
