"""What is otherwise in a list that a page was told before: after an act one of a thousand ties is new, and only that is told.

Not here: putting both together again, in the page (``told.js``), telling (``parts.base.tells``).
"""

from collections.abc import Sequence
from typing import Any, TypedDict

Row = dict[str, Any]


class Otherwise(TypedDict):
    """What turns the list that was told last into this one."""

    of: int
    """How often it was told before: who missed one asks for all of it."""

    order: list[str] | None
    """Keys, where they or their order are not what they were."""

    rows: list[Row]
    """What is new or otherwise."""


def otherwise(before: Sequence[Row], now: Sequence[Row], of: int) -> Otherwise:
    """What to tell of it."""
    known = {row["key"]: row for row in before}
    keys = [row["key"] for row in now]
    rows = [row for row in now if known.get(row["key"]) != row]
    return Otherwise(of=of, order=None if keys == list(known) else keys, rows=rows)
