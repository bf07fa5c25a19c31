"""On which days the vehicles of feeds that are used together run, and how many.

Not here: how a feed writes its days (``days``), which date stands for a Tuesday (``transit.days``).
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from functools import reduce
from operator import or_

import numpy as np

from buurtlezer.geodata.imports.gtfs.days import FIRST, SPAN, WEEKDAYS
from buurtlezer.geodata.imports.gtfs.keeping import Kept
from buurtlezer.geodata.transit.port import Day

_BYTES = SPAN // 8 + 1


def running(kept: Kept) -> int:
    """All days on which a vehicle of a feed runs, as bits."""
    return reduce(or_, (bits for bits, trips in kept.days if trips), 0)


def trips(feeds: Iterable[Kept]) -> dict[date, int]:
    """How many trips there are on each date that has any."""
    counted = np.zeros(_BYTES * 8, dtype=np.int64)
    for kept in feeds:
        for bits, n in kept.days:
            runs = np.unpackbits(np.frombuffer(bits.to_bytes(_BYTES, "little"), dtype=np.uint8), bitorder="little")
            counted[runs.view(np.bool_)] += n
    return {FIRST + timedelta(int(after)): int(counted[after]) for after in np.flatnonzero(counted)}


def weekdays(feeds: Iterable[Kept]) -> list[int]:
    """The weekdays on which any vehicle runs, 0 being Monday."""
    together = reduce(or_, map(running, feeds), 0)
    return [weekday for weekday, bits in enumerate(WEEKDAYS) if together & bits]


def absent(feeds: Sequence[Kept], dates: Mapping[Day, date]) -> list[tuple[Day, int]]:
    """Of each day, which feeds (by index) have no vehicle on the date that stands for it; all, where none does."""
    found = []
    for day in Day:
        bit = 1 << (dates[day] - FIRST).days if day in dates else 0
        found += [(day, index) for index, kept in enumerate(feeds) if not running(kept) & bit]
    return found
