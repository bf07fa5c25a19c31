"""One question to the server that may be asked what OpenStreetMap has: from a thread, so that the page is answered meanwhile.

Not here: what is asked and how it is read (``geodata.overpass``), what becomes of it (``bringing``).
"""

import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from threading import Thread
from typing import Final, TypeAlias

import pandas as pd

from buurtlezer.geodata.overpass import Box

Ask: TypeAlias = Callable[[str, Box], pd.DataFrame]


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked last, and its answer once there is one."""

    url: str
    box: Box
    answer: "Future[pd.DataFrame]"


PAUSE_SECONDS: Final = 10.0
"""Between two questions of a page at least, whatever it sends: the server is somebody else's."""


class Asking:
    """Asks one thing at a time, and not one right after the other: until it is its turn, a question has no answer yet."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._question: Question | None = None
        self._begun = -PAUSE_SECONDS

    def answer(self, url: str, box: Box) -> pd.DataFrame | None:
        """What the server has in a box; None while it thinks, and then it is to be asked again. Raises ``NotFetched``."""
        now = self._question
        if now is None or (now.url, now.box) != (url, box):
            under_way = now is not None and not now.answer.done()
            if under_way or time.monotonic() - self._begun < PAUSE_SECONDS:
                return None
            self._begun = time.monotonic()
            self._question = now = Question(url, box, Future())
            Thread(target=self._think, args=(now,), daemon=True).start()
        if not now.answer.done():
            return None
        self._question = None  # who asks again wants to know anew
        return now.answer.result()

    def _think(self, question: Question) -> None:
        try:
            question.answer.set_result(self._ask(question.url, question.box))
        except Exception as error:  # noqa: BLE001 -- raised where it is asked for
            question.answer.set_exception(error)
