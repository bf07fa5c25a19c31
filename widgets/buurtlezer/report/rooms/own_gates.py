"""What a room says of its own gates, in lines."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording import room_gates as words

from .around import RoomAround, listed


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    rules = listed(
        f"{row['word']}\N{NO-BREAK SPACE}{row['count']}" for row in words.rows(view, "rules", around.texts) if row["count"]
    )
    return [rules, *(one["title"] for one in words.told(view, around.texts))]
