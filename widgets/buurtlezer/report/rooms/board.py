"""Meeting places that a room laid, in one line, by the alphabet."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording.alphabet import by_alphabet

from .around import RoomAround


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    laid = by_alphabet((one["name"] for one in view["board"] if one["enough"]), str)
    return [around.texts("roomreport.board", names=", ".join(laid))] if laid else []
