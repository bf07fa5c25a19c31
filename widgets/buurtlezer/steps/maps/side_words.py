"""The words of one map: what there is to choose from, what one does here, and how its buttons speak, by who looks.

Outside of a workshop there is no group, and none of them speaks of one; a resident says *I*, and does not lock a map. Not here:
what stands on it (``side``).
"""

from typing import Any

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import MapSense, Perspective
from buurtlezer.steps.maps.state import MapsState
from buurtlezer.wording.map_choices import SENSES, of_places

Json = dict[str, Any]


def labels(state: MapsState, side: Perspective) -> dict[str, str]:
    """The words of the part; what is said otherwise here stands over what is said everywhere."""
    found = state.texts.group("base.", "map.", "places.", "maps.draw.")
    if not state.in_room:
        found |= state.texts.group("maps.alone.")
    if side is Perspective.CITIZEN and state.perspective is side:
        found |= state.texts.group("maps.resident.")
    return found


def lead(state: MapsState, side: Perspective) -> str:
    """What one does on this map."""
    if side is Perspective.ORGANISATION:
        return state.texts(f"maps.lead.ours_{_either(state, Perspective.ORGANISATION, Perspective.VISITOR)}")
    return state.texts(f"maps.lead.theirs_{_either(state, Perspective.CITIZEN, Perspective.ORGANISATION)}")


def _either(state: MapsState, one: Perspective, other: Perspective) -> Perspective:
    return one if state.perspective is one else other


def choices(state: MapsState, side: Perspective) -> Json:
    """What a place on this map may be, and by whose word."""
    texts = state.texts
    of_place = of_places(texts)
    voices = [
        {"value": str(one), "label": texts(f"choice.voice.{one}"), "hint": texts(f"maps.voice.{side}.{one}_hint")}
        for one in state.voices(side)
    ]
    return {
        "category": of_place["category"],
        "sense": [{**one, "picture": paths()[SENSES[MapSense(one["value"])]]} for one in of_place["sense"]],
        "voice": voices,
        "coarse": [
            {"value": False, "label": texts("choice.coarse.no")},
            {"value": True, "label": texts("choice.coarse.yes")},
        ],
    }
