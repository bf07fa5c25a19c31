"""Treasures of the room that everybody here may read, each with its first step, then skills, and what still waits.

Not here: what may be told and to whom (``views.treasures``), the room's maps (``group``), the part (``parts.group_network``).
"""

from typing import Any, Final

from buurtlezer.parts.group_network import GroupNetwork
from buurtlezer.steps.maps.state import MapsState
from buurtlezer.steps.page import Page
from buurtlezer.store import current, today
from buurtlezer.wording import room_treasures as told_treasures
from buurtlezer.wording.room_maps import joined

Json = dict[str, Any]

NAME: Final = "group_treasures"
BESIDE: Final = ("can", "learn", "note")
"""What stands beside a skill."""


def treasures(page: Page, state: MapsState) -> GroupNetwork:
    """The part."""
    part = page.part(GroupNetwork(name=NAME), "group_network")
    return page.shows(part, lambda: {"lists": lists(state), "pairs": [], "empty": ""})


def lists(state: MapsState) -> list[Json]:
    """Treasures that everybody here may read, by part of the diagram, each with its first step; then skills, and what waits."""
    texts, computed = state.texts, state.group_view("treasures")
    if not computed:
        return []
    view = current(computed, today())
    cards = told_treasures.told(view, texts)
    found = [
        _list(one["word"], [(card["name"], card["connect"]) for card in cards if card["part"] == one["part"]])
        for one in told_treasures.parts(view, texts)
    ]
    found += [
        _list(part["word"], [(row["word"], joined(filter(None, (row[name] for name in BESIDE)))) for row in part["rows"]])
        for part in told_treasures.skills(view, texts)
    ]
    unread = told_treasures.unread(view, texts)
    return [one for one in found if one["items"]] + ([_list(texts("group_network.unread"), [], unread)] if unread else [])


def _list(title: str, items: list[tuple[str, str]], note: str = "") -> Json:
    return {"title": title, "items": [{"text": text, "note": beside} for text, beside in items], "note": note}
