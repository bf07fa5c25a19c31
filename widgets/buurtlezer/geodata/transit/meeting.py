"""Where an asker and the process that reckons meet: a private folder with a key, and a socket in it.

The folder is named by ``BUURTLEZER_REACH``. In it: ``key`` (only its user reads it), and ``socket``, or where there are no such
sockets (Windows, a folder with a long name) ``port``, the number of a port of this machine alone. Both sides show that they have
the key before anything is asked, so nobody else on the machine hears where somebody starts. Not here: what is said (``wire``).
"""

import hashlib
import hmac
import os
import secrets
import socket
from pathlib import Path
from typing import Final

VARIABLE: Final = "BUURTLEZER_REACH"
"""Names the folder; empty where the server was told to have none; not set where there is no server of ours."""

KEY, SOCKET, PORT = "key", "socket", "port"
BEAT, BROKEN = "beat", "broken"
"""Files that say by being there, or being new, how the process is: that it lives, and that it has nothing to answer with."""
BEAT_SECONDS: Final = 5.0
CHALLENGE_BYTES: Final = 32
_LONGEST = 103
"""Bytes in the name of a socket, on the system that allows fewest (macOS)."""


class Gone(Exception):
    """There is no process to ask, and none will come."""


class Stranger(Exception):
    """The other side has not the key."""


def furnish(folder: Path) -> None:
    """Put a new key into a private folder."""
    place = os.open(folder / KEY, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(place, "wb") as file:
        file.write(secrets.token_bytes(32))


def key_of(folder: Path) -> bytes:
    """The key. Raises ``Gone`` where there is none (any more)."""
    try:
        return (folder / KEY).read_bytes()
    except OSError as error:
        raise Gone(type(error).__name__) from None


def close(folder: Path, *, for_good: bool) -> None:
    """Take away where one meets; ``for_good`` the key as well, so that askers do not wait for another process."""
    for name in (SOCKET, PORT, BEAT, BROKEN, *([KEY] if for_good else [])):
        (folder / name).unlink(missing_ok=True)


def beaten(folder: Path) -> Path:
    """The file whose time is that of the last sign of life."""
    return folder / BEAT


def tell_broken(folder: Path, *, broken: bool) -> None:
    """Say whether there is nothing to answer with."""
    if broken:
        (folder / BROKEN).touch(mode=0o600)
    else:
        (folder / BROKEN).unlink(missing_ok=True)


def is_broken(folder: Path) -> bool:
    """Whether the process said so."""
    return (folder / BROKEN).exists()


def listening(folder: Path) -> socket.socket:
    """A socket that listens there, in place of one that a process before left."""
    close(folder, for_good=False)
    if has_sockets(folder):
        listener = socket.socket(socket.AF_UNIX)
        listener.bind(str(folder / SOCKET))
        (folder / SOCKET).chmod(0o600)
        listener.listen(128)
        return listener
    listener = socket.create_server(("127.0.0.1", 0), backlog=128)
    beside = folder / f"{PORT}.new"
    beside.write_text(str(listener.getsockname()[1]), "ascii")
    beside.replace(folder / PORT)
    return listener


def connected(folder: Path, seconds: float) -> socket.socket:
    """A socket to the process there, which may take ``seconds`` for each thing. Raises ``OSError`` where none listens (yet)."""
    if has_sockets(folder):
        line = socket.socket(socket.AF_UNIX)
        line.settimeout(seconds)
        try:
            line.connect(str(folder / SOCKET))
        except OSError:
            line.close()
            raise
        return line
    try:
        port = int((folder / PORT).read_text("ascii"))
    except ValueError:
        raise ConnectionError("no port") from None
    return socket.create_connection(("127.0.0.1", port), timeout=seconds)


def has_sockets(folder: Path) -> bool:
    """Whether one meets at a socket file there."""
    return hasattr(socket, "AF_UNIX") and len(os.fsencode(folder / SOCKET)) <= _LONGEST


def proof(key: bytes, who: str, challenge: bytes) -> bytes:
    """What shows that ``who`` has the key, to whoever made the challenge (:data:`CHALLENGE_BYTES` random bytes)."""
    return hmac.digest(key, who.encode() + challenge, hashlib.sha256)


def proven(key: bytes, who: str, challenge: bytes, shown: bytes) -> bool:
    """Whether this is that proof."""
    return hmac.compare_digest(proof(key, who, challenge), shown)
