"""Where open light pages wait for news of their workshop: one look at the store for all of them.

Nobody waits, nothing is asked. Somebody waits: five times a second a cheap look whether anything was committed; only then is
each waiting workshop's number read, once, however many wait for it. Not here: the request that is held (``wait``).
"""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from time import monotonic
from typing import TypeVar

from buurtlezer.errors import StoreError, UnknownSecret
from buurtlezer.store import Credential, Store, Watch

LOOK_SECONDS = 0.2
PAUSE_SECONDS = 0.8
"""A workshop's pages are woken at most so often: sixty answers in ten seconds must not become sixty times sixty questions."""

MOST_WAITING = 600
"""Per server: more than a workshop may have, and than two cores can serve."""

T = TypeVar("T")


class NoRoom(Exception):
    """As many pages wait as may."""


@dataclass(eq=False, slots=True)
class Place:
    """One page that waits until its workshop's number passes ``since``."""

    credential: Credential
    since: int
    news: "asyncio.Future[int | None]" = field(default_factory=lambda: asyncio.get_running_loop().create_future())
    """The number; ``None`` when the secret opens nothing any more."""


class WaitingRoom:
    """All waiting pages of one server. For one event loop; the store is asked on a thread of its own."""

    def __init__(self, store: Callable[[], Store]) -> None:
        self._store = store
        self._places: dict[str, set[Place]] = defaultdict(set)
        self._woken: dict[str, float] = {}
        self._look_anyway = False
        self._watch: Watch | None = None
        self._task: asyncio.Task[None] | None = None
        # A watch is for one thread.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="room-watch")

    @property
    def count(self) -> int:
        """How many wait now."""
        return sum(map(len, self._places.values()))

    async def enter(self, credential: Credential, since: int) -> tuple[str, Place]:
        """A place to wait at, to be given back with ``leave`` (``NoRoom``, ``errors.UnknownSecret``, ``errors.StoreError``)."""
        if self.count >= MOST_WAITING:
            raise NoRoom
        workshop = await self._apart(lambda: self._store().workshops.seen_by(credential).id)
        place = Place(credential, since)
        self._places[workshop].add(place)
        # What was committed since then was perhaps looked at already: this workshop is read once in any case.
        self._look_anyway = True
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._keep_looking())
        return workshop, place

    def leave(self, workshop: str, place: Place) -> None:
        """Give a place back."""
        self._places[workshop].discard(place)
        if not self._places[workshop]:
            del self._places[workshop]

    async def _keep_looking(self) -> None:
        while self._places:
            # When it was is forgotten once it makes no difference, also of workshops that nobody waits for any more.
            self._woken = {name: at for name, at in self._woken.items() if monotonic() - at < PAUSE_SECONDS}
            due = {name: [place.credential for place in places] for name, places in self._places.items() if self._may_wake(name)}
            # What a look passes over, because its pages were woken just now, the next look reads in any case.
            anyway, self._look_anyway = self._look_anyway, len(due) < len(self._places)
            try:
                found = await self._apart(partial(self._look, due, anyway))
            except StoreError:  # it is looked at again; a page's own question is told what is wrong
                found, self._look_anyway = {}, True
            for workshop, seq in found.items():
                self._wake(workshop, seq)
            await asyncio.sleep(LOOK_SECONDS)

    def _may_wake(self, workshop: str) -> bool:
        return workshop not in self._woken

    def _wake(self, workshop: str, seq: int | None) -> None:
        for place in list(self._places.get(workshop, ())):
            if not place.news.done() and (seq is None or seq > place.since):
                place.news.set_result(seq)
                self._woken[workshop] = monotonic()

    def _look(self, due: dict[str, list[Credential]], anyway: bool) -> dict[str, int | None]:
        """The numbers of these workshops, if anything may have changed; on the watch's thread."""
        if self._watch is None:
            self._watch = self._store().watch()
        if not self._watch.poll() and not anyway:
            return {}
        return {workshop: self._number(credentials) for workshop, credentials in due.items()}

    def _number(self, credentials: Iterable[Credential]) -> int | None:
        for credential in credentials:
            with suppress(UnknownSecret):  # somebody erased a logbook; the others' secrets still open the workshop
                return self._store().workshops.seen_by(credential).seq
        return None

    async def _apart(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)
