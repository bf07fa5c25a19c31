"""Coalition sheets that everybody may read, in lines: what for, and with whom."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording import room_communities as words

from .around import RoomAround, labelled


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    return [
        labelled(one["goal"], ", ".join(party["who"] for party in one["parties"]), around) or one["goal"]
        for one in words.sheets(view, around.texts)
    ]
