"""What PostgreSQL's five-character codes mean for a store.

Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html; the first two characters are the class. Not here:
SQLite's codes, and raising (``faults``).
"""

from sqlalchemy.exc import DBAPIError, OperationalError, ProgrammingError

from buurtlezer.errors import (
    StoreAway,
    StoreBroken,
    StoreBusy,
    StoreError,
    StoreFull,
    StoreMissing,
    StoreReadOnly,
    StoreUnsupported,
)

Meaning = tuple[type[StoreError], str]

_AWAY: Meaning = (StoreAway, "the database does not answer; check that it runs and that its address is right, then try again")
_LATE: Meaning = (StoreBusy, "another process kept the database for too long; try again")
_NO_LINE_LEFT: Meaning = (StoreBusy, "the database has no connection left; raise its max_connections")
_NO_ENTRY: Meaning = (StoreMissing, "the database does not let this user in; check name, password and pg_hba.conf")
_NO_DATABASE: Meaning = (StoreMissing, "there is no such database; make it with createdb")
_NO_RIGHT: Meaning = (StoreReadOnly, "this user may not write to the database; check the rights on its schema and tables")
_DAMAGED: Meaning = (StoreBroken, "the database is damaged or its disk fails; see the server's log")

_MEANINGS: dict[str, Meaning] = {
    "08": _AWAY,
    "25006": (StoreReadOnly, "the database can be read but not written; is this a standby?"),
    "25P03": _LATE,  # this process slept in the middle of a transaction
    "28": _NO_ENTRY,
    "3D000": _NO_DATABASE,
    "40": _LATE,
    "42501": _NO_RIGHT,
    "53100": (StoreFull, "no room left on the database's disk; free some, then try again"),
    "53200": (StoreBusy, "the database has no memory left for now; try again"),
    "53300": _NO_LINE_LEFT,
    "55P03": _LATE,
    "57014": _LATE,
    "57": _AWAY,
    "58030": _DAMAGED,
    "XX": _DAMAGED,
}

# While a connection is made libpq has no code for us, only a sentence in the server's language. Where it is not this
# one, the answer is that the database does not answer, which is less exact and not wrong.
_SAID: dict[bytes, Meaning] = {
    b"too many clients": _NO_LINE_LEFT,
    b"remaining connection slots": _NO_LINE_LEFT,
    b"too many connections": _NO_LINE_LEFT,
    b"authentication failed": _NO_ENTRY,
    b"no password supplied": _NO_ENTRY,
    b"no pg_hba.conf entry": _NO_ENTRY,
    b"role ": _NO_ENTRY,
    b"database ": _NO_DATABASE,
}


def meaning(fault: DBAPIError) -> Meaning | None:
    """What an error of PostgreSQL's driver means; ``None`` if it is another driver's, or nothing that we foresee."""
    code = getattr(fault.orig, "sqlstate", "")
    if code == "":
        return None
    if code is not None:
        return _MEANINGS.get(code) or _MEANINGS.get(code[:2])
    if isinstance(fault, ProgrammingError) and fault.statement is None:
        return StoreUnsupported, "the address of the store has an option that PostgreSQL does not know"
    return _of_no_connection(fault) if isinstance(fault, OperationalError) else None


def _of_no_connection(fault: DBAPIError) -> Meaning:
    said: bytes = getattr(getattr(fault.orig, "pgconn", None), "error_message", b"")
    _, fatal, reason = said.partition(b"FATAL:")
    return next((known for words, known in _SAID.items() if fatal and words in reason and b"system" not in reason), _AWAY)
