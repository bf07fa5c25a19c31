"""How often somebody may do something: some at once, then so many a minute. Each key (an address, a secret) for itself.

Never one count for all, which one device could use up. A table holds the keys that used something up of late and forgets the
rest, so it does not grow with whoever comes by. Not here: what is limited (whoever asks), addresses (``address``).
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from threading import Lock
from typing import Final

MOST_KEYS: Final = 10_000
"""Of more, the ones that asked longest ago are forgotten: who can ask from so many addresses is held up by none of them."""


class Pace:
    """Up to ``burst`` at once, then ``per_minute``. It may be used from several threads; ``now`` gives seconds."""

    def __init__(
        self, burst: int, per_minute: float, most_keys: int = MOST_KEYS, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._burst = burst
        self._per_second = per_minute / 60
        self._most_keys = most_keys
        self._now = now
        self._left: OrderedDict[Hashable, tuple[float, float]] = OrderedDict()
        """Of each key that used some up: how many were left, and when. In the order in which they asked."""
        self._lock = Lock()

    def __len__(self) -> int:
        return len(self._left)

    def take(self, key: Hashable) -> bool:
        """Whether this key may once more; then that is taken, in the same step."""
        with self._lock:
            left = self._now_left(key)
            may = left >= 1
            self._note(key, left - may)
            return may

    def give_back(self, key: Hashable) -> None:
        """What was taken was not used."""
        with self._lock:
            self._note(key, self._now_left(key) + 1)

    def _now_left(self, key: Hashable) -> float:
        left, since = self._left.get(key, (float(self._burst), 0.0))
        return min(self._burst, left + max(0.0, self._now() - since) * self._per_second)

    def _note(self, key: Hashable, left: float) -> None:
        self._left.pop(key, None)
        if left < self._burst:
            self._left[key] = (left, self._now())
        while len(self._left) > self._most_keys:
            self._left.popitem(last=False)
