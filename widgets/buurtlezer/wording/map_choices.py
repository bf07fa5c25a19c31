"""The words that one chooses from about the two maps, treasures, skills and building blocks, in the person's language.

Not here: the choices themselves (``model.map_place``, ``welcome``, ``treasure``, ``capacity``, ``building_block``), the kinds of
places and services (``choices``).
"""

from typing import Any

from buurtlezer.model import (
    SKILLS,
    AssetPart,
    Block,
    Control,
    Findable,
    Group,
    MapSense,
    NetNeed,
    Paid,
    PlaceCategory,
    ShouldWe,
    Trait,
    TreasureForm,
    WorkState,
)
from buurtlezer.texts import Texts
from buurtlezer.wording.choices import options

Options = list[dict[str, Any]]


def of_places(texts: Texts) -> dict[str, Options]:
    """What is chosen of a place on a map, and whether we should be there at all."""
    return {
        "category": options(texts, "category", PlaceCategory),
        "sense": options(texts, "maps.sense", MapSense),
        "not_for_organisation": [{"value": True, "label": texts("maps.not_for_organisation")}],
        "answer": [{"value": str(one), "label": texts(f"welcome.answer.{one}")} for one in ShouldWe],
    }


def of_treasures(texts: Texts) -> dict[str, Options]:
    """What is chosen of a treasure, but for kinds of services."""
    return {
        "form": options(texts, "treasure.form", TreasureForm),
        "part": options(texts, "treasure.part", AssetPart),
        "control": options(texts, "treasure.control", Control),
        "paid": options(texts, "treasure.paid", Paid),
        "widens": options(texts, "treasure.need", NetNeed),
        "gives": options(texts, "trait", Trait),
        "for_groups": options(texts, "group", Group),
        "findable": options(texts, "service_choice.findable", Findable),
    }


def of_skills(texts: Texts) -> list[dict[str, Any]]:
    """Hands, head, heart, each with its skills: ``[{"value", "label", "skills": [{"value", "label"}]}]``."""
    return [
        {"value": str(part), "label": texts(f"capacity.part.{part}"), "skills": options(texts, "capacity.skill", skills)}
        for part, skills in SKILLS.items()
    ]


def of_blocks(texts: Texts) -> list[dict[str, Any]]:
    """The eight in their order, each with its sentence: ``[{"value", "label", "what"}]``."""
    return [{"value": str(one), "label": texts(f"block.{one}"), "what": texts(f"block.{one}.what")} for one in Block]


def of_states(texts: Texts) -> Options:
    """How far our own work is."""
    return options(texts, "block.state", WorkState)
