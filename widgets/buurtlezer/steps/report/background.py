"""Work that goes on while the page is answered: one thing at a time, asked how far it is, and stopped. Not here: what is done."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Event, Thread
from typing import Generic, TypeVar

T = TypeVar("T")


class Background(Generic[T]):
    """One thing at a time, in a thread; beginning another stops the one before, whose result nobody gets."""

    def __init__(self) -> None:
        self._now: Future[T] | None = None
        self._stop = Event()

    @property
    def busy(self) -> bool:
        """Whether something was begun whose result nobody took."""
        return self._now is not None

    def begin(self, work: Callable[[Event], T]) -> None:
        """Do ``work(stop)``, which looks at the event where it takes long."""
        self.stop()
        self._stop, self._now = Event(), Future()
        Thread(target=_do, args=(work, self._stop, self._now), daemon=True).start()

    def take(self) -> T | None:
        """Its result, once; None while there is none. Raises what the work raised."""
        if self._now is None or not self._now.done():
            return None
        done, self._now = self._now, None
        return done.result()

    def stop(self) -> None:
        """Nobody waits for it any more."""
        self._stop.set()
        self._now = None


def _do(work: Callable[[Event], T], stop: Event, result: "Future[T]") -> None:
    try:
        result.set_result(work(stop))
    except Exception as error:  # noqa: BLE001 -- raised where it is asked for
        result.set_exception(error)
