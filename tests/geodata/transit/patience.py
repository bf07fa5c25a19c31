"""Places to ask from, and waiting for what a process of its own does. Not here: the process (``asking/on_foot``)."""

import time
from collections.abc import Callable

from buurtlezer.geodata.transit.tickets import Ticket, Working

HERE, THERE = (4.3517, 50.8466), (4.3560, 50.8450)
ASKED = 60.0
"""Seconds in which any answer must be there: the machine has other work."""


def place(number: int) -> tuple[float, float]:
    """One that nobody asked from before."""
    return 4.33 + number * 0.0005, 50.85


def until(what: Callable[[], bool]) -> None:
    began = time.monotonic()
    while not what():
        assert time.monotonic() - began < ASKED
        time.sleep(0.01)


def at_work(ticket: Ticket[object]) -> None:
    until(lambda: isinstance(ticket.standing, Working))
