"""Limits that a room adds to the five arguments, in lines."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording import room_arguments as words

from .around import RoomAround, labelled, listed


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    return [
        labelled(one["title"], listed(said["limit"] for said in one["told"]), around) for one in words.limits(view, around.texts)
    ]
