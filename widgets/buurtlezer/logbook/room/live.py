"""Keeping a page up with its room while it is open: others' entries, the stage, one's own entries from another device.

One task in the kernel, from the welcome of a logbook in a room until it is left. Four times a second a look whether anything
was committed, which costs next to nothing; only then is the store asked. What takes longer runs on a thread, so that the kernel
answers its page. Not here: when it is asked (``hearing``), what is read (``seat``, ``session``), what is said of it (``bar``),
light pages (``serving.room``).
"""

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Final

from buurtlezer.errors import StoreError, UnknownSecret
from buurtlezer.logbook.room.hearing import Hearing
from buurtlezer.logbook.seat.member import Member
from buurtlezer.logbook.session import Session

LOOK_SECONDS: Final = 0.25
PAUSE_SECONDS: Final = 0.5
"""A page is shown anew at most so often, however much a room of sixty does. Shorter than the pause between two results of a view
(``store.results``): else whoever saw one late would see the next one later still."""

PRESENCE_SECONDS: Final = 20.0
QUIET_SECONDS: Final = 75.0
"""A page that is silent for longer is closed, or its phone sleeps: nothing is sent to it, and nobody is there. A browser lets a
page in the background speak once a minute."""


class Live:
    """The task of one session.

    Parameters
    ----------
    moved
        Called when something about the room or about who one is in it has changed.
    gone
        Called when the logbook was erased, by its owner elsewhere or with its workshop.
    silence
        Seconds since the page said anything.
    clock
        Seconds that only go up.
    """

    def __init__(
        self,
        session: Session,
        moved: Callable[[], None],
        gone: Callable[[], None],
        silence: Callable[[], float],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._session = session
        self._moved = moved
        self._gone = gone
        self._silence = silence
        self._clock = clock
        self._hearing = Hearing(session, clock)
        self._task: asyncio.Task[None] | None = None
        self._unshown = False
        """Something new was taken in that the page does not show yet."""
        self._shown_at = self._seen_at = float("-inf")
        self._running = ""

    @property
    def runs(self) -> bool:
        """Whether it keeps up now."""
        return self._task is not None and not self._task.done()

    def start(self) -> None:
        """Begin anew with the logbook that is open. Without a loop (a script) nothing is kept up with."""
        self.stop()
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            return
        self._hearing.begin()
        self._unshown = False
        self._shown_at = self._seen_at = float("-inf")
        self._task = loop.create_task(self._keep_up())

    def stop(self) -> None:
        """The logbook is left."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._hearing.close()

    async def _keep_up(self) -> None:
        while self._session.room is not None:
            try:
                await self.look()
                await self.show_presence()
            except StoreError:
                self._hearing.missed()
            except Exception as error:  # noqa: BLE001 -- a fault of ours: told to the loop's log, and the room goes on
                self._tell_fault(error)
            await asyncio.sleep(LOOK_SECONDS)

    async def look(self) -> bool:
        """Once: take in what is new, if anything is. Returns whether the page was shown anew (``errors.StoreError``)."""
        if self._silence() > QUIET_SECONDS:
            return False
        self._hearing.listen()
        now = self._clock()
        if now - self._shown_at < PAUSE_SECONDS or not self._hearing.calls():
            self._tell_moment()
            return False
        self._hearing.asked()
        try:
            self._unshown |= self._read()
            self._unshown |= await self._group()
        except StoreError:
            self._hearing.missed()
            raise
        changed, self._unshown = self._unshown, False
        if changed:
            self._shown_at = now
            self._session.changed()
        return changed

    def _read(self) -> bool:
        """The room and one's own entries; whether there was anything new in them."""
        session, before = self._session, self._session.room
        try:
            session.seat.look_around()
        except UnknownSecret:
            session.read()  # says why
            self._gone()
            return False
        painted = session.seat.repainted
        if not session.seat.unread:
            session.seat.repainted = False
            return painted
        own, session.seat.unread, session.seat.repainted = session.read(), False, False
        if session.logbook is None:
            self._gone()
            return False
        self._tell_moved()
        # That others wrote moves the number; it is shown when a view of it is there.
        return painted or own or _without_number(before) != _without_number(session.room)

    async def _group(self) -> bool:
        session, changed = self._session, False
        logbook = session.logbook
        for view in session.seat.ripe:
            result = await asyncio.to_thread(session.seat.result, view)
            if session.logbook is not logbook:  # another one was opened meanwhile
                return False
            changed |= session.group.put(view, result)
        return changed

    async def show_presence(self) -> None:
        """A sign of life, now and then (``errors.StoreError``)."""
        if self._clock() - self._seen_at < PRESENCE_SECONDS or self._silence() > QUIET_SECONDS:
            return
        self._seen_at = self._clock()
        try:
            await asyncio.to_thread(self._session.seat.show_presence, self._session.page)
        except UnknownSecret:
            self._hearing.missed()  # the next look says what became of it

    def _tell_moved(self) -> None:
        self._running = self._session.room.asked if self._session.room else ""
        self._moved()

    def _tell_moment(self) -> None:
        """A moment's time may be over without anything being written."""
        if self._session.room is not None and self._session.room.asked != self._running:
            self._tell_moved()

    @staticmethod
    def _tell_fault(error: Exception) -> None:
        # Without the message: it may hold a person's text.
        fault = RuntimeError(f"the room could not be shown: {type(error).__name__}").with_traceback(error.__traceback__)
        asyncio.get_running_loop().call_exception_handler({"message": str(fault), "exception": fault})


def _without_number(room: Member | None) -> Member | None:
    return replace(room, seq=0) if room is not None else None
