"""The room's faces in words: how many chose each, and the guide's claim as a question.

Not here: counting (``views.feelings``), drawing (``parts.spread``).
"""

from typing import Any, Final

from buurtlezer.model import Feeling
from buurtlezer.model.face import FACES
from buurtlezer.steps.neighbourhood.state import CITY, HERE, NeighbourhoodState
from buurtlezer.wording.enough import few, waiting

SLOTS: Final = {"neighbourhood": HERE, "city": CITY}


def spread(state: NeighbourhoodState) -> dict[str, Any]:
    """What the spread part shows; empty before one's own answer and where nothing may be shown."""
    found = state.group_view("feelings")
    asked = [name for name, slot in SLOTS.items() if state.in_slot(slot, Feeling)]
    if not found or not asked or not any(found[name]["enough"] for name in asked):
        return {}
    return {
        "rows": [_row(state, name, found) for name in asked],
        "sentence": _sentence(state, found),
        "question": state.texts("neighbourhood.room.faces.question"),
    }


def missing(state: NeighbourhoodState) -> str:
    """What it needs, kindly."""
    texts, found = state.texts, state.group_view("feelings")
    if not state.in_room:
        return texts("neighbourhood.room.faces.elsewhere")
    asked = [name for name, slot in SLOTS.items() if state.in_slot(slot, Feeling)]
    if not asked:
        return texts("neighbourhood.room.faces.first")
    if not found:
        return texts("neighbourhood.room.wait")
    most = max((found[name] for name in asked), key=lambda one: int(one["voices"]))
    return few(texts, "neighbourhood.room.faces.few", found["minimum"], most)


def _row(state: NeighbourhoodState, name: str, found: dict[str, Any]) -> dict[str, Any]:
    texts, one = state.texts, found[name]
    title = texts(f"neighbourhood.faces.{name}")
    if not one["enough"]:
        note = few(texts, "neighbourhood.room.faces.few", found["minimum"], one)
        return {"title": title, "note": note, "steps": []}
    steps = [
        {"value": value, "label": texts(f"neighbourhood.faces.{word}"), "count": one["values"][str(value)]}
        for value, word in FACES.items()
    ]
    note = f"{texts.many('neighbourhood.room.voices', one['voices'])} {waiting(texts, one)}".strip()
    return {"title": title, "note": note, "steps": steps}


def _sentence(state: NeighbourhoodState, found: dict[str, Any]) -> str:
    """Who chose both faces, compared; only after one's own two."""
    both = found["both"]
    if not both["enough"] or not all(state.in_slot(slot, Feeling) for slot in SLOTS.values()):
        return ""
    counts = {name: both[name] for name in ("voices", "here", "same", "city")}
    return state.texts("neighbourhood.room.faces.both", **counts)
