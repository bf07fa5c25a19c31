"""Who may make a workshop in the browser: whoever has the opening key that this server printed when it began.

A phone in the room reaches the same server; without the key it can join, and make nothing. Not here: a workshop's own
secrets (``store.credential``).
"""

import hashlib
import os

from buurtlezer.steps.room.surroundings import KEY_HASH, SERVED
from buurtlezer.store import Credential


class Doorkeeper:
    """Has the opening key of this run; the environment, which kernels inherit, has its hash."""

    def __init__(self, key: Credential) -> None:
        self._key = key

    @classmethod
    def open(cls) -> "Doorkeeper":
        """Make a new key, and open this process to workshops."""
        key = Credential.new()
        os.environ[SERVED] = "yes"
        os.environ[KEY_HASH] = hashlib.sha256(key.shown().encode("ascii")).hexdigest()
        return cls(key)

    def address(self, server: str) -> str:
        """The trainer's page with the key behind the ``#``, which no server logs."""
        return f"{server.rstrip('/')}/t#key={self._key.shown()}"
