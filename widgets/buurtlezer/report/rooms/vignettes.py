"""What a room reads in the scenes, in lines."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording import room_vignettes as words

from .around import RoomAround, labelled, listed


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    return [
        labelled(f"{one['title']}, {asked['title']}", _rows(asked), around)
        for one in words.scenes(view, around.texts)
        for asked in one["asked"]
    ]


def _rows(asked: Mapping[str, Any]) -> str:
    return listed(f"{row['word']}\N{NO-BREAK SPACE}{row['count']}" for row in asked["rows"] if row["count"])
