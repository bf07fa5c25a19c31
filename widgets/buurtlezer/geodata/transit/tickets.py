"""A ticket for a question: how it stands, its answer, and giving it up. Any thread may look at it.

Not here: asking (``asking``).
"""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Condition
from typing import Generic, TypeAlias, TypeVar

from buurtlezer.geodata.transit.port import NoAnswer, Why

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Preparing:
    """The network is being made ready; that takes some seconds after a start."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """In line."""

    ahead: int
    """So many are served before."""


@dataclass(frozen=True, slots=True)
class Working:
    """Being worked on."""

    share: float
    """Of the work that is done, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Done:
    """Answered."""


@dataclass(frozen=True, slots=True)
class Refused:
    """There is no answer."""

    why: Why


@dataclass(frozen=True, slots=True)
class GivenUp:
    """Who asked gave it up."""


Standing: TypeAlias = Preparing | Waiting | Working | Done | Refused | GivenUp

OVER = (Done, Refused, GivenUp)


class Ticket(Generic[Result]):
    """For one question."""

    def __init__(self, give_up: Callable[[], None] = lambda: None) -> None:
        self._give_up = give_up
        self._news = Condition()
        self._standing: Standing = Preparing()
        self._result: Result | None = None

    @property
    def standing(self) -> Standing:
        """How it stands now."""
        return self._standing

    @property
    def over(self) -> bool:
        """Whether nothing will change any more."""
        return isinstance(self._standing, OVER)

    @property
    def result(self) -> Result:
        """The answer. Raises ``NoAnswer`` where it was refused, ``LookupError`` where there is none (yet)."""
        if isinstance(self._standing, Refused):
            raise NoAnswer(self._standing.why)
        if self._result is None:
            raise LookupError(f"no answer: {self._standing}")
        return self._result

    def cancel(self) -> None:
        """Give it up; it is taken out of the line. Nothing where it is over."""
        if self.become(GivenUp()):
            self._give_up()

    def wait(self, seconds: float) -> bool:
        """Wait until it is over; whether it is. Not for a page, which would stand still: it looks at ``standing``."""
        with self._news:
            return self._news.wait_for(lambda: self.over, seconds)

    def become(self, standing: Standing, result: Result | None = None) -> bool:
        """For who asks: it stands so now. False, and nothing changed, where it was over already."""
        with self._news:
            if self.over:
                return False
            self._result, self._standing = result, standing
            self._news.notify_all()
            return True
