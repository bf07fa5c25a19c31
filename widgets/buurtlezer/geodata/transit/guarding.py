"""What the engine raises, kept from everybody: its messages may name a place, and its words are not ours.

Not here: what is asked of it (``engine``).
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from .port import Cancelled, NoAnswer, Why
from .seldom import Seldom, kind_of

_log = Seldom(logging.getLogger(__name__))


@contextmanager
def guarded() -> Iterator[None]:
    """What goes wrong becomes :class:`NoAnswer` (``BROKEN``), only its kind is logged; ``NoAnswer`` and ``Cancelled`` pass."""
    try:
        yield
    except (NoAnswer, Cancelled):
        raise
    except BaseException as error:
        panic = type(error).__name__ == "PanicException"  # of Rust; it is no Exception
        if not (panic or isinstance(error, Exception)):
            raise
        _log.say(logging.ERROR, f"rides could not be reckoned: {kind_of(error)}")
        raise NoAnswer(Why.BROKEN) from None


def unheard(_share: float) -> None:
    """Progress that nobody waits for."""
