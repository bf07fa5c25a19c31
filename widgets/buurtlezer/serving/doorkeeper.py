"""Who may make a workshop in the browser: whoever has the opening key that this server printed when it began.

A phone in the room reaches the same server; without the key it can join, and make nothing. The printed address works once, since
a browser's history keeps it; the key beside it is typed. Not here: a workshop's own secrets (``store.credential``,
``store.handover``).
"""

import hashlib
import os
from threading import Lock
from typing import ClassVar, Optional

from buurtlezer.logbook.surroundings import KEY_HASH, SERVED
from buurtlezer.store import Credential


class Doorkeeper:
    """Has the opening key of this run; the environment, which kernels inherit, has its hash. Many threads may ask."""

    here: ClassVar[Optional["Doorkeeper"]] = None
    """The one of this process, once it is ``open``."""

    def __init__(self, key: Credential) -> None:
        self._key = key
        self._tokens: set[str] = set()
        self._lock = Lock()

    @classmethod
    def open(cls) -> "Doorkeeper":
        """Make a new key, and open this process to workshops."""
        key = Credential.new()
        os.environ[SERVED] = "yes"
        os.environ[KEY_HASH] = hashlib.sha256(key.shown().encode("ascii")).hexdigest()
        cls.here = cls(key)
        return cls.here

    @property
    def key(self) -> str:
        """The key, to be typed in."""
        return self._key.shown()

    def address(self, server: str) -> str:
        """The trainer's page with a token that works once, behind the ``#``, which no server logs."""
        token = Credential.new()
        with self._lock:
            self._tokens.add(token.digest("opening"))
        return f"{server.rstrip('/')}/t#open={token.shown()}"

    def exchange(self, token: Credential) -> str | None:
        """The key for a token, which is used up by it; None for one that was used, or is none of this run."""
        with self._lock:
            if token.digest("opening") not in self._tokens:
                return None
            self._tokens.remove(token.digest("opening"))
        return self.key


def exchange(token: Credential) -> str | None:
    """The key of this process for a token (see ``Doorkeeper.exchange``); None where no door was opened."""
    return Doorkeeper.here.exchange(token) if Doorkeeper.here is not None else None
