"""Asking the process that reckons rides, from a kernel. Nothing here waits: a question gives a ticket at once.

::

    asked = Asked(house=os.environ.get(WHENCE, ""))   # one for a page; opens nothing, starts nothing
    ticket = asked.times((4.3517, 50.8466), Glasses())        # Ticket[Times]
    ticket = asked.ways(start, end, Glasses(day=Day.SUNDAY))  # Ticket[Ways]
    ticket.standing                                   # Preparing() | Waiting(ahead) | Working(share) | one of those of over
    ticket.over                                       # Done() | Refused(why) | GivenUp(): whether it is one of these
    ticket.result                                     # the answer; raises NoAnswer(why) where it was refused
    ticket.cancel()                                   # for who asks anew, or leaves
    asked.network()                                   # Ticket[Network]: what rides are reckoned on
    asked.close()                                     # gives all up
    asked.there                                       # False: every ticket is Refused(NO_ENGINE) at once

A page looks at ``standing`` when it is asked to (a message, twice a second); it asks nothing while it is being made, as the warm
process makes pages too and must start no thread. Two questions of one page wait at most; another is ``Refused(BUSY)``, so cancel
the one before. Starts are asked from a grid of 10 m. A question that no page should ask (``ValueError``) is a fault of the page.

Under ``buurtlezer serve`` all kernels ask one process. Elsewhere (JupyterLab, plain Voila) a kernel starts its own at its first
question, which ends with it. Not here: finding it (``calling``), what is asked (``port``),
how it travels (``wire``).
"""

import os
import secrets
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread, current_thread
from typing import Any, Final, TypeVar

from buurtlezer.geodata.transit import calling, meeting, wire
from buurtlezer.geodata.transit.forms import Question, question_form, read_network, read_times, read_ways
from buurtlezer.geodata.transit.keeping import has_engine
from buurtlezer.geodata.transit.port import Degrees, Glasses, Network, Times, Ways, Why
from buurtlezer.geodata.transit.tickets import Done, Preparing, Refused, Standing, Ticket, Waiting, Working
from buurtlezer.geodata.transit.wire import Frame

__all__ = ["Asked", "has_engine"]

Result = TypeVar("Result")

MOST_TRIES: Final = 2
"""A question that was worked on when its process died, or at which the line was closed, is asked once more and not for ever."""


@dataclass(eq=False)
class _Open:
    """A question on its way."""

    words: dict[str, object]
    ticket: Ticket[Any]
    read: Callable[[Frame], Any]
    tries: int = 0


