"""Where a room stands on the five statements, in lines: before, after, and what moved."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.wording import room_statements as words

from .around import RoomAround, labelled, listed


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    return [labelled(one["text"], _said(one, around), around) for one in words.standing(view, around.texts)]


def _said(one: Mapping[str, Any], around: RoomAround) -> str:
    lines = (labelled(line["label"], line["said"], around) for line in one["lines"])
    return listed((*lines, *one["moved"]))
