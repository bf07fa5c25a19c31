"""The words that one chooses from about the two maps and our own work, and the pictogram of what a place or a treasure is.

A page, a sheet and a programme draw the same one: who circled it on paper finds it again on the page. Not here: the choices
themselves (``model.map_place``, ``welcome``, ``treasure``, ``building_block``), the drawings (``room.pictures``), kinds of places
and services (``choices``), treasures in words (``treasures``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.model import MapSense, PlaceCategory, ShouldWe, TreasureForm, WorkState
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import options

Options = list[dict[str, Any]]

SENSES: Final[Mapping[MapSense, str]] = {
    MapSense.MEET: "two_people",
    MapSense.HELP: "helping",
    MapSense.REST: "bench",
    MapSense.DO: "football",
    MapSense.NEEDED: "basket",
    MapSense.AVOID: "no_place",
    MapSense.COULD_BE: "bulb",
}
"""What a place is to somebody."""

FORMS: Final[Mapping[TreasureForm, str]] = {
    TreasureForm.PLACE: "pin",
    TreasureForm.KEY_PERSON: "person",
    TreasureForm.INITIATIVE: "sprout",
    TreasureForm.ORGANISATION: "community_centre",
    TreasureForm.NETWORK: "web",
}
"""The five kinds of treasure."""


def of_places(texts: Texts) -> dict[str, Options]:
    """What is chosen of a place on a map, and whether we should be there at all."""
    return {
        "category": options(texts, "category", PlaceCategory),
        "sense": options(texts, "maps.sense", MapSense),
        "answer": [{"value": str(one), "label": texts(f"welcome.answer.{one}")} for one in ShouldWe],
    }


def of_states(texts: Texts) -> Options:
    """How far our own work is."""
    return options(texts, "block.state", WorkState)
