"""What a secret opens. Every call of the store begins here; there is no session that remembers it.

Not here: the secret's form and hash (``credential``).
"""

import hmac
import uuid
from datetime import datetime

import sqlalchemy as sa

from buurtlezer.errors import BadEntry, LogbookErased, Removed, UnknownSecret
from buurtlezer.model import one_line
from buurtlezer.model.text import NAME_LENGTH

from .credential import Credential
from .number import now
from .records import Logbook
from .tables import logbooks

_BY_HASH = sa.select(logbooks).where(logbooks.c.secret_hash == sa.bindparam("digest"))
"""Like the others that every act needs, made once: building a statement takes longer than the database needs to answer it."""


def logbook(connection: sa.Connection, credential: Credential) -> Logbook:
    """The logbook that this secret opens.

    Raises
    ------
    errors.UnknownSecret
        None.
    errors.LogbookErased
        One that its owner erased; `errors.Removed` if the trainer of its workshop did.

    Notes
    -----
    The look-up is by hash. An index may take longer for a hash that begins like a stored one, but nobody can choose
    where a hash begins without having the secret, so that time tells nothing about a secret. The comparison at the end
    takes the same time for any two hashes.
    """
    digest = credential.digest("logbook")
    row = connection.execute(_BY_HASH, {"digest": digest}).one_or_none()
    if row is None or not hmac.compare_digest(row.secret_hash, digest):
        raise UnknownSecret("no logbook has this secret")
    if row.removed:
        raise Removed("the trainer of its workshop removed the logbook of this secret")
    if row.erased_at is not None:
        raise LogbookErased("its owner erased the logbook of this secret")
    return Logbook(row.id, row.name, datetime.fromisoformat(row.created_at))


def erased_logbook_id(connection: sa.Connection, credential: Credential) -> str | None:
    """Id of the erased logbook that had this secret, if there is one."""
    return connection.execute(
        sa.select(logbooks.c.id).where(logbooks.c.secret_hash == credential.digest("logbook"), logbooks.c.erased_at.is_not(None))
    ).scalar_one_or_none()


def is_known(connection: sa.Connection, credential: Credential) -> bool:
    """Whether there is, or was, a logbook of this secret."""
    return connection.execute(_BY_HASH, {"digest": credential.digest("logbook")}).one_or_none() is not None


def open_logbook(connection: sa.Connection, credential: Credential, name: str) -> Logbook:
    """The logbook of this secret, made now if there is none. One that is there keeps the name it has."""
    try:
        return logbook(connection, credential)
    except LogbookErased:
        raise
    except UnknownSecret:
        made = {"id": uuid.uuid4().hex, "name": checked_name(name), "created_at": now()}
        connection.execute(sa.insert(logbooks).values(**made, secret_hash=credential.digest("logbook")))
        return logbook(connection, credential)


def rename(connection: sa.Connection, credential: Credential, name: str) -> Logbook:
    """Give the logbook another name."""
    found = logbook(connection, credential)
    connection.execute(sa.update(logbooks).where(logbooks.c.id == found.id).values(name=checked_name(name)))
    return logbook(connection, credential)


def checked_name(name: str) -> str:
    """The name on one line; may be empty, not longer than a name (``BadEntry`` otherwise)."""
    if not isinstance(name, str):
        raise BadEntry("name", "wrong_type", type(name).__name__)
    line = one_line(name)
    if len(line) > NAME_LENGTH:
        raise BadEntry("name", "too_long", "str")
    return line
