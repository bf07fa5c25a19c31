"""When the files are cleaned of what was erased: once for many erasures, and soon.

An erasure holds at once: nobody can read what it took away. The bytes are cleaned afterwards, by writing the whole file anew,
which holds others up. So the first erasure after a quiet time is cleaned right away, and what comes in the ``PAUSE_SECONDS``
after it waits for the next time. Who erases in a loop so rewrites nothing oftener than anybody else. The process that erased
sees to it when the pause is over; where it is gone by then, the server does within a minute, and else whoever opens the store.
``PROMISED_SECONDS`` is what people are told.

Not here: the cleaning itself (``backend.purge``), erasing (``erasure``).
"""

import threading
import time
import weakref
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeAlias

import sqlalchemy as sa

from buurtlezer.errors import StoreBusy, StoreError

from . import erasure
from .backend import Backend
from .faults import typed
from .tables import counters

Transaction: TypeAlias = Callable[[], AbstractContextManager[sa.Connection]]

PAUSE_SECONDS = 300.0
"""Between two cleanings."""

AGAIN_SECONDS = 60.0
"""After one that somebody's reading, or a full disk, prevented."""

PROMISED_SECONDS = 600.0
"""The texts say ten minutes."""

_TRIED = counters.c.name == "purge_tried"


class Cleaning:
    """Cleans one store's files. It may be used from several threads and processes.

    Parameters
    ----------
    reading, noting
        Transactions of the store, see ``Store``.
    """

    def __init__(self, engine: sa.Engine, backend: Backend, reading: Transaction, noting: Transaction) -> None:
        self._engine = engine
        self._backend = backend
        self._reading = reading
        self._noting = noting
        self._waiting: threading.Timer | None = None
        self._lock = threading.Lock()

    def if_due(self) -> bool:
        """Whether the files are clean now; cleaned here if something is due and the pause is over.

        Who erased, or opens the store, must not fail because somebody reads: what prevents it now is tried again.
        """
        try:
            if not self._is_due():
                return True
            with self._noting() as connection:
                pause = _take_turn(connection)
            if pause:
                self._later(pause)
                return False
        except StoreError:
            return False
        return self._tried()

    def at_once(self) -> bool:
        """The same without a pause: at the start of a server, and for the machine's owner."""
        try:
            return not self._is_due() or self._tried()
        except StoreError:
            return False

    def now(self) -> None:
        """Clean, whether something is due or not (``errors.StoreBusy`` if somebody's reading prevents it)."""
        with self._reading() as connection:
            due = erasure.purge_due(connection)
        with typed():
            clean = self._backend.purge(self._engine)
        if not clean:
            raise StoreBusy("somebody is reading the store, so traces of what was erased stay in its log; try again")
        with self._noting() as connection:
            erasure.purge_done(connection, due)

    def stop(self) -> None:
        """Nothing is waited for any more. What is due stays noted in the store."""
        with self._lock:
            if self._waiting is not None:
                self._waiting.cancel()
                self._waiting = None

    def _is_due(self) -> bool:
        with self._reading() as connection:
            return erasure.purge_due(connection) > 0

    def _tried(self) -> bool:
        try:
            self.now()
        except StoreError:
            self._try_again_soon()
            return False
        return True

    def _try_again_soon(self) -> None:
        try:
            with self._noting() as connection:
                _note(connection, _now() - _milliseconds(PAUSE_SECONDS - AGAIN_SECONDS))
        except StoreError:
            return  # then it waits for the whole pause
        self._later(AGAIN_SECONDS)

    def _later(self, seconds: float) -> None:
        """See to it when the pause is over, if nobody did so by then. One thread at most, which holds nothing back."""
        if self._backend.in_memory(self._engine.url):
            return  # no file, and one connection for all threads
        with self._lock:
            if self._waiting is not None and self._waiting.is_alive():
                return
            self._waiting = threading.Timer(seconds, _wake, (weakref.ref(self),))
            self._waiting.daemon = True
            self._waiting.start()


def _wake(cleaning: "weakref.ref[Cleaning]") -> None:
    found = cleaning()
    if found is not None:
        with found._lock:
            found._waiting = None
        found.if_due()


def _take_turn(connection: sa.Connection) -> float:
    """Seconds until the pause is over; 0 if it is, and begins anew with this. A clock that went back ends it."""
    now, pause = _now(), _milliseconds(PAUSE_SECONDS)
    over = sa.or_(counters.c.value <= now - pause, counters.c.value > now)
    if connection.execute(sa.update(counters).where(_TRIED, over).values(value=now)).rowcount == 1:
        return 0.0
    tried = int(connection.execute(sa.select(counters.c.value).where(_TRIED)).scalar_one())
    return max(1, tried + pause - now) / 1000


def _note(connection: sa.Connection, value: int) -> None:
    connection.execute(sa.update(counters).where(_TRIED).values(value=value))


def _now() -> int:
    return _milliseconds(time.time())


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)
