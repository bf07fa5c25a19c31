"""Makes maps that light pages ask for: what is made is kept, and nobody fills the queue of others.

Not here: what is in a map (``logbook.room``), how it is asked for (``ground``).
"""

import asyncio
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from threading import Lock
from typing import Final

from buurtlezer.serving.limits.turns import Turns

THREADS: Final = 1
"""A nearer piece that nobody asked for before takes up to a second of a processor; no message waits for it."""
MOST_AWAITED: Final = 6
"""Pieces that one address waits for: seconds of work. A school whose phones all show the same waits for one."""
MOST_KEPT: Final = 48


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
