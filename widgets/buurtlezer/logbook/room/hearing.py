"""When a page asks the store how its room stands.

Who wrote something sees to it that the group's picture is made anew, and that wakes the others; they look at others' acts by
themselves only if no picture comes. So a room of sixty does not ask sixty times for each act. Not here: asking (``live``).
"""

import random
from collections.abc import Callable
from typing import Final

from buurtlezer.logbook.session import Session
from buurtlezer.store import Heard, Watch

RETRY_SECONDS: Final = 0.5
"""A result that lacks one's own act, as somebody else computes or one was made a moment ago, is asked for again after this."""

OTHERS_SECONDS: Final = (0.5, 1.5)
"""Who only heard that others wrote waits this long for the result with it; not all equally long, so that one asks first."""

_NEVER = float("inf")


class Hearing:
    """What was heard for one session and not asked about. ``clock``: seconds that only go up."""

    def __init__(self, session: Session, clock: Callable[[], float]) -> None:
        self._session = session
        self._clock = clock
        self._watch: Watch | None = None
        self.begin()

    def begin(self) -> None:
        """Another logbook is open: nothing is known."""
        self._stale = True
        self._asked_at = -_NEVER
        self._others_at = _NEVER

    def close(self) -> None:
        """Let go of the store's watch; it is opened anew when it is needed."""
        if self._watch is not None:
            self._watch.close()
            self._watch = None

    def listen(self) -> None:
        """Hear what was said since the last time."""
        if self._watch is None:
            self._watch = self._session.store.watch()
        logbook = self._session.logbook
        heard = self._watch.poll(logbook.id if logbook is not None else "")
        self._stale |= heard is Heard.ANYTHING or self._clock() >= self._others_at
        if heard is Heard.ACTS and self._session.group.known:
            self._wait_for_others(self._clock())

    def calls(self) -> bool:
        """Whether to ask now: for what was heard, or for a picture that lacks one's own act. What it lacks of others can wait."""
        seat = self._session.seat
        if self._stale:
            return True
        if seat.member is None or not seat.group.due(seat.member.seq):
            return False
        if seat.group.due(seat.newest):
            return self._clock() - self._asked_at >= RETRY_SECONDS
        if self._others_at == _NEVER:
            self._wait_for_others(self._asked_at)
        return False

    def asked(self) -> None:
        """It is being asked now, which covers all that was heard."""
        self._stale, self._asked_at, self._others_at = False, self._clock(), _NEVER

    def missed(self) -> None:
        """The answer did not come: it is asked again."""
        self._stale = True

    def _wait_for_others(self, since: float) -> None:
        self._others_at = min(self._others_at, since + random.uniform(*OTHERS_SECONDS))  # noqa: S311
