"""The room's faces in words: how many chose each, and the guide's claim as a question.

Not here: counting (``room.view_feelings``), drawing (``parts.spread``).
"""

from typing import Any, Final

from buurtlezer.steps.neighbourhood.closing import FACES
from buurtlezer.steps.neighbourhood.state import CITY, HERE, NeighbourhoodState
from buurtlezer.steps.room.views import FEELINGS

SLOTS: Final = {"neighbourhood": HERE, "city": CITY}


def spread(state: NeighbourhoodState) -> dict[str, Any]:
    """What the spread part shows; empty before one's own answer and where nothing may be shown."""
    found = state.session.group.get(FEELINGS)
    asked = [name for name, slot in SLOTS.items() if state.in_slot(slot)]
    if not found or not asked or not any(found[name]["enough"] for name in asked):
        return {}
    return {
        "rows": [_row(state, name, found) for name in asked],
        "sentence": _sentence(state, found),
        "question": state.texts("neighbourhood.room.faces.question"),
    }


def missing(state: NeighbourhoodState) -> str:
    """What it needs, kindly."""
    texts, found = state.texts, state.session.group.get(FEELINGS)
    if state.session.room is None or state.session.example:
        return texts("neighbourhood.room.faces.elsewhere")
    if not any(state.in_slot(slot) for slot in SLOTS.values()):
        return texts("neighbourhood.room.faces.first")
    if not found:
        return texts("neighbourhood.room.wait")
    voices = max(found[name]["voices"] for name in SLOTS)
    return texts("neighbourhood.room.faces.few", voices=voices, minimum=found["minimum"])


def _row(state: NeighbourhoodState, name: str, found: dict[str, Any]) -> dict[str, Any]:
    texts, one = state.texts, found[name]
    title = texts(f"neighbourhood.faces.{name}")
    if not one["enough"]:
        note = texts("neighbourhood.room.faces.few", voices=one["voices"], minimum=found["minimum"])
        return {"title": title, "note": note, "steps": []}
    steps = [
        {"value": value, "label": texts(f"neighbourhood.faces.{word}"), "count": one["values"][str(value)]}
        for value, word in FACES.items()
    ]
    return {"title": title, "note": texts.many("neighbourhood.room.voices", one["voices"]), "steps": steps}


def _sentence(state: NeighbourhoodState, found: dict[str, Any]) -> str:
    """Who chose both faces, compared; only after one's own two."""
    both = found["both"]
    if not both["enough"] or not all(state.in_slot(slot) for slot in SLOTS.values()):
        return ""
    counts = {name: both[name] for name in ("voices", "here", "same", "city")}
    return state.texts("neighbourhood.room.faces.both", **counts)
