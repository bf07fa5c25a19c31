"""A log that whoever asks cannot fill: of one sentence a line a minute; and what a fault is called there.

Not here: what is logged.
"""

import errno
import logging
import time
from collections.abc import Callable
from typing import Final

APART_SECONDS: Final = 60.0
MOST_KINDS: Final = 100
"""Sentences that are told apart; beyond them all are one."""


class Seldom:
    """Says each sentence at most once in :data:`APART_SECONDS`; ``clock`` in seconds."""

    def __init__(self, log: logging.Logger, clock: Callable[[], float] = time.monotonic) -> None:
        self._log, self._clock = log, clock
        self._said: dict[tuple[int, str], tuple[float, int]] = {}

    def say(self, level: int, sentence: str) -> None:
        """Log it, unless it was logged a moment ago. It holds nothing of a question."""
        key = (level, sentence) if len(self._said) < MOST_KINDS or (level, sentence) in self._said else (level, "")
        said, kept = self._said.get(key, (-APART_SECONDS, 0))
        now = self._clock()
        if now - said < APART_SECONDS:
            self._said[key] = said, kept + 1
            return
        self._said[key] = now, 0
        self._log.log(level, "%s%s", sentence, f" (and {kept} times since it was said last)" if kept else "")


def kind_of(fault: BaseException) -> str:
    """The kind of a fault, one of the system with its sign (``OSError ENOSPC``); never its words: they may be what was asked."""
    sign = errno.errorcode.get(fault.errno or 0, "") if isinstance(fault, OSError) else ""
    return f"{type(fault).__name__} {sign}".strip()
