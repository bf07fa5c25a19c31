"""The warm process: it loads what all kernels need, then forks one for each that asks, until its server is gone.

Started by ``keeper`` as ``python -m … SOCKET PRELOAD…``, with a tether to its server as standard input: over that it says
when it is ready, and when that closes it ends. Not here: what is loaded (``preparation``), forking (``forker``).
"""

import os
import socket
import sys
from contextlib import suppress
from pathlib import Path

from . import threads
from .forker import Forker
from .preparation import load

WAITING = 512
"""Requests that may stand in line while one is forked."""


def listening(address: str) -> socket.socket:
    """A socket that only this user can reach, from its first moment."""
    listener = socket.socket(socket.AF_UNIX)
    before = os.umask(0o177)
    try:
        listener.bind(address)
    finally:
        os.umask(before)
    listener.listen(WAITING)
    listener.setblocking(False)
    return listener


def main(address: str, names: list[str]) -> None:
    """Load, then serve until the server is gone."""
    if sys.path[0] == str(Path.cwd()):
        del sys.path[0]  # as ipykernel_launcher does: a kernel has its own working folder
    server = socket.socket(fileno=os.dup(0))
    null = os.open(os.devnull, os.O_RDONLY)
    os.dup2(null, 0)
    os.close(null)
    load(names)
    threads.only_one()
    with suppress(ConnectionError):  # the server went away while we loaded
        Forker(server, listening(address)).serve()
    for left in (Path(address).unlink, Path(address).parent.rmdir):
        with suppress(OSError):  # the server was faster
            left()


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
