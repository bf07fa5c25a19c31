"""A room's communities, in lines, by the alphabet of what they call themselves."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording import room_communities as words

from .around import RoomAround


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    called = ", ".join(one["called"] for one in view["communities"])
    notes = (f"{one['label']} {one['text']}" for one in words.notes(view, around.texts))
    return [around.texts("roomreport.communities", names=called) if called else "", *notes]
