"""Answers that were given a moment ago, for who asks the same: in memory, a few, for some minutes. Never on a disk or in a log.

Not here: what makes two questions the same (``forms.Question.on_grid``).
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from buurtlezer.geodata.transit.forms import Question
from buurtlezer.geodata.transit.wire import Frame

MOST_BYTES: Final = 32 << 20
KEPT_SECONDS: Final = 300.0
_WORDS_BYTES = 50_000
"""An answer in words is taken to be so large."""


class Remembered:
    """The newest answers; ``clock`` in seconds."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._kept: OrderedDict[Question, tuple[float, Frame]] = OrderedDict()
        self._bytes = 0

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, question: Question) -> Frame | None:
        """What was answered; asking does not make it stay longer."""
        self.forget()
        found = self._kept.get(question)
        return found[1] if found else None

    def keep(self, question: Question, answer: Frame) -> None:
        """Remember it; the oldest go where there are too many."""
        self._let_go(question)
        self._kept[question] = self._clock(), answer
        self._bytes += _size(answer)
        while self._bytes > MOST_BYTES:
            self._let_go(next(iter(self._kept)))

    def forget(self) -> None:
        """Let go of what is too old."""
        while self._kept:
            question, (kept, _) = next(iter(self._kept.items()))
            if self._clock() - kept < KEPT_SECONDS:
                return
            self._let_go(question)

    def _let_go(self, question: Question) -> None:
        if found := self._kept.pop(question, None):
            self._bytes -= _size(found[1])


def _size(answer: Frame) -> int:
    return answer.numbers.nbytes + _WORDS_BYTES
