"""Which day stands for a Tuesday, a Saturday and a Sunday in feeds that are used together.

An ordinary one: on which as many of the feeds run as ever do, with nearly as many trips as ever, and near to today; so neither a
holiday nor a strike. Not here: how a feed writes its days (``days``).
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import reduce
from operator import or_
from typing import Final

from buurtlezer.geodata.imports.gtfs.days import FIRST, WEEKDAYS, dates
from buurtlezer.geodata.imports.gtfs.keeping import Kept
from buurtlezer.geodata.transit.port import Day

WEEKDAY: Final = {Day.TUESDAY: 1, Day.SATURDAY: 5, Day.SUNDAY: 6}
ORDINARY: Final = 0.9
"""Of the trips of the day with most: a day with fewer is one on which something was the matter."""

_WINDOW: Final = 400
"""Days around today that are looked at, where any vehicle runs then; else so many at the end."""


def running(kept: Kept) -> int:
    """All days on which a vehicle of a feed runs, as bits."""
    return reduce(or_, (bits for bits, trips in kept.days if trips), 0)


def weekdays(feeds: Iterable[Kept]) -> list[int]:
    """The weekdays on which any vehicle runs, 0 being Monday."""
    together = reduce(or_, map(running, feeds), 0)
    return [weekday for weekday, bits in enumerate(WEEKDAYS) if together & bits]


def chosen(feeds: Sequence[Kept], day: Day, today: date) -> tuple[date | None, list[int]]:
    """The date that stands for a day, and which feeds (by index) have no vehicle on it. None where none of them has one on any."""
    together = reduce(or_, map(running, feeds), 0) & WEEKDAYS[WEEKDAY[day]]
    if not together:
        return None, list(range(len(feeds)))
    at = (today - FIRST).days
    around = (1 << (at + _WINDOW)) - (1 << (at - _WINDOW))
    if not together & around:
        around = -1 << max(together.bit_length() - _WINDOW, 0) if together.bit_length() <= at else (1 << (at + 20 * _WINDOW)) - 1
    trips: Counter[date] = Counter()
    runs: Counter[date] = Counter()
    for kept in feeds:
        runs.update(dates(running(kept) & together & around))
        for bits, n in kept.days:
            for on in dates(bits & together & around):
                trips[on] += n
    most_feeds = max(runs.values())
    full = [on for on, n in runs.items() if n == most_feeds]
    most = max(trips[on] for on in full)
    ordinary = [on for on in full if trips[on] >= ORDINARY * most]
    best = min(ordinary, key=lambda on: (on < today and max(ordinary) >= today, abs(on - today), on))
    bit = 1 << (best - FIRST).days
    return best, [index for index, kept in enumerate(feeds) if not running(kept) & bit]


def span(feeds: Iterable[Kept]) -> tuple[date, date]:
    """The first and the last day on which a vehicle runs; raises ``ValueError`` where none ever does."""
    together = reduce(or_, map(running, feeds), 0)
    if not together:
        raise ValueError("no vehicle ever runs")
    return FIRST + timedelta((together & -together).bit_length() - 1), FIRST + timedelta(together.bit_length() - 1)
