"""The light map that a finger taps on and that stands under what the group drew, and its nearer pieces.

Not here: what is in them (``logbook.room``), drawing them (``web/``, ``parts/light/group_map.js``).
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Final

from tornado.web import RequestHandler

from buurtlezer.logbook.room.light_ground import light_ground
from buurtlezer.logbook.room.near_ground import BadBox, near_ground, read_box
from buurtlezer.serving.limits.turns import Turns
from buurtlezer.texts import LANGUAGES

if TYPE_CHECKING:  # the office has the maps
    from buurtlezer.serving.room.office import Office

THREADS: Final = 1
"""A nearer piece that nobody asked for before takes up to a second of a processor; no message waits for it."""
MOST_AWAITED: Final = 6
"""Pieces that one address waits for: seconds of work. A school whose phones all show the same waits for one."""
MOST_KEPT: Final = 48
AGAIN_SECONDS: Final = 5
"""After which one for whom there was no place asks again: by then those six are made."""


class Crowded(Exception):
    """One address waits for as many maps as it may."""


@dataclass
class _Awaited:
    coming: "asyncio.Task[str]"
    callers: int = 0


class Maps:
    """Makes maps, and keeps those that were asked for last. For one event loop."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(THREADS, thread_name_prefix="room-map")
        self._turns = Turns(THREADS)
        self._awaited: dict[str, dict[Hashable, _Awaited]] = {}
        self._kept: OrderedDict[Hashable, str] = OrderedDict()
        self._lock = Lock()

    def __len__(self) -> int:
        """How many are waited for."""
        return sum(map(len, self._awaited.values()))

    async def get(self, address: str, key: Hashable, make: Callable[[], str]) -> str:
        """What is kept under ``key``, at once; else it is made, on a thread, of one address one after the other.

        What nobody waits for any more is not made. Raises ``Crowded``, and what ``make`` raises.
        """
        if (kept := self._find(key)) is not None:
            return kept
        mine = self._awaited.setdefault(address, {})
        if key not in mine:
            if len(mine) >= MOST_AWAITED:
                raise Crowded
            mine[key] = _Awaited(asyncio.ensure_future(self._in_turn(address, key, make)))
        one = mine[key]
        one.callers += 1
        try:
            return await asyncio.shield(one.coming)
        finally:
            one.callers -= 1
            if not one.callers:
                one.coming.cancel()
                del mine[key]
                if not mine:
                    del self._awaited[address]

    async def _in_turn(self, address: str, key: Hashable, make: Callable[[], str]) -> str:
        async with self._turns.of(address):
            return await asyncio.get_running_loop().run_in_executor(self._thread, self._made, key, make)

    def _made(self, key: Hashable, make: Callable[[], str]) -> str:
        if (kept := self._find(key)) is not None:  # made for another address meanwhile
            return kept
        made = make()
        with self._lock:
            self._kept[key] = made
            if len(self._kept) > MOST_KEPT:
                self._kept.popitem(last=False)
        return made

    def _find(self, key: Hashable) -> str | None:
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
            return self._kept.get(key)


class GroundHandler(RequestHandler):
    """Municipalities as outlines, names and stops, water and green."""

    KEPT = "public, max-age=86400"
    _task: "asyncio.Task[str] | None" = None
    _gone = False

    def initialize(self, office: "Office") -> None:
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
        self.set_header("Cache-Control", self.KEPT)
        self.set_header("Content-Type", "application/json")
        self.finish(text)

    def _log(self) -> None:
        """No line per request: it would tell which device asked when."""


class NearHandler(GroundHandler):
    """Streets with names in a box. No browser keeps it: the box tells roughly where its person tapped."""

    KEPT = "no-store"

    async def get(self) -> None:
        """Send the piece; 400 for a box that is none, is too large or lies elsewhere."""
        language, said = self.language(), self.get_query_argument("box", "")
        try:
            box = await self.office.apart(lambda: read_box(said, self.office.pack))
        except BadBox:
            self.send_error(400)
            return
        await self.send(("near", language, box), lambda: near_ground(self.office.pack, language, box))
