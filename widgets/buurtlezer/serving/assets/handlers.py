"""Sends scripts: the bundle, and single files of Voila and of the four extensions.

A file whose name holds a hash of what is in it, or whose address does (``?v=``), is kept for a year and not asked about
again. Upstream keeps nothing of an extension (``no_cache_paths: ["/"]``), because a developer may build it anew; the names
change then, and ``package.json``, which names them, is read when the server starts. Not here: what is in them.
"""

import re
from typing import Any

from jupyter_server.base.handlers import FileFindHandler
from tornado.web import HTTPError, RequestHandler
from voila.static_file_handler import MultiStaticFileHandler

from buurtlezer.serving.assets.bundle import Bundle
from buurtlezer.serving.assets.zipped import Zipped, media, zipped

YEAR = "public, max-age=31536000, immutable"
ASK_AGAIN = "no-cache"
HASHED = re.compile(r"\.[0-9a-f]{8,}\.js$")


def send(handler: RequestHandler, found: Zipped, kind: str, *, forever: bool) -> None:
    """Send a file, zipped where the browser can unzip it; nothing if it has it."""
    handler.set_header("Content-Type", kind)
    handler.set_header("Cache-Control", YEAR if forever else ASK_AGAIN)
    handler.set_header("Vary", "Accept-Encoding")
    handler.set_header("Etag", found.etag)
    if handler.check_etag_header():
        handler.set_status(304)
        handler.finish()
        return
    if "gzip" in handler.request.headers.get("Accept-Encoding", ""):
        handler.set_header("Content-Encoding", "gzip")
        handler.finish(found.body)
    else:
        handler.finish(found.plain)


class BundleHandler(RequestHandler):
    """The one script."""

    def initialize(self, bundle: Bundle, body: Zipped) -> None:
        """Get to know it."""
        self.bundle, self.body = bundle, body

    def get(self, name: str) -> None:
        """Send it. A page that was kept from before an update gets what is there now, and asks again the next time."""
        send(self, self.body, "text/javascript", forever=name == self.bundle.name)


class OnceZipped:
    """For tornado's handlers of files: what is zipped already is sent as it is."""

    async def get(self: Any, path: str, include_body: bool = True) -> None:
        """Send one file."""
        self.path = name = self.parse_url_path(path)
        absolute = self.validate_absolute_path(self.root, self.get_absolute_path(self.root, name))
        if absolute is None:
            raise HTTPError(404)
        found = zipped(absolute)
        if found is None:
            await super().get(path, include_body)  # type: ignore[misc]
            return
        named = bool(HASHED.search(name) or self.get_query_argument("v", ""))
        send(self, found, media(absolute), forever=named and found.as_it_was)

    def write_error(self: Any, status_code: int, **_kwargs: Any) -> None:
        """Nothing to say to a script's request."""
        self.set_status(status_code)
        self.finish()


class StaticHandler(OnceZipped, MultiStaticFileHandler):
    """Voila's own files."""


class ExtensionHandler(OnceZipped, FileFindHandler):
    """Files of extensions."""
