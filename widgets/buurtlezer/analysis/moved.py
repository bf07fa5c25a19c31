"""Which way a mark went between two times on one line, for a page and a group's view alike. Neither way is forward.

Not here: how far, which is nobody's business, and the words for it (``texts``).
"""

from enum import StrEnum


class Moved(StrEnum):
    """Where a mark stands the second time, beside the first, in the order of the line."""

    AWAY = "away"  # agrees less
    STAYED = "stayed"
    TOWARD = "toward"  # agrees more


def moved(before: int, after: int) -> Moved:
    """Which way, from where a mark stood before to where it stands after."""
    if after == before:
        return Moved.STAYED
    return Moved.TOWARD if after > before else Moved.AWAY
