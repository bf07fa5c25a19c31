"""A room's two maps, in lines: which places stand on whose."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording import room_maps as words

from .around import RoomAround, labelled


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    return [
        labelled(one["word"], ", ".join(place["name"] for place in one["places"]), around)
        for one in words.classes(view, around.texts)
    ]
