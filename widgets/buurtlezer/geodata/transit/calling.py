"""Calling the process that reckons rides: where it is, and a line on which both sides have shown the key.

Not here: what is asked on it (``asking``), the other end (``answering``).
"""

import os
import secrets
import socket
import time
from pathlib import Path
from threading import Lock
from typing import Final

from buurtlezer.geodata.transit import meeting
from buurtlezer.geodata.transit.keeping import Keeper
from buurtlezer.geodata.transit.wire import exactly, written

PATIENCE_SECONDS: Final = 60.0
"""For a process that does not listen yet, or not again."""
STEP_SECONDS: Final = 15.0
"""For each step of a connection that is made."""

_own: Keeper | None = None
_its_kernel = 0
_own_lock = Lock()


def place() -> Path:
    """Where this server's process is asked, or where there is no such server one of this kernel's own."""
    global _own, _its_kernel
    if named := os.environ.get(meeting.VARIABLE):
        return Path(named)
    with _own_lock:
        if _own is None or _its_kernel != os.getpid():
            _own, _its_kernel = Keeper(), os.getpid()
            _own.start()
        return _own.folder


def met(folder: Path, house: str) -> socket.socket:
    """A connection on which both sides have shown the key. Raises ``Gone``, ``Stranger``, or ``OSError`` after some patience."""
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        key = meeting.key_of(folder)
        try:
            return _introduced(meeting.connected(folder, STEP_SECONDS), key, house)
        except OSError:  # it does not listen yet, or died while it shook hands
            if time.monotonic() > until:
                raise
            time.sleep(0.1)


def _introduced(line: socket.socket, key: bytes, house: str) -> socket.socket:
    try:
        challenge = _whole(line)
        ours = secrets.token_bytes(meeting.CHALLENGE_BYTES)
        line.sendall(ours + meeting.proof(key, "asker", challenge))
        if not meeting.proven(key, "reckoner", ours, _whole(line)):
            raise meeting.Stranger
        line.sendall(written({"house": house}))
        line.settimeout(None)
    except BaseException:
        line.close()
        raise
    return line


def _whole(line: socket.socket) -> bytes:
    found = exactly(line, meeting.CHALLENGE_BYTES)
    if len(found) < meeting.CHALLENGE_BYTES:
        raise ConnectionError("hung up")
    return found
