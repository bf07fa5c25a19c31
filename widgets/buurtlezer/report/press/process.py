"""The process that makes a file: asked by a JSON line, it tells how far it is and gives the file, all through pipes.

Nothing of a report stands in its arguments, its environment, a file, a log or an error. It gets no address of a store and no
password. Not here: what it does (``__main__``, ``making``).
"""

import asyncio
import json
import os
import subprocess
import sys
import threading
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from buurtlezer.errors import ReportNotMade
from buurtlezer.report.document import Document

from .form import MOST_NAMES, Form, Pressed, Progress, Stage, Tell
from .turns import LOOK_SECONDS, WAITS_SECONDS, Row, pause, turn

PATIENCE_SECONDS: Final = 120.0
LARGEST: Final = 200_000_000
"""Bytes of a file; more is refused."""

GIVEN: Final = (
    *("PATH", "PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "HOME", "USERPROFILE"),
    *(
        "SYSTEMROOT",
        "WINDIR",
        "TEMP",
        "TMP",
        "TMPDIR",
        "LANG",
        "LC_ALL",
        "LOCALAPPDATA",
        "FONTCONFIG_FILE",
        "FONTCONFIG_PATH",
        "XDG_DATA_DIRS",
    ),
)
"""What of the environment it gets: where Python and fonts stand."""


async def press(
    document: Document, form: Form, tell: Tell, *, patience: float = PATIENCE_SECONDS, turns: Path | None = None
) -> Pressed:
    """The file, made while the loop goes on; ``tell`` is called in the loop. Cancelling it ends the process.

    Raises :class:`buurtlezer.errors.ReportNotMade`.
    """
    loop = asyncio.get_running_loop()
    stop = threading.Event()

    def told(progress: Progress) -> None:
        if not stop.is_set():
            loop.call_soon_threadsafe(tell, progress)

    working = asyncio.ensure_future(asyncio.to_thread(pressed, document, form, told, stop=stop, patience=patience, turns=turns))
    try:
        return await asyncio.shield(working)
    finally:
        stop.set()
        if not working.done():
            working.add_done_callback(lambda one: one.cancelled() or one.exception())  # it was stopped: nobody asks why


def pressed(
    document: Document,
    form: Form,
    tell: Tell = lambda _: None,
    *,
    stop: threading.Event | None = None,
    row: Row = Row.PAGE,
    patience: float = PATIENCE_SECONDS,
    turns: Path | None = None,
) -> Pressed:
    """The file, waited for; ``tell`` is called in this thread. ``stop``, once set, ends it from another.

    ``patience`` is for making it; how long its turn is waited for stands with its row (``turns.WAITS_SECONDS``).

    Raises :class:`buurtlezer.errors.ReportNotMade`.
    """
    if len(document.names) > MOST_NAMES:
        raise ReportNotMade("too_many_names")
    stop = stop or threading.Event()
    given_up = time.monotonic() + WAITS_SECONDS[row]
    with turn(turns, row) as mine:
        told = -1
        while before := mine.before():
            if time.monotonic() > given_up:
                raise ReportNotMade("too_busy")
            if before != told:
                tell(Progress(Stage.WAITING, before))
                told = before
            if stop.wait(pause(before)):
                raise ReportNotMade("stopped")
        tell(Progress(Stage.BEGINNING))
        return _Run(tell, stop, patience).made(document, form)


class _Run:
    """One life of the process."""

    def __init__(self, tell: Tell, stop: threading.Event, patience: float) -> None:
        self._tell = tell
        self._stop = stop
        self._patience = patience
        self._late = False

    def made(self, document: Document, form: Form) -> Pressed:
        asked = json.dumps({"form": form, "document": document.model_dump(mode="json")}).encode()
        process = subprocess.Popen(  # noqa: S603 -- our own words
            [sys.executable, "-P", "-m", "buurtlezer.report.press", str(int(self._patience) + 10)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,  # what a library says there may quote people
            env={name: os.environ[name] for name in GIVEN if name in os.environ} | {"PYTHONUTF8": "1"},
            start_new_session=True,  # Ctrl+C is for the server, which then ends it
        )
        ended = threading.Event()
        watching = threading.Thread(target=self._watch, args=(process, ended), daemon=True)
        watching.start()
        try:
            return self._answer(process, asked)
        finally:
            ended.set()
            process.kill()
            process.wait()
            watching.join()
            for pipe in (process.stdin, process.stdout):
                with suppress(OSError):
                    pipe and pipe.close()

    def _watch(self, process: "subprocess.Popen[bytes]", ended: threading.Event) -> None:
        """Kill it where it is stopped or late."""
        left = self._patience
        while not ended.wait(LOOK_SECONDS / 2):
            left -= LOOK_SECONDS / 2
            self._late = left <= 0
            if self._late or self._stop.is_set():
                process.kill()
                return

    def _answer(self, process: "subprocess.Popen[bytes]", asked: bytes) -> Pressed:
        assert process.stdin  # noqa: S101 -- asked for above
        assert process.stdout  # noqa: S101
        try:
            process.stdin.write(asked)  # it reads all of it before it says anything
            process.stdin.close()
        except OSError:  # it ended
            raise self._why("failed") from None
        for line in process.stdout:
            said = json.loads(line)
            if "stage" in said:
                self._tell(Progress(Stage(said["stage"]), said["done"], said["of"]))
            elif "failed" in said:
                raise self._why(said["failed"])
            else:
                size = said.pop("size")
                if size > LARGEST:
                    raise ReportNotMade("too_big")
                content = process.stdout.read(size)
                if len(content) == size:
                    return Pressed(content, **said)
        raise self._why("failed")

    def _why(self, otherwise: str) -> ReportNotMade:
        return ReportNotMade("stopped" if self._stop.is_set() else "too_slow" if self._late else otherwise)
