"""Forks a kernel for each connection, and says how each of them ended. Nothing else, so that little can fail.

It reads no request (a fork does), and its pages stay as they are, which is what lets all kernels share them. Not here:
what a fork does before it is a kernel (``forked``), where it listens (``process``).
"""

import os
import select
import signal
import socket
import time
from contextlib import suppress

from . import threads
from .forked import become_kernel
from .tether import written

READY = b"!"
GRACE = 3.0
"""Seconds that a kernel has to end by itself after its server let go of it."""


class Forker:
    """Forks a kernel for each connection. ``server`` is the tether to the server, ``listener`` the private socket."""

    def __init__(self, server: socket.socket, listener: socket.socket) -> None:
        self._server = server
        self._listener = listener
        self._kernels: dict[int, socket.socket] = {}
        self._let_go: dict[int, float] = {}
        self._bell, ringing = socket.socketpair()
        self._ringing = ringing
        for end in (self._bell, ringing):
            end.setblocking(False)
        signal.signal(signal.SIGCHLD, _ignore)
        signal.set_wakeup_fd(ringing.fileno(), warn_on_full_buffer=False)
        self._poll = select.poll()
        for heard in (server, listener, self._bell):
            self._poll.register(heard, select.POLLIN)

    def serve(self) -> None:
        """Fork until the server is gone; then see to it that its kernels are gone too."""
        self._server.sendall(READY)
        while True:
            met = {descriptor for descriptor, _ in self._poll.poll(self._patience())}
            if self._server.fileno() in met:
                break
            self._reap()
            self._notice(met)
            if self._listener.fileno() in met:
                self._accept()
        self._end()

    def _patience(self) -> float | None:
        return max(0.0, min(self._let_go.values()) - time.monotonic()) * 1000 if self._let_go else None

    def _accept(self) -> None:
        threads.only_one()
        tether, _ = self._listener.accept()
        try:
            pid = os.fork()
        except OSError as fault:  # no memory, or too many processes: the server may try what it can
            tether.sendall(written({"refused": str(fault)}))
            tether.close()
            return
        if not pid:
            signal.set_wakeup_fd(-1)
            for ours in (self._server, self._listener, self._bell, self._ringing, *self._kernels.values()):
                ours.close()
            become_kernel(tether)
        self._kernels[pid] = tether
        self._poll.register(tether, 0)  # nothing but that the other end was closed

    def _notice(self, met: set[int]) -> None:
        """A server that closed a tether wants that kernel gone: by itself, or by force."""
        now = time.monotonic()
        for pid, tether in self._kernels.items():
            if tether.fileno() in met:
                self._poll.unregister(tether)
                self._let_go[pid] = now + GRACE
        for pid in [pid for pid, until in self._let_go.items() if until <= now]:
            self._let_go[pid] = now + GRACE
            _kill(pid)

    def _reap(self) -> None:
        with suppress(BlockingIOError):  # nothing rang
            while self._bell.recv(1024):
                pass
        with suppress(ChildProcessError):  # there is none
            while (ended := os.waitpid(-1, os.WNOHANG)) != (0, 0):
                self._ended(ended[0], os.waitstatus_to_exitcode(ended[1]))

    def _ended(self, pid: int, code: int) -> None:
        tether = self._kernels.pop(pid, None)
        if tether is None:
            return  # something that was started while loading
        if self._let_go.pop(pid, None) is None:
            self._poll.unregister(tether)
        with suppress(OSError):  # the server closed the tether, so it does not ask
            tether.sendall(written({"ended": code}))
        tether.close()

    def _end(self) -> None:
        self._listener.close()
        deadline = time.monotonic() + GRACE
        while self._kernels and (left := deadline - time.monotonic()) > 0:
            select.select([self._bell], [], [], left)
            self._reap()
        for pid in self._kernels:
            _kill(pid)


def _ignore(_number: int, _frame: object) -> None:
    """The wakeup descriptor rings; a handler only has to exist for that."""


def _kill(pid: int) -> None:
    with suppress(ProcessLookupError):  # not yet the leader of a group
        os.killpg(pid, signal.SIGKILL)
    os.kill(pid, signal.SIGKILL)  # not reaped yet, so it is this one
