"""Works on questions one at a time, and tells each asker how it stands: place in line, share done, the end.

The engine is opened and asked on one thread of its own; all else is on the loop. Nothing of a question is ever said in a log: a
fault is its kind. Not here: lines and keys (``answering``), whose turn it is (``line``), opening
(``opening``), the work itself (``working``).
"""

import asyncio
import logging
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Final

from buurtlezer.geodata.transit.asked import Asked, Asker
from buurtlezer.geodata.transit.forms import Question, network_form
from buurtlezer.geodata.transit.line import MOST_OF_ASKER, Full, FullOfAsker, Line
from buurtlezer.geodata.transit.opening import FIRST_PAUSE, Opening
from buurtlezer.geodata.transit.port import Cancelled, NoAnswer, Reach, Why
from buurtlezer.geodata.transit.remembered import Remembered
from buurtlezer.geodata.transit.seldom import Seldom, kind_of
from buurtlezer.geodata.transit.wire import Frame
from buurtlezer.geodata.transit.working import progress_of, reckoned

_LOG = logging.getLogger(__name__)
_SELDOM = Seldom(_LOG)

STUCK_SECONDS: Final = 120.0
"""A question that takes longer will never end: the process does, and whoever keeps it starts another."""
STUCK: Final = 3
"""The exit code of that."""
FORGET_SECONDS: Final = 15.0
"""Between two looks at whether an answer is too old to be remembered."""


class Desk:
    """All questions of this process. Everything but the engine is called on the loop."""

    def __init__(
        self,
        open_reach: Callable[[], Reach],
        on_broken: Callable[[bool], None] = lambda _: None,
        first_pause: float = FIRST_PAUSE,
    ) -> None:
        """``on_broken`` is told whether there is nothing to answer with, each time that it was tried to open it."""
        self._on_broken = on_broken
        self._line: Line[Asked] = Line()
        self._remembered = Remembered()
        self._at_work: Asked | None = None
        self._curious: list[tuple[Asker, int]] = []
        self._news = asyncio.Event()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="reckons")
        self._opening = Opening(open_reach, self._thread, first_pause)

    @property
    def _reach(self) -> Reach | None:
        return self._opening.reach

    @property
    def _why(self) -> Why | None:
        return self._opening.why

    async def work(self) -> None:
        """Open the engine, then answer for ever."""
        await self._opening.opened(self._tried)
        while True:
            await self._news.wait()
            self._news.clear()
            while asked := self._line.next():
                await self._answer(asked)

    def _tried(self) -> None:
        self._on_broken(self._why is Why.BROKEN)
        for asker, number in self._curious:
            self.network(asker, number)
        self._curious.clear()
        self._tell_places()

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
            asker.tell(Frame({"number": number, "refused": Why.WAITING}))
        else:
            self._curious.append((asker, number))
            asker.tell(Frame({"number": number, "preparing": True}))

    def ask(self, asker: Asker, number: int, question: Question) -> None:
        """Take a question: answered at once, refused, or in line."""
        asked = Asked(asker, number, question.on_grid())
        if self._why:
            asked.tell(refused=self._why)
        elif self._reach and question.glasses.step_free and not self._reach.network.step_free:
            asked.tell(refused=Why.IMPOSSIBLE)
        elif known := self._remembered.get(asked.question):
            asked.answer(known)
        else:
            try:
                self._line.join(asker.house, asker, asked)
            except Full as fault:
                asked.tell(refused=Why.WAITING if isinstance(fault, FullOfAsker) else Why.BUSY)
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
            found = await loop.run_in_executor(self._thread, reckoned, asked, self._reach, progress_of(asked, loop))
        except Cancelled:
            return
        except NoAnswer as fault:
            asked.tell(refused=fault.why)
        except Exception as fault:  # noqa: BLE001 -- whatever it was, its asker is told, and a log its kind
            _SELDOM.say(logging.ERROR, f"a question about rides could not be answered: {kind_of(fault)}")
            asked.tell(refused=Why.BROKEN)
        else:
            self._remembered.keep(asked.question, found)
            asked.answer(found)
        finally:
            stuck.cancel()
            self._at_work = None


def _end_stuck() -> None:
    _LOG.error("a question about rides does not end: the process that reckons begins anew")
    os._exit(STUCK)
