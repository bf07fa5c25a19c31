"""A time that was reckoned, as a band: rounded outwards, never a point. Pure.

Not here: what is reckoned (``geodata.transit``), how a band is said (``wording.ride``), bands on a map.
"""

import math
from typing import Final, NamedTuple

STEP_MINUTES: Final = 5
"""Finer than this no reckoned ride is known."""

MINUTE: Final = 60.0


class Band(NamedTuple):
    """Whole minutes, both ends a multiple of :data:`STEP_MINUTES`, ``low`` less than ``high``."""

    low: int
    high: int


def band(quick: float, slow: float) -> Band:
    """The narrowest band that holds all between two times in seconds. ``ValueError`` for what is no such pair.

    One time twice is a band too: where that lies on a step, the next one is its end.
    """
    if not (math.isfinite(quick) and math.isfinite(slow) and 0 <= quick <= slow):
        raise ValueError(f"a band is of two times from 0 on, the quicker first; these are {quick!r} and {slow!r}")
    low = STEP_MINUTES * math.floor(quick / (STEP_MINUTES * MINUTE))
    high = STEP_MINUTES * math.ceil(slow / (STEP_MINUTES * MINUTE))
    return Band(low, max(high, low + STEP_MINUTES))
