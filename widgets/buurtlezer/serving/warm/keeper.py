"""Keeps a warm process for this server: starts it, starts it again when it died, ends it with the server.

Not here: the process itself (``process``), its kernels (``provisioner``).
"""

import atexit
import os
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Any

from traitlets import Float, List, Unicode
from traitlets.config import SingletonConfigurable

from .preparation import KERNEL

PROCESS = f"{__package__}.process"
WHILE_LOADING = {
    "OPENBLAS_NUM_THREADS": "1",  # OpenBLAS starts threads when it is loaded, and they do not survive a fork
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",  # else the debugger writes a hint for developers to the server's terminal
}
"""Environment of the warm process alone: a kernel lives in the one that its server asked for."""

PREFIX = "warm-kernels-"
"""How the private folder is called."""

STEADY = 60.0
"""Seconds after which a process that dies did not die of what it loads."""


def can_fork() -> bool:
    """Whether this system forks, and its libraries survive it. Apple's do not (CPython's issue 33725)."""
    return hasattr(os, "fork") and sys.platform != "darwin"


class WarmKernels(SingletonConfigurable):
    """The warm process of this server."""

    preload: List[str] = List(Unicode(), help="Modules to load once; module:function calls it.").tag(config=True)
    runtime_dir = Unicode(help="Where its private folder is made.").tag(config=True)
    patience = Float(10.0, help="Seconds to wait for a fork before an ordinary start.").tag(config=True)
    first_pause = Float(0.5, help="Seconds before a dead process is started again; doubled each time.").tag(config=True)
    longest_pause = Float(300.0, help="At most so many seconds.").tag(config=True)

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.address: str | None = None
        """Where it listens, once it does."""
        self.process: subprocess.Popen[bytes] | None = None
        self._tether: socket.socket | None = None
        self._ready = Event()
        self._stopping = Event()
        self._lock = Lock()
        self._thread: Thread | None = None

    def start(self) -> None:
        """Start it, unless it was, and keep it; returns at once. Where nothing can fork it does nothing."""
        with self._lock:
            if self._thread is None and can_fork():
                self._stopping.clear()
                self._thread = Thread(target=self._keep, name="Warm kernels", daemon=True)
                self._thread.start()
                atexit.register(self.stop)

    def wait_ready(self, seconds: float) -> bool:
        """Wait until it can fork; whether it can."""
        return self._ready.wait(seconds)

    def distrust(self) -> None:
        """End a process that does not answer, so that a new one is started. Its kernels live on."""
        if self.process is not None:
            self.process.kill()

    def stop(self) -> None:
        """End it, and its kernels with it."""
        with self._lock:
            thread, self._thread = self._thread, None
        if thread is None:
            return
        atexit.unregister(self.stop)
        loading = not self._ready.is_set()  # asked before the tether closes, which ends being ready
        self._stopping.set()
        tether, process = self._tether, self.process
        if tether is not None:
            with suppress(OSError):  # closed already
                tether.shutdown(socket.SHUT_RDWR)
        if process is not None and loading:
            process.kill()  # it has no kernels to see to
        thread.join()

    def _keep(self) -> None:
        pause = self.first_pause
        while not self._stopping.is_set():
            began = time.monotonic()
            ended = self._one_life()
            if self._stopping.is_set():
                return
            pause = self.first_pause if time.monotonic() - began > STEADY else pause
            self.log.warning(
                "The warm process ended (%s). Kernels start as usual until there is a new one, in %.1f s", ended, pause
            )
            self._stopping.wait(pause)
            pause = min(pause * 2, self.longest_pause)

    def _one_life(self) -> int | str:
        """How it ended: an exit code, or why there could be none."""
        try:
            private = tempfile.TemporaryDirectory(prefix=PREFIX, dir=self.runtime_dir or None, ignore_cleanup_errors=True)
            with private as folder:
                return self._live(str(Path(folder) / "fork"))
        except OSError as fault:  # no room, no memory, no such folder: perhaps later
            return str(fault)

    def _live(self, address: str) -> int:
        """One life of the process; returns its exit code."""
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                self.process = subprocess.Popen(  # noqa: S603 -- our own module
                    [sys.executable, "-m", PROCESS, address, *KERNEL, *self.preload],
                    stdin=theirs.fileno(),
                    env={**os.environ, **WHILE_LOADING},
                    start_new_session=True,  # Ctrl+C is for the server, which then ends its kernels
                )
            self._tether = ours
            if self._stopping.is_set():  # stop() came before there was a tether to close
                ours.shutdown(socket.SHUT_RDWR)
            if ours.recv(1):
                self.address = address
                self._ready.set()
                ours.recv(1)  # nothing is ever said, so this is its end, or ours
            self.address = None
            self._ready.clear()
            self._tether = None
        return self.process.wait()
