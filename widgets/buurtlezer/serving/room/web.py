"""Scripts and looks of light pages: files as they are written, under an address that changes with them.

ES modules import each other by relative address, so all are served from one folder named after what is in all of them; a
browser keeps them for a year and asks no more. ``house.js`` and ``light.css`` begin with what the parts of the notebooks
bring: the same device, outbox and look, not a second one. Not here: the page around them (``light_page``).
"""

import hashlib
import json
import re
from functools import cache
from typing import Any

from tornado.web import RequestHandler

from buurtlezer.parts.base.part import PARTS
from buurtlezer.serving.places import PACKAGE
from buurtlezer.serving.room.office import Office
from buurtlezer.steps.room.light_ground import light_ground
from buurtlezer.texts import LANGUAGES

WEB = PACKAGE / "serving" / "room" / "web"

HOUSE = {
    "house.js": ("base/base.js", "identity/device.js", "identity/outbox.js"),
    "light.css": ("base/base.css",),
}
"""Files that go before one of ours, from ``parts``. They have no import or export of their own."""

MEDIA = {"js": "text/javascript; charset=utf-8", "css": "text/css; charset=utf-8"}
_IMPORT = re.compile(r'from\s*"\./([a-z_]+\.js)"')


@cache
def contents() -> dict[str, str]:
    """Each file by its name."""
    found = {}
    for path in sorted([*WEB.glob("*.js"), *WEB.glob("*.css")]):
        before = [(PARTS / part).read_text("utf-8") for part in HOUSE.get(path.name, ())]
        found[path.name] = "\n".join([*before, path.read_text("utf-8")])
    return found


@cache
def folder() -> str:
    """Twelve hex digits that follow from all files together."""
    return hashlib.sha256(json.dumps(contents(), sort_keys=True).encode()).hexdigest()[:12]


@cache
def modules(entry: str) -> tuple[str, ...]:
    """A script and all that it imports, so that a page can ask for them at once and not one after the other."""
    found = [entry]
    for name in found:  # it grows while it is gone through
        found += [other for other in _IMPORT.findall(contents()[name]) if other not in found]
    return tuple(found)


class WebHandler(RequestHandler):
    """One file."""

    def get(self, asked: str, name: str) -> None:
        """Send it, for a year if the address names what it holds now."""
        if name not in contents():
            self.send_error(404)
            return
        current = asked == folder()
        self.set_header("Cache-Control", "public, max-age=31536000, immutable" if current else "no-cache")
        self.set_header("Content-Type", MEDIA[name.rpartition(".")[2]])
        self.finish(contents()[name])

    def _log(self) -> None:
        """No line per request: it would tell which device asked when."""

    def write_error(self, status_code: int, **_kwargs: Any) -> None:
        """Nothing to say to a script's request."""
        self.set_status(status_code)
        self.finish()


class GroundHandler(RequestHandler):
    """The light map that a finger taps on."""

    def initialize(self, office: Office) -> None:
        """Get to know who has the data pack."""
        self.office = office

    async def get(self) -> None:
        """Send it, in the language asked for."""
        named = self.get_query_argument("lang", "nl")
        language = named if named in LANGUAGES else "nl"
        self.set_header("Cache-Control", "public, max-age=86400")
        self.set_header("Content-Type", "application/json")
        self.finish(await self.office.apart(lambda: light_ground(self.office.pack, language)))

    def _log(self) -> None:
        """No line per request: it would tell which device asked when."""
