"""A room's conclusions, in lines: each sentence with how it stands."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording import room_conclusions as words
from buurtlezer.wording.short import short

from .around import LENGTH, RoomAround, listed


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    # A long sentence is cut, and how it stands never is: without it a thought would be read as a finding.
    told = words.told(view, around.texts)
    return [listed((short(one["sentence"], LENGTH - len(one["standing"]) - 3), one["standing"])) for one in told]
