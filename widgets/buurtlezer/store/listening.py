"""A line to PostgreSQL on which it says that something was committed.

Made of libpq's calls that never wait (https://www.postgresql.org/docs/current/libpq-async.html), so a page can ask it
between two other things without a thread. Not here: who says it (``postgres``).
"""

import os
import random
import selectors
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from psycopg import Error, OperationalError, pq
from psycopg.conninfo import make_conninfo

from .watch import Heard, Watch

if TYPE_CHECKING:
    from psycopg.pq.abc import PGconn

CHANNEL = "buurtlezer"
"""Of one database. Nothing is said on it but that something was committed, and of an act in which logbook (an id)."""

_PATIENCE = 0.005
_LONGEST_CONNECTING = 10.0
_FIRST_PAUSE = 0.25
_LONGEST_PAUSE = 5.0

_READY_WHEN = {
    pq.PollingStatus.READING: selectors.EVENT_READ,
    pq.PollingStatus.WRITING: selectors.EVENT_WRITE,
}


class Listening(Watch):
    """A connection of its own that listens; lost, it is made anew by later polls, less and less often.

    Parameters
    ----------
    parameters
        How to connect, in libpq's words.
    """

    def __init__(self, parameters: Mapping[str, Any]) -> None:
        self._address = make_conninfo(**{**parameters, "application_name": "buurtlezer watch"}).encode()
        self._process = os.getpid()
        self._line: PGconn | None = None
        self._hears = False
        self._asked = False
        self._waits_for = pq.PollingStatus.WRITING
        self._began = 0.0
        self._next_try = 0.0
        self._pause = _FIRST_PAUSE

    @property
    def hears(self) -> bool:
        """Whether the line stands: from then on nothing is missed."""
        return self._hears and self._process == os.getpid()

    def poll(self, own: str = "") -> Heard:
        """What was said, or may have been missed; a read from a socket, no question to the server.

        ``ANYTHING`` at each attempt to connect, and once more when the line stands: who cannot hear must go and look.
        """
        if self._process != os.getpid():
            self._begin_anew_in_child()
        try:
            if self._line is not None and self._hears:
                return self._heard(self._line, own.encode())
            missed = self._begin() if self._line is None else self._go_on(self._line)
        except Error:
            self._lost()
            missed = True
        return Heard.ANYTHING if missed else Heard.NOTHING

    def close(self) -> None:
        """Close the line."""
        line, self._line, self._hears = self._line, None, False
        if line is not None and self._process == os.getpid():  # a child must not say goodbye on its parent's line
            line.finish()

    def _lost(self) -> None:
        # All pages lose their lines at the same moment; they should not come back at the same moment.
        wait = 0.0 if self._hears else self._pause * random.uniform(0.5, 1.0)  # noqa: S311
        self.close()
        self._next_try = time.monotonic() + wait
        self._pause = min(self._pause * 2, _LONGEST_PAUSE)

    def _begin_anew_in_child(self) -> None:
        self.close()
        self._process = os.getpid()
        self._next_try = 0.0
        self._pause = _FIRST_PAUSE

    def _begin(self) -> bool:
        if time.monotonic() < self._next_try:
            return False
        self._began = time.monotonic()
        self._asked = False
        self._waits_for = pq.PollingStatus.WRITING
        self._line = pq.PGconn.connect_start(self._address)  # waits for a name server only
        self._go_on(self._line)
        return True

    def _go_on(self, line: "PGconn") -> bool:
        """Connect and listen as far as that goes without waiting; whether the line stands now."""
        deadline = time.monotonic() + _PATIENCE
        while not self._asked:
            if not self._ready(line, self._waits_for, deadline):
                return False
            self._waits_for = pq.PollingStatus(line.connect_poll())
            if self._waits_for == pq.PollingStatus.FAILED:
                raise OperationalError("no connection")
            if self._waits_for == pq.PollingStatus.OK:
                line.nonblocking = 1
                line.send_query(f"LISTEN {CHANNEL}".encode())
                self._asked = True
        while True:
            if line.flush() or line.is_busy():
                if not self._ready(line, pq.PollingStatus.READING, deadline):
                    return False
                line.consume_input()
            elif (result := line.get_result()) is None:
                break
            elif result.status != pq.ExecStatus.COMMAND_OK:
                raise OperationalError("refused to listen")
        self._hears = True
        self._pause = _FIRST_PAUSE
        return True

    def _ready(self, line: "PGconn", waits_for: pq.PollingStatus, deadline: float) -> bool:
        if time.monotonic() > self._began + _LONGEST_CONNECTING:
            raise OperationalError("took too long")
        with selectors.DefaultSelector() as selector:
            selector.register(line.socket, _READY_WHEN[waits_for])
            return bool(selector.select(max(0.0, deadline - time.monotonic())))

    @staticmethod
    def _heard(line: "PGconn", own: bytes) -> Heard:
        line.consume_input()
        heard = Heard.NOTHING
        while (word := line.notifies()) is not None:
            heard = max(heard, Heard.ANYTHING if word.extra in (b"", own) else Heard.ACTS)
        return heard