class Asked:
    """Who asks for one page. Opens a connection, on a thread of its own, at the first question; a fork begins anew.

    ``house``: a mark of where the page was asked from; pages of one house share turns, and a page without one is a house of its
    own. ``folder``: where the process is asked, if not where this server says.
    """

    def __init__(self, folder: Path | None = None, house: str = "") -> None:
        self._folder = folder
        self._house = house or secrets.token_hex(8)
        self._lock = Lock()
        self._open: dict[int, _Open] = {}
        self._number = 0
        self._line: socket.socket | None = None
        self._thread: Thread | None = None
        self._process = os.getpid()

    @property
    def there(self) -> bool:
        """Whether there is anybody to ask; looked at without asking."""
        return self._folder is not None or (os.environ.get(meeting.VARIABLE) != "" and has_engine())

    def times(self, start: Degrees, glasses: Glasses) -> Ticket[Times]:
        """How long from one place to every street. Raises ``ValueError`` for what is no question."""
        words = {"say": "ask", "question": question_form(Question(start, glasses))}
        return self._ask(words, lambda frame: read_times(frame.numbers))

    def ways(self, start: Degrees, end: Degrees, glasses: Glasses) -> Ticket[Ways]:
        """How one gets from one place to another. Raises ``ValueError`` for what is no question."""
        words = {"say": "ask", "question": question_form(Question(start, glasses, end))}
        return self._ask(words, lambda frame: read_ways(frame.words["ways"]))

    def network(self) -> Ticket[Network]:
        """What rides are reckoned on."""
        return self._ask({"say": "network"}, lambda frame: read_network(frame.words["network"]))

    def close(self) -> None:
        """Give up what is open, and hang up."""
        with self._lock:
            left, line = list(self._open.values()), self._line
        for one in left:
            one.ticket.cancel()
        if line is not None:
            _hang_up(line)

    def _ask(self, words: Mapping[str, object], read: Callable[[Frame], Result]) -> Ticket[Result]:
        if not self.there:
            refused: Ticket[Result] = Ticket()
            refused.become(Refused(Why.NO_ENGINE))
            return refused
        with self._lock:
            if self._process != os.getpid():  # what was made before a fork is the parent's
                self._process, self._open, self._line, self._thread = os.getpid(), {}, None, None
            number = self._number = self._number + 1
            ticket: Ticket[Result] = Ticket(lambda: self._give_up(number))
            one = self._open[number] = _Open({**words, "number": number}, ticket, read)
            if self._thread is None:
                self._thread = Thread(target=self._talk, name="Asks for rides", daemon=True)
                self._thread.start()
            elif self._line is not None:
                self._say(self._line, one.words)
        return ticket

    def _give_up(self, number: int) -> None:
        with self._lock:
            if self._open.pop(number, None) and self._line is not None:
                self._say(self._line, {"say": "cancel", "number": number})

    @staticmethod
    def _say(line: socket.socket, words: dict[str, object]) -> None:
        try:
            line.sendall(wire.written(words))
        except OSError:
            _hang_up(line)  # which whoever listens to it sees

    def _talk(self) -> None:
        """On a thread: connect, ask what is open, hear how it stands; until nothing is open and the line is gone."""
        try:
            while self._talked(calling.met(self._folder or calling.place(), self._house)):
                pass
        except (meeting.Gone, meeting.Stranger, OSError):
            pass  # and so nobody is there, which tickets say below
        finally:
            with self._lock:
                if self._thread is current_thread():
                    self._line = self._thread = None
                    for one in list(self._open.values()):
                        self._drop(one, Refused(Why.BROKEN))

    def _talked(self, line: socket.socket) -> bool:
        """Ask and listen until the line is gone; whether something is open still."""
        with line:
            with self._lock:
                self._line = line
                for one in self._open.values():
                    self._say(line, one.words)
            answered = self._listened(line)
        with self._lock:
            self._line = None
            for one in list(self._open.values()):
                one.tries += isinstance(one.ticket.standing, Working) or not answered
                if one.tries >= MOST_TRIES:
                    self._drop(one, Refused(Why.BROKEN))
                one.ticket.become(Preparing())
            if not self._open:
                self._thread = None
            return bool(self._open)

    def _listened(self, line: socket.socket) -> bool:
        """Hear all that is said; whether anything was."""
        answered = False
        with suppress(OSError, wire.BadFrame):
            while frame := wire.received(line, wire.ANSWER):
                answered = True
                with self._lock:
                    if one := self._open.get(frame.words.get("number", 0)):
                        try:
                            self._heard(one, frame)
                        except (KeyError, TypeError, ValueError):  # no answer of ours
                            self._drop(one, Refused(Why.BROKEN))
        return answered

    def _heard(self, one: _Open, frame: Frame) -> None:
        said = frame.words
        if "done" in said:
            self._drop(one, Done(), one.read(frame))
        elif "refused" in said:
            self._drop(one, Refused(Why(said["refused"])))
        elif "working" in said:
            one.ticket.become(Working(said["working"]))
        elif "waiting" in said:
            one.ticket.become(Waiting(said["waiting"]))
        else:
            one.ticket.become(Preparing())

    def _drop(self, one: _Open, standing: Standing, result: object = None) -> None:
        self._open = {number: other for number, other in self._open.items() if other is not one}
        one.ticket.become(standing, result)


def _hang_up(line: socket.socket) -> None:
    with suppress(OSError):
        line.shutdown(socket.SHUT_RDWR)
