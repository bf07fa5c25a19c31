"""Who may make a workshop in the browser: whoever has the opening key that this server printed when it began.

A phone in the room reaches the same server; without the key it can join, and make nothing. Not here: a workshop's own
secrets (``store.credential``).
"""

import hashlib
import os

from buurtlezer.store import Credential

SERVED = "BUURTLEZER_SERVED"
"""Set for this server and its kernels: here, and only here, there are workshops."""

KEY_HASH = "BUURTLEZER_OPENING_KEY_HASH"
"""SHA-256 of the opening key as it stands in the address, in hex."""


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
