"""The light map that a finger taps on and that stands under what the group drew, and its nearer pieces.

Not here: what is in them (``logbook.room``), drawing them (``web/``, ``parts/light/group_map.js``).
"""

from tornado.web import RequestHandler

from buurtlezer.logbook.room.light_ground import light_ground
from buurtlezer.logbook.room.near_ground import BadBox, near_ground, read_box
from buurtlezer.serving.room.office import Office
from buurtlezer.texts import LANGUAGES


class GroundHandler(RequestHandler):
    """Municipalities as outlines, names and stops, water and green."""

    def initialize(self, office: Office) -> None:
        """Get to know who has the data pack."""
        self.office = office

    async def get(self) -> None:
        """Send it, in the language asked for."""
        named = self.get_query_argument("lang", "nl")
        language = named if named in LANGUAGES else "nl"
        text = await self.office.mapped(self.office.addresses.of(self.request), lambda: self.made(language))
        self.set_header("Cache-Control", "public, max-age=86400")
        self.set_header("Content-Type", "application/json")
        self.finish(text)

    def made(self, language: str) -> str:
        """The text, on a thread."""
        return light_ground(self.office.pack, language)

    def _log(self) -> None:
        """No line per request: it would tell which device asked when."""


class NearHandler(GroundHandler):
    """Streets with names in a box."""

    async def get(self) -> None:
        """Send the piece; 400 for a box that is none, is too large or lies elsewhere."""
        try:
            await super().get()
        except BadBox:
            self.send_error(400)

    def made(self, language: str) -> str:
        """The text, on a thread. Raises ``BadBox``."""
        box = read_box(self.get_query_argument("box", ""), self.office.pack)
        return near_ground(self.office.pack, language, box)
