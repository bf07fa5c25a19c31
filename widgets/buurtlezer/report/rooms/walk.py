"""At which stops a room saw something, in lines."""

from collections.abc import Mapping
from typing import Any

from .around import RoomAround, answers, labelled


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    fields = {"sees": "sees", "thinks": "thinks", "asks": "asks", "appetite": "appetite"}
    return [
        labelled(
            stop["name"][around.texts.language],
            answers({name: n for name, n in stop["said"].items() if name in fields}, "story.said", around),
            around,
        )
        for stop in view["stops"]
        if stop["enough"]
    ]
