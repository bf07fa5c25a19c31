"""Works on questions one at a time, and tells each asker how it stands: place in line, share done, the end.

The engine is opened and asked on one thread of its own; all else is on the loop. Nothing of a question is ever said in a log: a
fault is its kind. Not here: lines and keys (``answering``), whose turn it is (``line``).
"""

import asyncio
import logging
import os
import time
from collections.abc import Callable, Hashable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from typing import Final, Protocol

from buurtlezer.geodata.transit.forms import Question, network_form, times_numbers, ways_form
from buurtlezer.geodata.transit.line import MOST_OF_ASKER, Full, Line
from buurtlezer.geodata.transit.port import Cancelled, NoAnswer, Progress, Reach, Why
from buurtlezer.geodata.transit.remembered import Remembered
from buurtlezer.geodata.transit.wire import Frame

_LOG = logging.getLogger(__name__)

STUCK_SECONDS: Final = 120.0
"""A question that takes longer will never end: the process does, and whoever keeps it starts another."""
STUCK: Final = 3
"""The exit code of that."""
TOLD_SECONDS: Final = 0.1
"""Between two words about the share that is done."""
FORGET_SECONDS: Final = 15.0
"""Between two looks at whether an answer is too old to be remembered."""


class Asker(Hashable, Protocol):
    """Who asks: an open page."""

    @property
    def house(self) -> str:
        """Where it comes from."""
        ...

    def tell(self, frame: Frame) -> None:
        """Say something to it; nothing where it is gone."""
        ...


@dataclass(eq=False)
class Asked:
    """A question of an asker, by the number that it gave it."""

    asker: Asker
    number: int
    question: Question
    cancelled: Event = field(default_factory=Event)
    told: dict[str, object] = field(default_factory=dict)

    def tell(self, **standing: object) -> None:
        """How it stands now, if that is news."""
        if standing != self.told:
            self.told = standing
            self.asker.tell(Frame({"number": self.number, **standing}))

    def answer(self, frame: Frame) -> None:
        """The end of it."""
        self.asker.tell(Frame({"number": self.number, **frame.words}, frame.numbers))


class Desk:
    """All questions of this process. Everything but the engine is called on the loop."""

    def __init__(self, open_reach: Callable[[], Reach]) -> None:
        self._open_reach = open_reach
        self._reach: Reach | None = None
        self._why: Why | None = None
        self._line: Line[Asked] = Line()
        self._remembered = Remembered()
        self._at_work: Asked | None = None
        self._curious: list[tuple[Asker, int]] = []
        self._news = asyncio.Event()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="reckons")

    async def work(self) -> None:
        """Open the engine, then answer for ever."""
        loop = asyncio.get_running_loop()
        try:
            self._reach = await loop.run_in_executor(self._thread, self._open_reach)
        except NoAnswer as fault:  # anything else ends this process, and another may do better
            self._why = fault.why
        for asker, number in self._curious:
            self.network(asker, number)
        self._curious.clear()
        self._tell_places()
        while True:
            await self._news.wait()
            self._news.clear()
            while asked := self._line.next():
                await self._answer(asked)

    async def forget(self) -> None:
        """Look now and then at what is remembered."""
        while True:
            await asyncio.sleep(FORGET_SECONDS)
            self._remembered.forget()

    def network(self, asker: Asker, number: int) -> None:
        """Tell what rides are reckoned on, once that is known."""
        if self._reach:
            asker.tell(Frame({"number": number, "done": True, "network": network_form(self._reach.network)}))
        elif self._why:
            asker.tell(Frame({"number": number, "refused": self._why}))
        elif sum(one is asker for one, _ in self._curious) >= MOST_OF_ASKER:
            asker.tell(Frame({"number": number, "refused": Why.BUSY}))
        else:
            self._curious.append((asker, number))
            asker.tell(Frame({"number": number, "preparing": True}))

    def ask(self, asker: Asker, number: int, question: Question) -> None:
        """Take a question: answered at once, refused, or in line."""
        asked = Asked(asker, number, question.on_grid())
        if self._why:
            asked.tell(refused=self._why)
        elif known := self._remembered.get(asked.question):
            asked.answer(known)
        else:
            try:
                self._line.join(asker.house, asker, asked)
            except Full:
                asked.tell(refused=Why.BUSY)
                return
            self._tell_places()
            self._news.set()

    def cancel(self, asker: Asker, number: int | None = None) -> None:
        """Nobody waits for this any more; for nothing of this asker where no number is given."""
        ours = [one for one in (*self._line.in_order(), self._at_work) if one and one.asker is asker]
        for one in ours:
            if number in (None, one.number):
                one.cancelled.set()
                self._line.leave(asker.house, asker, one)
        if number is None:
            self._curious = [one for one in self._curious if one[0] is not asker]
        self._tell_places()

    def _tell_places(self) -> None:
        if self._why:
            while one := self._line.next():
                one.tell(refused=self._why)
        ahead = 1 if self._at_work else 0
        for place, one in enumerate(self._line.in_order()):
            if self._reach:
                one.tell(waiting=place + ahead)
            else:
                one.tell(preparing=True)

    async def _answer(self, asked: Asked) -> None:
        if known := self._remembered.get(asked.question):  # the one before asked the same
            asked.answer(known)
            self._tell_places()
            return
        self._at_work = asked
        asked.tell(working=0.0)
        self._tell_places()
        loop = asyncio.get_running_loop()
        stuck = loop.call_later(STUCK_SECONDS, _end_stuck)
        try:
            found = await loop.run_in_executor(self._thread, self._reckon, asked, self._progress(asked, loop))
        except Cancelled:
            return
        except NoAnswer as fault:
            asked.tell(refused=fault.why)
        except Exception as fault:  # noqa: BLE001 -- whatever it was, its asker is told, and a log its kind
            _LOG.error("a question about rides could not be answered: %s", type(fault).__name__)
            asked.tell(refused=Why.BROKEN)
        else:
            self._remembered.keep(asked.question, found)
            asked.answer(found)
        finally:
            stuck.cancel()
            self._at_work = None

    def _reckon(self, asked: Asked, progress: Progress) -> Frame:
        progress(0.0)
        question, reach = asked.question, self._reach
        if reach is None:
            raise NoAnswer(Why.BROKEN)
        if question.end is None:
            return Frame({"done": True}, times_numbers(reach.times(question.start, question.glasses, progress)))
        return Frame({"done": True, "ways": ways_form(reach.ways(question.start, question.end, question.glasses, progress))})

    @staticmethod
    def _progress(asked: Asked, loop: asyncio.AbstractEventLoop) -> Progress:
        last = time.monotonic()

        def progress(share: float) -> None:
            nonlocal last
            if asked.cancelled.is_set():
                raise Cancelled
            if (now := time.monotonic()) - last > TOLD_SECONDS:
                last = now
                loop.call_soon_threadsafe(lambda: asked.tell(working=round(float(share), 3)))

        return progress


def _end_stuck() -> None:
    _LOG.error("a question about rides does not end: the process that reckons begins anew")
    os._exit(STUCK)
