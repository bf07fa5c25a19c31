"""Engines that one process leaves to those that are forked from it: with their questions compiled, and no connection open.

Not here: what an engine is (``backend``), what makes it ready (``rehearsal``).
"""

import sqlalchemy as sa

from . import backend

_kept: dict[tuple[sa.URL, float], sa.Engine] = {}


def engine(url: sa.URL, busy_seconds: float) -> sa.Engine:
    """The engine that was kept for this address, or a new one."""
    return _kept.get((url, busy_seconds)) or backend.for_url(url).engine(url, busy_seconds)


def keep(made: sa.Engine, busy_seconds: float) -> None:
    """From now on whoever opens the same store gets this one. Its connections are closed: none may be carried into a fork."""
    made.dispose()
    _kept[made.url, busy_seconds] = made
