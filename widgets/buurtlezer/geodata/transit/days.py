"""Which date of a timetable stands for a Tuesday, a Saturday, a Sunday.

Not here: the timetable (``built``).
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from .port import Day

_WEEKDAYS: Final = {Day.TUESDAY: 1, Day.SATURDAY: 5, Day.SUNDAY: 6}
_FULL = 0.95
"""A date with this share of the most trips is as full as any: a few extra trips for a match do not make it the day to look at."""


def chosen(trips: Mapping[date, int]) -> dict[Day, date]:
    """A date for each day that has a trip at all, by the number of trips on each date of the timetable.

    Of the dates that fall on that day and are full (so no strike and no holiday), the one nearest to the middle of the timetable:
    there the least of it has ended or has not begun. Of two that are as near, the first.
    """
    running = sorted(one for one, count in trips.items() if count)
    if not running:
        return {}
    middle = (running[0].toordinal() + running[-1].toordinal()) / 2
    found = {}
    for day, weekday in _WEEKDAYS.items():
        its = [one for one in running if one.weekday() == weekday]
        if its:
            most = max(trips[one] for one in its)
            full = [one for one in its if trips[one] >= _FULL * most]
            found[day] = min(full, key=lambda one: (abs(one.toordinal() - middle), one))
    return found
