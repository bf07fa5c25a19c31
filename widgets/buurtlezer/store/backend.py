"""Which of our two databases: the one place that knows their names.

``sqlite`` and ``postgres`` are modules of the same functions, and a ``Backend`` is one of them. So no other module asks
which database it is. Not here: what they do.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Protocol, cast

import sqlalchemy as sa

from .watch import Watch

_MODULES = {"sqlite": "sqlite", "postgresql": "postgres"}

NAMES = tuple(_MODULES)
"""The databases there are, as SQLAlchemy calls them."""


class Backend(Protocol):
    """What the store asks of a database's module."""

    READING: Mapping[str, object]
    """Execution options of an engine for reading: all questions of one call see one and the same state."""

    LOOKING: Mapping[str, object]
    """Execution options of an engine for one question and no more: no transaction is begun or ended for it."""

    WRITING: Mapping[str, object]
    """Execution options of an engine for writing: who has the counter row sees all that was committed before."""

    NOTING: Mapping[str, object]
    """Execution options of an engine for writing what no page waits for: who is told of changes hears nothing of it."""

    def engine(self, url: sa.URL, busy_seconds: float) -> sa.Engine:
        """An engine whose connections are durable and wait ``busy_seconds`` for a lock. Nothing is opened yet."""

    def alone(self, connection: sa.Connection) -> None:
        """Hold back all others that would change the tables themselves, until this transaction ends."""

    def settle(self, connection: sa.Connection) -> None:
        """Set what the migrations, which both databases share, cannot set. In the transaction that moved the tables."""

    def purge(self, made: sa.Engine) -> bool:
        """Take out of the files what was deleted. False if somebody's reading keeps parts of it in place."""

    def in_a_file(self, url: sa.URL) -> bool:
        """Whether a store of this address is a file on a disk of this machine."""

    def in_memory(self, url: sa.URL) -> bool:
        """Whether a store of this address is one process's alone, and gone with it."""

    def watch(self, made: sa.Engine) -> Watch:
        """A new watch over this database."""


def of(engine: sa.Engine) -> Backend:
    """The module of this engine's database."""
    return _module(engine.dialect.name)


def for_url(url: sa.URL) -> Backend:
    """The module for an address that ``place`` let pass."""
    return _module(url.get_backend_name())


def _module(name: str) -> Backend:
    # Imported when needed: who keeps a file does not load the driver of a server.
    return cast(Backend, import_module(f".{_MODULES[name]}", __package__))
