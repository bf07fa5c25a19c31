"""Days for the workshops of tests: reckoned from today, so that no test begins to fail as the calendar moves on.

Not here: days that are only read or written out, which may as well be fixed.
"""

from datetime import UTC, date, datetime, timedelta
from typing import Final

TODAY: Final[date] = datetime.now(UTC).date()


def day(after: int) -> str:
    """The day so many days from today (negative: before), as ISO text."""
    return (TODAY + timedelta(days=after)).isoformat()


HELD_ON: Final = day(1)
"""Tomorrow: also when midnight passes while tests run, it is no day that is over."""

ERASED_ON: Final = day(31)
"""Thirty days later, which is what settings say where nothing else is said."""

BACK: Final = {"back_on": day(14), "back_where": "het buurthuis", "back_by": "het team"}
"""When, where and by whom what was said comes back, as a new workshop must say it."""
