"""A line that can be cut: forwards bytes to the server until told otherwise, then resets every connection."""

import contextlib
import socket
import struct
import threading
from types import TracebackType
from urllib.parse import urlsplit


class Proxy:
    """Listens on an address of its own; ``cut()`` breaks all connections and refuses new ones until ``mend()``."""

    def __init__(self, address: str) -> None:
        target = urlsplit(address)
        self._target = (target.hostname or "localhost", target.port or 80)
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._listener.getsockname()[1]}"
        self._open: set[socket.socket] = set()
        self._is_cut = False
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self) -> "Proxy":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._listener.close()
        self.cut()

    def cut(self) -> None:
        """From now on nothing gets through."""
        self._is_cut = True
        for one in list(self._open):
            _reset(one)

    def mend(self) -> None:
        """The line is back."""
        self._is_cut = False

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._listener.accept()
            except OSError:  # closed: the test is over
                return
            if self._is_cut:
                _reset(client)
                continue
            server = socket.create_connection(self._target)
            self._open |= {client, server}
            for source, sink in ((client, server), (server, client)):
                threading.Thread(target=self._pump, args=(source, sink), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket) -> None:
        with contextlib.suppress(OSError):  # either side hung up
            while data := source.recv(65536):
                sink.sendall(data)
        for one in (source, sink):
            self._open.discard(one)
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()


def _reset(one: socket.socket) -> None:
    """End a connection the rude way, as a vanished network does once somebody sends."""
    with contextlib.suppress(OSError):
        one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        one.shutdown(socket.SHUT_RDWR)
        one.close()
