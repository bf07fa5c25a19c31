"""Sends the scripts and looks of parts: two files, made once from their sources, under an address that names what they hold.

For our own server and for a Jupyter server with our extension; plain Voila sends the copies that an installation made. A kernel
names what it finds on disk when it starts, which may be newer than what this server read: then it reads again. Not here: what is
in them (``parts.scripts.delivery``).
"""

from typing import Any

from jupyter_server.auth.decorator import allow_unauthenticated
from jupyter_server.utils import url_path_join
from tornado.web import RequestHandler

from buurtlezer.parts.scripts import delivery
from buurtlezer.serving.assets.handlers import send
from buurtlezer.serving.assets.zipped import Zipped


def handlers(base_url: str) -> list[tuple[str, type[RequestHandler], dict[str, Any]]]:
    """The one route."""
    names = "|".join(name.replace(".", r"\.") for name in delivery.MEDIA)
    pattern = url_path_join(base_url, delivery.STATIC, rf"([0-9a-f]{{12}})/({names})")
    return [(pattern, PartsHandler, {"versions": Versions()})]


class Versions:
    """The files as they were when this server began, and as they became since."""

    def __init__(self) -> None:
        self._known: dict[str, dict[str, Zipped]] = {}
        self._read = 0

    def of(self, folder: str) -> dict[str, Zipped] | None:
        """The files of a folder; None if there is no such version."""
        if folder not in self._known and (now := delivery.written()) != self._read:
            if self._known:
                delivery.read_again()
            self._read = now
            made = {name: Zipped.of(text.encode()) for name, text in delivery.contents().items()}
            self._known[delivery.folder()] = made
        return self._known.get(folder)


class PartsHandler(RequestHandler):
    """One of the two files: nothing of anybody, so who asks does not matter."""

    def initialize(self, versions: Versions) -> None:
        """Get to know what there is."""
        self.versions = versions

    @allow_unauthenticated
    def get(self, asked: str, name: str) -> None:
        """Send it. A page that was kept from before an update gets nothing of another version, and says what to do."""
        found = self.versions.of(asked)
        if found is None:
            self.send_error(404)
            return
        send(self, found[name], delivery.MEDIA[name], forever=True)

    head = get

    def _log(self) -> None:
        """No line per request."""

    def write_error(self, status_code: int, **_kwargs: Any) -> None:
        """Nothing to say to a script's request."""
        self.set_status(status_code)
        self.finish()
