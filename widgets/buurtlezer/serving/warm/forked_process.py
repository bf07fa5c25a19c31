"""A forked kernel as its server sees it: what ``subprocess.Popen`` offers, over the kernel's tether.

Not here: asking for one (``asking``).
"""

import os
import select
import signal
import socket
import subprocess

from .tether import PIECE, Heard

UNKNOWN = 1
"""Exit code where nobody is left to tell: the warm process ended before its kernel."""


class ForkedProcess:
    """A running kernel. It ends when this object is let go of, for then its tether closes."""

    stdin = stdout = stderr = None

    def __init__(self, tether: socket.socket, pid: int, heard: Heard) -> None:
        self.pid = pid
        self.returncode: int | None = None
        self._tether = tether
        self._heard = heard
        tether.setblocking(False)

    def poll(self) -> int | None:
        """The exit code, negative for a signal; None while it runs."""
        while self.returncode is None:
            try:
                piece = self._tether.recv(PIECE)
            except BlockingIOError:
                return None
            except ConnectionError:
                piece = b""
            ended = [message["ended"] for message in self._heard.add(piece) if "ended" in message]
            if ended or not piece:
                self.returncode = ended[0] if ended else UNKNOWN
                self._tether.close()
        return self.returncode

    def wait(self, timeout: float | None = None) -> int:
        """Wait for the end. Raises ``subprocess.TimeoutExpired``."""
        while (code := self.poll()) is None:
            if not select.select([self._tether], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired("kernel", timeout or 0)
        return code

    def send_signal(self, number: int) -> None:
        """Signal the process, unless it has ended: its number may be another's by then."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it."""
        self.send_signal(signal.SIGKILL)
