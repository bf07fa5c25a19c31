"""Places as the map and the list show them: plain values, with what one's own entries need to be changed and shared.

Not here: which places there are (``state``), drawing (``parts.places``).
"""

from typing import Any, Final

from buurtlezer.steps.areas import OWN as OWN_AREA
from buurtlezer.steps.places.state import PlacesState, Seen
from buurtlezer.steps.room import sharing
from buurtlezer.store import Revision

NOTHING: Final[tuple[object, ...]] = ("", [], {})


def shown(state: PlacesState, seen: list[Seen]) -> list[dict[str, Any]]:
    """What ``parts.places.Places.places`` holds."""
    return [_place(state, one) for one in seen]


def meaning(state: PlacesState, revision: Revision) -> dict[str, Any]:
    """One of one's own meanings."""
    return _entry(state, revision)


def own_area(state: PlacesState) -> dict[str, Any]:
    """The neighbourhood that one drew, for orientation; empty where there is none."""
    area = state.in_slot(OWN_AREA)
    if area.get("geometry"):
        return {"geometry": area["geometry"]}
    return {"sectors": list(area["sectors"])} if area.get("sectors") else {}


def _place(state: PlacesState, one: Seen) -> dict[str, Any]:
    traits = one.content.get("traits", {})
    found: dict[str, Any] = {
        "ref": one.ref,
        "name": one.content["name"],
        "category": one.content["category"] or "",
        "at": list(one.at) if one.at else None,
        "coarse": bool(one.content.get("coarse")),
        "offers": one.content.get("offers", ""),
        "has": sorted(trait for trait, has in traits.items() if has),
        "has_not": sorted(trait for trait, has in traits.items() if not has),
        "mine": one.own is not None,
        "meanings": [meaning(state, revision) for revision in one.meanings],
    }
    if one.own is not None:
        found |= _entry(state, one.own)
    if one.room is not None:
        found["room"] = {"groups": one.room["groups"]}
    return found


def _entry(state: PlacesState, revision: Revision) -> dict[str, Any]:
    # What is not said is left out: the model knows it, and a page with thousands of places is half as heavy.
    content = {field: value for field, value in (revision.content or {}).items() if value is not None and value not in NOTHING}
    room = None if state.session.example else state.session.room
    told = sharing.shown(content, room, state.texts)
    return {"entry_id": revision.entry_id, "seq": revision.seq, "content": content, "sharing": told}
