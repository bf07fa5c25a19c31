"""The process that reckons rides: ``python -m buurtlezer.geodata.transit.answering FOLDER``, one for each server.

It opens the network at once, listens in the folder (``meeting``), and ends when its parent does: nothing is ever said to its
standard input, so that closes then. It is nicer than the pages, to which it leaves the processor. What native code says on the
error stream goes nowhere, as it might tell from where somebody starts. Not here: how questions are worked on (``desk``), who
starts it, and again when it died (``keeping``).
"""

import asyncio
import logging
import os
import secrets
import shutil
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from buurtlezer.errors import BrokenPack
from buurtlezer.geodata.transit import meeting, private_folder, wire
from buurtlezer.geodata.transit.desk import Desk
from buurtlezer.geodata.transit.forms import read_question
from buurtlezer.geodata.transit.port import NoAnswer, Reach, Why
from buurtlezer.geodata.transit.seldom import Seldom
from buurtlezer.geodata.transit.wire import Frame

_LOG = logging.getLogger(__name__)
_SELDOM = Seldom(_LOG)

MOST_ASKERS: Final = 400
"""Connections; there are 300 pages at most."""
PROOF_SECONDS: Final = 10.0
"""In which who connects shows the key."""
MOST_UNREAD_BYTES: Final = 8 << 20
"""An asker that does not read what it is told is let go of."""
NICE: Final = 10


class Page:
    """An asker at the other end of a connection."""

    house: str

    def __init__(self, writer: asyncio.StreamWriter, house: str) -> None:
        self._writer = writer
        self.house = house

    def tell(self, frame: Frame) -> None:
        """Say it; who is gone, or does not read, hears nothing."""
        transport = self._writer.transport
        if transport.is_closing():
            return
        self._writer.write(wire.written(frame.words, frame.numbers))
        if transport.get_write_buffer_size() > MOST_UNREAD_BYTES:
            transport.abort()


class Counter:
    """Where askers come to: shows and wants the key, then takes what they ask to the desk."""

    def __init__(self, key: bytes, desk: Desk) -> None:
        self._key = key
        self._desk = desk
        self._open = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection, until it ends."""
        self._open += 1
        try:
            if self._open <= MOST_ASKERS:
                await self._met(reader, writer)
        except (meeting.Stranger, wire.BadFrame, ValueError, KeyError, TypeError, TimeoutError) as fault:
            _SELDOM.say(logging.WARNING, f"a connection was closed: {type(fault).__name__}")  # never its words
        except (OSError, asyncio.IncompleteReadError):
            pass  # it left, in the middle of a word
        finally:
            self._open -= 1
            writer.close()

    async def _met(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        async with asyncio.timeout(PROOF_SECONDS):
            ours = secrets.token_bytes(meeting.CHALLENGE_BYTES)
            writer.write(ours)
            theirs = await reader.readexactly(meeting.CHALLENGE_BYTES)
            if not meeting.proven(self._key, "asker", ours, await reader.readexactly(meeting.CHALLENGE_BYTES)):
                raise meeting.Stranger
            writer.write(meeting.proof(self._key, "reckoner", theirs))
            hello = await wire.heard(reader, wire.QUESTION)
        if hello is None:
            return
        page = Page(writer, str(hello.words["house"]))
        try:
            while frame := await wire.heard(reader, wire.QUESTION):
                self._said(page, frame)
        finally:
            self._desk.cancel(page)

    def _said(self, page: Page, frame: Frame) -> None:
        number = frame.words["number"]
        if type(number) is not int:
            raise TypeError
        match frame.words["say"]:
            case "ask":
                self._desk.ask(page, number, read_question(frame.words["question"]))
            case "network":
                self._desk.network(page, number)
            case "cancel":
                self._desk.cancel(page, number)
            case _:
                raise ValueError


async def answer(folder: Path, open_reach: Callable[[], Reach]) -> None:
    """Answer in this folder for ever."""
    asyncio.get_running_loop().set_exception_handler(lambda _, told: _say(type(told.get("exception"))))
    desk = Desk(open_reach, on_broken=lambda broken: meeting.tell_broken(folder, broken=broken))
    counter = Counter(meeting.key_of(folder), desk)
    listener = meeting.listening(folder)
    start = asyncio.start_unix_server if meeting.has_sockets(folder) else asyncio.start_server
    server = await start(counter.serve, sock=listener)
    try:
        await asyncio.gather(desk.work(), desk.forget(), _beat(folder))
    finally:
        server.close()


async def _beat(folder: Path) -> None:
    """Give signs of life, and keep what is read from being tidied away."""
    while True:
        meeting.beaten(folder).touch(mode=0o600)
        private_folder.still_used()
        await asyncio.sleep(meeting.BEAT_SECONDS)


def run(folder: Path, open_reach: Callable[[], Reach]) -> None:
    """Be that process: until its parent ends, or something that is no question goes wrong."""
    threading.Thread(target=_end_with_parent, args=(folder,), name="Lifeline", daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # it is for the parent, which then ends this
    if hasattr(os, "nice"):
        os.nice(NICE)
    _hush_native_code()
    sys.excepthook = lambda kind, *_: _say(kind)
    threading.excepthook = lambda fault: _say(fault.exc_type)
    asyncio.run(answer(folder, open_reach))


def open_engine() -> Reach:
    """The engine with the pack and timetables in use. Raises ``NoAnswer`` where none fits this machine or they cannot be read."""
    from buurtlezer.geodata import Pack
    from buurtlezer.geodata.transit import brought
    from buurtlezer.geodata.transit.engine import Engine

    try:
        feeds = brought.in_use()
    except BrokenPack:
        _LOG.error(
            "the timetables that were brought cannot be read; bring them again, or go back: buurtlezer data import gtfs --back"
        )
        raise NoAnswer(Why.BROKEN) from None
    return Engine.open(Pack.open(), feeds or None)


def _end_with_parent(folder: Path) -> None:
    with suppress(OSError):
        while os.read(0, 1024):
            pass
    with suppress(OSError):
        meeting.close(folder, for_good=True)
        if spare := os.environ.get(private_folder.SPARE):
            shutil.rmtree(spare, ignore_errors=True)
        folder.rmdir()
    os._exit(0)


def _say(kind: type) -> None:
    """Of a fault that nobody saw to: its kind, as its message, and that of one before it, may hold what somebody asked."""
    _SELDOM.say(logging.ERROR, f"a fault in the process that reckons rides: {kind.__name__}")


def _hush_native_code() -> None:
    """Let Python alone speak on the error stream."""
    ours = os.fdopen(os.dup(2), "w", buffering=1, encoding="utf-8", errors="backslashreplace")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(nowhere, stream)
    os.close(nowhere)
    before, sys.stderr = sys.stderr, ours
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.StreamHandler) and handler.stream is before:
            handler.setStream(ours)


if __name__ == "__main__":
    run(Path(sys.argv[1]), open_engine)
