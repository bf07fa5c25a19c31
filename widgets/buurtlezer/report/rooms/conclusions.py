"""A room's conclusions, in lines: each sentence with how it stands."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording import room_conclusions as words

from .around import RoomAround, listed


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    return [listed((one["sentence"], one["standing"])) for one in words.told(view, around.texts)]
