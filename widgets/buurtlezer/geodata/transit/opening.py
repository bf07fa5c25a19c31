"""Opening whoever reckons, and again with pauses where that failed: a disk that was full has room later.

Not here: what is opened (``answering.open_engine``), the questions meanwhile (``desk``).
"""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import Executor
from typing import Final

from buurtlezer.geodata.transit.port import NoAnswer, Reach, Why

_LOG = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 5.0, 300.0
"""Seconds before it is tried again; doubled each time."""


class Opening:
    """``reach`` once it is open; ``why`` there is none, since it was tried last. Both None: it is tried for the first time."""

    def __init__(self, open_reach: Callable[[], Reach], thread: Executor, first_pause: float = FIRST_PAUSE) -> None:
        self._open_reach: Final = open_reach
        self._thread: Final = thread
        self._pause = first_pause
        self.reach: Reach | None = None
        self.why: Why | None = None

    async def opened(self, told: Callable[[], None]) -> None:
        """Until it is open, or never can be (``NO_ENGINE``); ``told()`` after each try. Any other fault ends the process."""
        loop = asyncio.get_running_loop()
        while self.reach is None:
            try:
                self.reach = await loop.run_in_executor(self._thread, self._open_reach)
                self.why = None
            except NoAnswer as fault:
                self.why = fault.why
            told()
            if self.why is Why.NO_ENGINE:
                return
            if self.why is not None:
                _LOG.error("what rides are reckoned on could not be opened (%s); tried again in %.1f s", self.why, self._pause)
                await asyncio.sleep(self._pause)
                self._pause = min(self._pause * 2, LONGEST_PAUSE)
