"""The light map that a finger taps on and that stands under what the group drew. Not here: drawing it (``web/``)."""

from tornado.web import RequestHandler

from buurtlezer.logbook.room.light_ground import light_ground
from buurtlezer.serving.room.office import Office
from buurtlezer.texts import LANGUAGES


class GroundHandler(RequestHandler):
    """Municipalities as outlines, names and stops."""

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
