"""The work on one question, on the thread that reckons: what is asked, and how much of it is done.

Not here: whose turn it is, and what becomes of a fault (``desk``).
"""

import asyncio
import time
from typing import Final

from buurtlezer.geodata.transit.asked import Asked
from buurtlezer.geodata.transit.forms import times_numbers, ways_form
from buurtlezer.geodata.transit.port import Cancelled, NoAnswer, Progress, Reach, Why
from buurtlezer.geodata.transit.wire import Frame

TOLD_SECONDS: Final = 0.1
"""Between two words about the share that is done."""


def reckoned(asked: Asked, reach: Reach | None, progress: Progress) -> Frame:
    """The answer. Raises ``NoAnswer``, ``Cancelled``, and what whoever reckons does."""
    progress(0.0)
    question = asked.question
    if reach is None:
        raise NoAnswer(Why.BROKEN)
    if question.glasses.step_free and not reach.network.step_free:  # asked before that was known
        raise NoAnswer(Why.IMPOSSIBLE)
    if question.end is None:
        return Frame({"done": True}, times_numbers(reach.times(question.start, question.glasses, progress)))
    return Frame({"done": True, "ways": ways_form(reach.ways(question.start, question.end, question.glasses, progress))})


def progress_of(asked: Asked, loop: asyncio.AbstractEventLoop) -> Progress:
    """Tells the asker, and raises ``Cancelled`` where it waits no more."""
    last = time.monotonic()

    def progress(share: float) -> None:
        nonlocal last
        if asked.cancelled.is_set():
            raise Cancelled
        if (now := time.monotonic()) - last > TOLD_SECONDS:
            last = now
            loop.call_soon_threadsafe(lambda: asked.tell(working=round(float(share), 3)))

    return progress
