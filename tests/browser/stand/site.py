"""A small server of files for pages of parts, and the place where page and line exchange what they say.

Not here: what goes over a line (``line``), what a page does (``page.js``).
"""

import contextlib
import mimetypes
import sys
from collections.abc import Callable, Mapping, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from types import MappingProxyType
from urllib.parse import parse_qs, urlsplit

from stand.line import Line

Content = Callable[[str], tuple[bytes, str] | None]
"""What stands at a path (without the slash before it): its bytes and their kind; None where there is nothing."""

HERE = Path(__file__).parent
FRONT_ENDS = Path(sys.prefix) / "share" / "jupyter" / "nbextensions"
"""The scripts of ipywidgets, anywidget and ipyleaflet, as their wheels install them."""


class Site:
    """Serves until ``close()``. ``/2/`` is the page of line 2."""

    def __init__(self, content: Content) -> None:
        self.lines: dict[str, tuple[Line, bytes, dict[str, str]]] = {}
        self.content = content
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"site": self}))
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        Thread(target=self._server.serve_forever, daemon=True).start()

    def add(self, line: Line, scripts: Sequence[str] = (), policy: str = "") -> str:
        """The address of a page for the line; the scripts run before all others, and the policy is that of the page."""
        number = str(len(self.lines) + 1)
        before = "".join(f"<script>(() => {{ {script} }})();</script>" for script in scripts)
        page = (HERE / "page.html").read_text("utf-8").replace("<!-- before -->", before)
        self.lines[number] = (line, page.encode(), {"Content-Security-Policy": policy} if policy else {})
        return f"{self.address}/{number}/"

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Handler(BaseHTTPRequestHandler):
    site: Site
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each answer waits for the browser's receipt of its first half

    def do_GET(self) -> None:
        address = urlsplit(self.path)
        number, _, rest = address.path[1:].partition("/")
        if number in self.site.lines:
            line, page, headers = self.site.lines[number]
            if rest == "told":
                told = line.told_since(int(parse_qs(address.query)["from"][0]))
                self._give(b"".join(frame or b"\0\0\0\0" for frame in told), "application/octet-stream")
            else:
                self._give(page, "text/html; charset=utf-8", headers=headers)
        elif found := self._file(number, rest) or self.site.content(address.path[1:]):
            self._give(*found)
        else:
            self._give(b"", "text/plain", 404)

    def do_POST(self) -> None:
        line, *_ = self.site.lines[self.path.split("/")[1]]
        line.hear(self.rfile.read(int(self.headers["Content-Length"])))
        self._give(b"", "text/plain")

    def _file(self, folder: str, rest: str) -> tuple[bytes, str] | None:
        root = {"stand": HERE, "front-ends": FRONT_ENDS}.get(folder)
        if not root or not (root / rest).is_file():
            return None
        return (root / rest).read_bytes(), mimetypes.guess_type(rest)[0] or "application/octet-stream"

    def _give(self, data: bytes, kind: str, status: int = 200, *, headers: Mapping[str, str] = MappingProxyType({})) -> None:
        with contextlib.suppress(ConnectionError):  # the page is gone
            self.send_response(status)
            # Scripts and looks stay in the browser, which keeps them compiled.
            kept = "max-age=3600" if kind in ("text/javascript", "text/css") else "no-store"
            known = {"Content-Type": kind, "Content-Length": str(len(data)), "Cache-Control": kept}
            for name, value in {**known, **headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(data)

    def log_message(self, *_said: object) -> None:
        """Say nothing."""
