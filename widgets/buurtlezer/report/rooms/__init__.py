"""What each picture of a group says in a room's report: a module each, of the view's name, found by it.

``lines(view, around)`` gives short lines in words, of what is in an export and no more: what is of too few is not in it. A view
without a module stands in the data and not on the page. Not here: the page (``report.room``), the pictures (``views``).
"""

from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from buurtlezer.store import current

from .around import RoomAround

Lines = Callable[[Mapping[str, Any], RoomAround], list[str]]


def told(view: str, content: Mapping[str, Any], around: RoomAround, on: date) -> list[str]:
    """What a picture says on a day, line by line; empty where it says nothing."""
    made = _lines(view)
    if content.get("enough") is False:
        return []
    return [] if made is None else [line for line in made(_filled(current(content, on)), around) if line]


@cache
def _lines(view: str) -> Lines | None:
    name = f"{__name__}.{view}"
    if not view.isidentifier() or view == "around" or find_spec(name) is None:
        return None
    found: Lines = import_module(name).lines
    return found


def _filled(found: Any) -> Any:
    """An exported picture as its words take it: of what is not enough nobody's number is there, so it is none."""
    if isinstance(found, list):
        return [_filled(one) for one in found]
    if not isinstance(found, Mapping):
        return found
    more: dict[str, Any] = {"voices": 0} if found.get("enough") is False else {}
    if "minimum" in found:
        more |= {"unread": 0, "few_ties": 0}
    return {**more, **{name: _filled(one) for name, one in found.items()}}
