"""A room's treasures, in lines: each with with whom it is connected, and what enough people can or want to learn."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording import room_treasures as words

from .around import RoomAround, labelled, listed


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    texts = around.texts
    skills = (
        labelled(row["word"], listed((row["can"], row["learn"])), around)
        for part in words.skills(view, texts)
        for row in part["rows"]
    )
    return [*(labelled(one["name"], one["connect"], around) for one in words.told(view, texts)), *skills]
