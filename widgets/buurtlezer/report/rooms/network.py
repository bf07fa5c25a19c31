"""A room's network, in lines: who and what there is, and ties that enough people named."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording import room_network as words

from .around import RoomAround, labelled


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    texts = around.texts
    return [
        *(labelled(one["form"], ", ".join(name["name"] for name in one["names"]), around) for one in words.actors(view, texts)),
        *(f"{one['one']} – {one['other']}: {one['said']}" for one in words.ties(view, texts)),
        words.empty(view, texts),
    ]
