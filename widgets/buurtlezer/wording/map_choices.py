"""The words that one chooses from about the two maps and building blocks, in the person's language.

Not here: the choices themselves (``model.map_place``, ``welcome``, ``building_block``), the kinds of places (``choices``),
treasures (``treasures``).
"""

from typing import Any

from buurtlezer.model import MapSense, PlaceCategory, ShouldWe, WorkState
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import options

Options = list[dict[str, Any]]


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
