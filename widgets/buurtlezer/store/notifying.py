"""Saying on PostgreSQL that something was committed: once per transaction that changed a row.

``NOTIFY`` at the end of a transaction is sent if and when it commits, so whoever hears it finds what it is about. It
holds for every statement that goes through SQLAlchemy; all of ours do. Each word wakes every page, so a sign of life or a lease,
which none of them shows, is written in silence, and an act says whose it is: nobody else has to look at once. Not here: who hears
it (``listening``).
"""

from typing import Any

import sqlalchemy as sa

from .listening import CHANNEL
from .watch import ACT_OF

QUIET = "buurtlezer_quiet"
"""Execution option: nobody is told."""

_CHANGED = "buurtlezer_changed"
_CHANGING = {"INSERT", "UPDATE", "DELETE", "MERGE"}


def tell_of_changes(engine: sa.Engine) -> None:
    """From now on each transaction of this engine that changed a row says so."""
    sa.event.listen(engine, "begin", _begin)
    sa.event.listen(engine, "after_cursor_execute", _note)
    sa.event.listen(engine, "commit", _tell)


def _begin(connection: sa.Connection) -> None:
    connection.info[_CHANGED] = False


def _note(connection: sa.Connection, cursor: Any, _statement: str, _parameters: Any, _context: Any, many: bool) -> None:
    command, _, rows = (cursor.statusmessage or "").partition(" ")  # "UPDATE 1", "INSERT 0 1"
    if command in _CHANGING and (many or rows.split()[-1:] != ["0"]):
        connection.info[_CHANGED] = True


def _tell(connection: sa.Connection) -> None:
    if connection.info.pop(_CHANGED, False) and not connection.get_execution_options().get(QUIET):
        whose = connection.get_execution_options().get(ACT_OF, "")
        connection.exec_driver_sql("SELECT pg_notify(%s, %s)", (CHANNEL, whose))
