"""The line of one page to the process that reckons: opened at the first question, and again when it is lost.

Not here: what is asked (``asking``), where it leads (``calling``).
"""

import os
import socket
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread, current_thread
from typing import Any, Final, TypeVar

from buurtlezer.geodata.transit import calling, meeting, wire
from buurtlezer.geodata.transit.port import Why
from buurtlezer.geodata.transit.tickets import Done, Preparing, Refused, Standing, Ticket, Waiting, Working
from buurtlezer.geodata.transit.wire import Frame

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


class Talk:
    """All that one page asks. A fork begins anew."""

    def __init__(self, folder: Path | None, house: str) -> None:
        self._folder = folder
        self._house = house
        self._lock = Lock()
        self._open: dict[int, _Open] = {}
        self._number = 0
        self._line: socket.socket | None = None
        self._thread: Thread | None = None
        self._process = os.getpid()

    def ask(self, words: Mapping[str, object], read: Callable[[Frame], Result]) -> Ticket[Result]:
        """Say these words, and a number beside them; ``read`` makes the answer of what comes."""
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

    def close(self) -> None:
        """Give up what is open, and hang up."""
        with self._lock:
            left, line = list(self._open.values()), self._line
        for one in left:
            one.ticket.cancel()
        if line is not None:
            _hang_up(line)

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
