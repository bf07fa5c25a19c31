"""Keeps a process that reckons rides: starts it, starts it again when it died, ends it with this process.

A server has one for all its pages (``serving.reach``), a kernel without such a server one of its own (``asking``). Not here: the
process itself (``answering``), one life of it (``living``).
"""

import atexit
import logging
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from threading import Event, Lock, Thread
from typing import Final, Literal

from buurtlezer.geodata.transit import living, meeting

_LOG = logging.getLogger(__name__)

PYTHON: Final = (sys.executable, "-P", "-m")
"""As modules are started: nothing is imported from the folder that one happens to be in."""
COMMAND: Final = (*PYTHON, "buurtlezer.geodata.transit.answering")
"""What is started; the folder comes after it."""
PREFIX: Final = "reach-"
FIRST_PAUSE, LONGEST_PAUSE = 0.5, 300.0
"""Seconds before a dead process is started again; doubled each time."""
STEADY: Final = 60.0
"""Seconds after which a process that dies did not die of how it begins."""
MOST_DEATHS: Final = 3
"""In a row; after that askers are told at once that there is none, until the next has its turn."""


def has_engine() -> bool:
    """Whether an engine is installed here; it is not loaded, as it has threads."""
    return find_spec("cafein") is not None


class Keeper:
    """One process, in a private folder."""

    def __init__(
        self, command: Sequence[str] = COMMAND, first_pause: float = FIRST_PAUSE, patience: float = living.PATIENCE_SECONDS
    ) -> None:
        self._command = list(command)
        self._pause, self._patience = first_pause, patience
        self._private = tempfile.TemporaryDirectory(prefix=PREFIX, ignore_cleanup_errors=True)
        self.folder = Path(self._private.name)
        """Where it is asked."""
        self.process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()
        self._stopping = Event()
        self._away = False
        meeting.furnish(self.folder)  # before there is a process, so that askers wait for it
        self._thread = Thread(target=self._keep, name="Keeps who reckons rides", daemon=True)

    @property
    def state(self) -> Literal["running", "starting", "broken", "away"]:
        """How it is.

        ``broken``: it runs, what rides are reckoned on could not be opened, and is tried again; ``away``: it died too often, and
        is left alone for a while.
        """
        if self._away:
            return "away"
        if self.process is None or self.process.poll() is not None:
            return "starting"
        return "broken" if meeting.is_broken(self.folder) else "running"

    def start(self) -> None:
        """Start it, once; returns at once."""
        self._thread.start()
        atexit.register(self.stop)

    def stop(self) -> None:
        """End it, and take its folder away."""
        atexit.unregister(self.stop)
        with self._lock:
            self._stopping.set()
            process = self.process
        if process is not None:
            living.ended(process)
        self._thread.join()
        self._private.cleanup()

    def _keep(self) -> None:
        deaths, pause = 0, self._pause
        while not self._stopping.is_set():
            began = time.monotonic()
            ended = self._one_life()
            if self._stopping.is_set():
                return
            if time.monotonic() - began > STEADY:
                deaths, pause = 0, self._pause
            deaths += 1
            _LOG.warning("The process that reckons rides ended (%s). There is a new one in %.1f s", ended, pause)
            if deaths >= MOST_DEATHS:
                self._away = True
                meeting.close(self.folder, for_good=True)
            if self._stopping.wait(pause):
                return
            pause = min(pause * 2, LONGEST_PAUSE)
            if self._away:
                meeting.furnish(self.folder)
                self._away = False

    def _one_life(self) -> int | str:
        try:
            with self._lock:
                if self._stopping.is_set():
                    return "not wanted"
                self.process = living.started(self._command, self.folder)
        except OSError as fault:  # no memory, no processes left: perhaps later
            return type(fault).__name__
        with self.process as process:
            return living.watched(process, self.folder, self._patience)
