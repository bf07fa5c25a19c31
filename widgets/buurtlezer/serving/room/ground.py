"""The light map that a finger taps on and that stands under what the group drew, and its nearer pieces.

Not here: what is in them (``logbook.room``), whose turn it is (``maps``), drawing them (``web/``, ``parts/light/group_map.js``).
"""

import asyncio
from collections.abc import Callable, Hashable
from typing import Final

from tornado.web import RequestHandler

from buurtlezer.logbook.room.light_ground import light_ground
from buurtlezer.logbook.room.near_ground import BadBox, near_ground, read_box
from buurtlezer.serving.room.maps import Crowded
from buurtlezer.serving.room.office import Office
from buurtlezer.texts import LANGUAGES

AGAIN_SECONDS: Final = 5
"""After which one for whom there was no place asks again: by then those that wait are made."""


class GroundHandler(RequestHandler):
    """Municipalities as outlines, names and stops, water and green."""

    kept = "public, max-age=86400"
    _task: "asyncio.Task[str] | None" = None
    _gone = False

    def initialize(self, office: Office) -> None:
        """Get to know who has the maps and the data pack."""
        self.office = office

    def on_connection_close(self) -> None:
        """Nobody is there for whom it would be made."""
        super().on_connection_close()
        self._gone = True
        if self._task is not None:
            self._task.cancel()

    async def get(self) -> None:
        """Send it, in the language asked for."""
        language = self.language()
        await self.send(("ground", language), lambda: light_ground(self.office.pack, language))

    def language(self) -> str:
        """The one asked for, else Dutch."""
        named = self.get_query_argument("lang", "nl")
        return named if named in LANGUAGES else "nl"

    async def send(self, key: Hashable, make: Callable[[], str]) -> None:
        """Send a map; 429 where this address waits for as many as it may."""
        if self._gone:  # while the box was read
            return
        self._task = asyncio.ensure_future(self.office.maps.get(self.office.addresses.of(self.request), key, make))
        try:
            text = await self._task
        except asyncio.CancelledError:
            return  # nobody is there to be answered
        except Crowded:
            self.set_header("Retry-After", AGAIN_SECONDS)
            self.set_header("Cache-Control", "no-store")
            self.set_status(429)
            self.finish()
            return
        self.set_header("Cache-Control", self.kept)
        self.set_header("Content-Type", "application/json")
        self.finish(text)

    def _log(self) -> None:
        """No line per request: it would tell which device asked when."""


class NearHandler(GroundHandler):
    """Streets with names in a box.

    No browser keeps it, for the box may tell roughly where its person tapped; unless the page says that it is of a group.
    """

    async def get(self) -> None:
        """Send the piece; 400 for a box that is none, is too large or lies elsewhere."""
        language, said = self.language(), self.get_query_argument("box", "")
        try:
            box = await self.office.apart(lambda: read_box(said, self.office.pack))
        except BadBox:
            self.send_error(400)
            return
        self.kept = "private, max-age=86400" if self.get_query_argument("of", "") == "group" else "no-store"
        await self.send(("near", language, box), lambda: near_ground(self.office.pack, language, box))
