"""Who answers the messages of light pages, and on which threads: one per server process.

The store blocks, so it is asked on threads of its own; it is opened with the first message, and tried again when that
failed. Not here: carrying (``messages``), waiting for news (``waiting``), what is answered (``steps.room``).
"""

import asyncio
import os
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from threading import Lock
from typing import Any, TypeVar

from buurtlezer.geodata import Pack
from buurtlezer.serving.room.waiting import WaitingRoom
from buurtlezer.steps.room.console import Console
from buurtlezer.steps.room.desk import Desk
from buurtlezer.steps.room.projector import Projector
from buurtlezer.steps.room.surroundings import KEY_HASH
from buurtlezer.store import Store

THREADS = 4
"""A message is some milliseconds of work for the store, which writes one at a time."""

Message = Mapping[str, Any]
Answer = dict[str, Any]
T = TypeVar("T")


class Office:
    """Answers for all light pages of one server."""

    def __init__(self, open_store: Callable[[], Store] = Store.open) -> None:
        self._open_store = open_store
        self._lock = Lock()
        self._store: Store | None = None
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="room")
        self.waiting = WaitingRoom(lambda: self.store)

    @cached_property
    def pack(self) -> Pack:
        """The data pack; read when it is first needed."""
        return Pack.open()

    @property
    def store(self) -> Store:
        """The store, opened when it is first needed (``errors.StoreError``, then tried again next time)."""
        with self._lock:
            if self._store is None:
                self._store = self._open_store()
            return self._store

    @cached_property
    def desk(self) -> Desk:
        """Hears participants."""
        return Desk(self.store, self.pack)

    @cached_property
    def console(self) -> Console:
        """Hears trainers."""
        return Console(self.store, self.pack, os.environ.get(KEY_HASH))

    @cached_property
    def projector(self) -> Projector:
        """Hears projectors."""
        return Projector(self.store, self.pack)

    async def apart(self, work: Callable[[], T]) -> T:
        """Do something that blocks, on a thread of ours."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    async def hear(self, message: Message, language: str) -> Answer:
        """The answer to a message. Raises only what is a fault of ours, or ``errors.StoreError`` when the store cannot open."""
        return await self.apart(lambda: self._hear(message, language))

    async def record(self, message: Message, sound: bytes, language: str) -> Answer:
        """The answer to a recording that a trainer hands over."""
        media = str(message.get("media", ""))
        return await self.apart(lambda: self.console.record(message, media, sound, language))

    def _hear(self, message: Message, language: str) -> Answer:
        kind = message.get("type")
        first = kind.partition(".")[0] if isinstance(kind, str) else ""
        if first == "trainer":
            return self.console.hear(message, language)
        if first == "projector":
            return self.projector.hear(message, language)
        return self.desk.hear(message, language)
