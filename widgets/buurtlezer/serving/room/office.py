"""Who answers the messages of light pages, and on which threads: one per server process.

The store blocks, so it is asked on threads of its own; it is opened with the first message, and tried again when that
failed. Not here: how fast one comes in (``door``), carrying (``messages``), waiting for news (``waiting``), maps (``maps``),
what is answered (``logbook.room``).
"""

import asyncio
import os
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from threading import Lock
from typing import Any, TypeVar

from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.console.console import Console
from buurtlezer.logbook.room.desk import Desk
from buurtlezer.logbook.room.projector import Projector
from buurtlezer.logbook.surroundings import KEY_HASH
from buurtlezer.serving import doorkeeper
from buurtlezer.serving.limits.address import Addresses, Marks
from buurtlezer.serving.limits.turns import Turns
from buurtlezer.serving.room.door import Door, brings_a_code
from buurtlezer.serving.room.maps import Maps
from buurtlezer.serving.room.waiting import WaitingRoom
from buurtlezer.store import Store

THREADS = 4
"""A message is some milliseconds of work for the store, which writes one at a time."""

BY_ONE = THREADS - 1
"""Of them, for one address; a school, whose messages take all of the store's time anyway, is slowed down by nothing."""

FOR_CODES = 2
"""Threads for messages with a code. One costs 50 ms of a processor to look up, and nobody who is in waits for those."""

FOR_FILES = 2
"""Threads for files that a trainer asks for: a report takes seconds, and no participant waits for those."""

FILES = ("trainer.report", "trainer.export", "trainer.sheets")

Message = Mapping[str, Any]
Answer = dict[str, Any]
T = TypeVar("T")


class Office:
    """Answers for all light pages of one server."""

    def __init__(self, open_store: Callable[[], Store] = Store.open, addresses: Addresses | None = None) -> None:
        self._open_store = open_store
        self.addresses = addresses or Addresses()
        self.door = Door()
        self.marks = Marks()
        self._lock = Lock()
        self._store: Store | None = None
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="room")
        self._for_codes = ThreadPoolExecutor(FOR_CODES, thread_name_prefix="room-code")
        self._for_files = ThreadPoolExecutor(FOR_FILES, thread_name_prefix="room-file")
        self._turns = Turns(BY_ONE)
        self._turns_of_codes = Turns(FOR_CODES - 1)
        self._turns_of_files = Turns(FOR_FILES - 1)
        self.maps = Maps()
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
        return Console(self.store, self.pack, os.environ.get(KEY_HASH), doorkeeper.exchange)

    @cached_property
    def projector(self) -> Projector:
        """Hears projectors."""
        return Projector(self.store, self.pack)

    async def apart(self, work: Callable[[], T]) -> T:
        """Do something that blocks, on a thread of ours."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, work)

    async def hear(self, message: Message, language: str, address: str = "") -> Answer:
        """The answer to a message. Raises only what is a fault of ours, or ``errors.StoreError`` when the store cannot open."""

        def work() -> Answer:
            mark = self.marks.of(address)
            return self.door.through(message, address, language, lambda: self._hear(message, language, mark))

        if brings_a_code(message):
            async with self._turns_of_codes.of(address):
                return await asyncio.get_running_loop().run_in_executor(self._for_codes, work)
        if message.get("type") in FILES:
            async with self._turns_of_files.of(address):
                return await asyncio.get_running_loop().run_in_executor(self._for_files, work)
        async with self._turns.of(address):
            return await self.apart(work)

    async def record(self, message: Message, sound: bytes, language: str) -> Answer:
        """The answer to a recording that a trainer hands over."""
        media = str(message.get("media", ""))
        return await self.apart(lambda: self.console.record(message, media, sound, language))

    def _hear(self, message: Message, language: str, whence: str) -> Answer:
        kind = message.get("type")
        first = kind.partition(".")[0] if isinstance(kind, str) else ""
        if first in ("trainer", "projector"):
            heard = (self.console if first == "trainer" else self.projector).hear(message, language)
            self.door.stands_on_a_wall(heard.get("code"))
            return heard
        return self.desk.hear(message, language, whence)
