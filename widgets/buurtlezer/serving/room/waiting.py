"""Where open light pages wait for news of their workshop: one look at the store for all of them.

Nobody waits, nothing is asked. Somebody waits: five times a second a cheap look whether anything was committed; only then is
each waiting workshop's number read, once, however many wait for it. Not here: the request that is held (``wait``).
"""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from time import monotonic
from typing import Any, TypeVar

from buurtlezer.errors import StoreError, UnknownSecret
from buurtlezer.serving.limits.turns import Turns
from buurtlezer.store import Credential, Store, Watch

LOOK_SECONDS = 0.2
PAUSE_SECONDS = 0.8
"""A workshop's pages are woken at most so often: sixty answers in ten seconds must not become sixty times sixty questions."""

MOST_WAITING = 600
"""Pages of participants, of one server: more than a workshop may have, and than two cores can serve."""

PER_SECRET = 3
"""Two tabs, and a line that broke without a word. Of more the oldest is let go."""

ASKERS = 2
"""Threads that look up secrets; one address has one of them, so that nobody else stands behind all of its secrets."""

ASKING_PER_ADDRESS = 200
"""Whose secret is only being looked up: a school that wakes at once, and no more."""

T = TypeVar("T")


class NoRoom(Exception):
    """As many pages wait as may."""


class End(Enum):
    """How waiting ends without a number."""

    GONE = "the secret opens nothing any more"
    LET_GO = "another page needs the place more"


@dataclass(eq=False, slots=True)
class Place:
    """One page that waits until its workshop's number passes ``since``."""

    workshop: str
    credential: Credential
    since: int
    reserved: bool
    """A trainer's or a wall's, of which a workshop has one each: there is always a place for it."""

    news: "asyncio.Future[int | End]" = field(default_factory=lambda: asyncio.get_running_loop().create_future())


class WaitingRoom:
    """All waiting pages of one server. For one event loop; the store is asked on threads of its own.

    Each secret has a few places, so one device has no more than these. Where all are taken, one that has more than its share
    gives one to who has fewer: who is in a workshop is turned away only where that many others are in one too.
    """

    def __init__(self, store: Callable[[], Store]) -> None:
        self._store = store
        self._places: dict[str, set[Place]] = defaultdict(set)
        self._of_secret: dict[Credential, list[Place]] = defaultdict(list)
        """Oldest first."""
        self._asking: Counter[str] = Counter()
        self._asking_with: Counter[Credential] = Counter()
        self._turns = Turns(ASKERS - 1)
        self._woken: dict[str, float] = {}
        self._look_anyway = False
        self._watch: Watch | None = None
        self._task: asyncio.Task[None] | None = None
        # A watch is for one thread; and who only asks to come in must not hold up those who wait.
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="room-watch")
        self._askers = ThreadPoolExecutor(ASKERS, thread_name_prefix="room-ask")

    @property
    def count(self) -> int:
        """How many wait now."""
        return sum(map(len, self._places.values()))

    async def enter(self, credential: Credential, since: int, address: str = "") -> Place:
        """A place to wait at, to be given back with ``leave`` (``NoRoom``, ``errors.UnknownSecret``, ``errors.StoreError``)."""
        if self._asking[address] >= ASKING_PER_ADDRESS or self._asking_with[credential] >= PER_SECRET:
            raise NoRoom
        counts: tuple[tuple[Counter[Any], Hashable], ...] = ((self._asking, address), (self._asking_with, credential))
        for count, key in counts:
            count[key] += 1
        try:
            async with self._turns.of(address):
                own, standing = await asyncio.get_running_loop().run_in_executor(
                    self._askers, lambda: self._store().workshops.standing(credential)
                )
        finally:
            for count, key in counts:
                count[key] -= 1
                if not count[key]:
                    del count[key]
        # From here on nothing is waited for: what is counted is true until it is taken.
        place = Place(own.id, credential, since, reserved=standing != "participant")
        self._make_room(place)
        self._places[own.id].add(place)
        self._of_secret[credential].append(place)
        # What was committed since then was perhaps looked at already: this workshop is read once in any case.
        self._look_anyway = True
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._keep_looking())
        return place

    def leave(self, place: Place) -> None:
        """Give a place back; one that was let go is given back already."""
        if place not in self._places.get(place.workshop, ()):
            return
        self._places[place.workshop].remove(place)
        if not self._places[place.workshop]:
            del self._places[place.workshop]
        self._of_secret[place.credential].remove(place)
        if not self._of_secret[place.credential]:
            del self._of_secret[place.credential]

    async def why(self, credential: Credential) -> None:
        """Raise what a secret that opens nothing any more is told (``errors.UnknownSecret``)."""
        await asyncio.get_running_loop().run_in_executor(self._askers, lambda: self._store().workshops.seen_by(credential))

    def _make_room(self, coming: Place) -> None:
        own = self._of_secret.get(coming.credential, [])
        if len(own) >= PER_SECRET:
            self._let_go(own[0])
        common = [places for places in self._of_secret.values() if not places[0].reserved]
        if coming.reserved or sum(map(len, common)) < MOST_WAITING:
            return
        most = max(common, key=len, default=[])
        if len(most) <= len(self._of_secret.get(coming.credential, [])) + 1:
            raise NoRoom
        self._let_go(most[0])

    def _let_go(self, place: Place) -> None:
        self.leave(place)
        if not place.news.done():
            place.news.set_result(End.LET_GO)

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
                place.news.set_result(End.GONE if seq is None else seq)
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
