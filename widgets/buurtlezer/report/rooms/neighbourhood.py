"""Where a room's drawings agree, in lines: how many drew, and how much land half of them share."""

from collections.abc import Mapping
from typing import Any

from .around import RoomAround

HALF = 50
"""Percent of voices."""


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    found = view["all"]
    if not found["enough"]:
        return []
    half = next((one["km2"] for one in found["bands"] if one["share"] == HALF), 0)
    drew = around.texts.many("roomreport.neighbourhood.drew", found["voices"])
    shared = (
        around.texts("roomreport.neighbourhood.half", km2=around.texts.number(half, 1))
        if half
        else (around.texts("roomreport.neighbourhood.nowhere"))
    )
    none = around.texts.many("roomreport.neighbourhood.none", found["none"]) if found.get("none") else ""
    return [" ".join(filter(None, (drew, shared, none)))]
