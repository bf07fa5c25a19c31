"""Kinds of treasure, needs, skills and parts of the asset diagram in words, with the pictogram of each.

Not here: the choices themselves (``model.treasure``, ``model.capacity``), the drawings (``logbook.room.pictures``), what a room
told (``views.treasures``).
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from buurtlezer.model import AssetPart, NetNeed, Skill, Treasure, TreasureForm
from buurtlezer.texts import Texts

Paths = Mapping[str, list[str]]
Json = dict[str, Any]

FORMS: Final[Mapping[TreasureForm, str]] = {
    TreasureForm.PLACE: "bench",
    TreasureForm.KEY_PERSON: "person",
    TreasureForm.INITIATIVE: "sprout",
    TreasureForm.ORGANISATION: "house",
    TreasureForm.NETWORK: "web",
}
NEEDS: Final[Mapping[NetNeed, str]] = {
    NetNeed.COMPANY: "two_people",
    NetNeed.LISTENING: "ear",
    NetNeed.PRACTICAL: "helping",
    NetNeed.PAPERS: "paper",
    NetNeed.LANGUAGE: "speech",
    NetNeed.REST: "cup",
    NetNeed.CHILDREN: "child",
    NetNeed.FOOD: "bread",
    NetNeed.MATTERING: "star",
    NetNeed.OTHER: "question",
}
SKILLS: Final[Mapping[Skill, str]] = {
    Skill.COOK: "pot",
    Skill.SEW: "needle",
    Skill.REPAIR: "spanner",
    Skill.GARDEN: "sprout",
    Skill.CUT_HAIR: "scissors",
    Skill.BUILD: "hammer",
    Skill.TRANSLATE: "globe",
    Skill.COMPUTER: "screen",
    Skill.FORMS: "paper",
    Skill.EXPLAIN: "bulb",
    Skill.COUNT: "coins",
    Skill.WRITE: "pencil",
    Skill.LISTEN: "ear",
    Skill.WELCOME: "door_open",
    Skill.MUSIC: "music",
    Skill.STORIES: "book",
    Skill.PLAY: "football",
    Skill.FEAST: "bunting",
}
PARTS: Final[Mapping[AssetPart, str]] = {
    AssetPart.PEOPLE: "people",
    AssetPart.GROUPS: "hands",
    AssetPart.PLACES: "tree",
    AssetPart.INSTITUTIONS: "community_centre",
    AssetPart.EXCHANGE: "lending",
    AssetPart.STORIES: "book",
}
"""The pictogram of each."""


def drawn(texts: Texts, prefix: str, pictures: Mapping[Any, str], paths: Paths) -> list[Json]:
    """Each value with its word and its drawing, in the order of the mapping; ``paths`` are the drawings by name."""
    return [{"value": str(one), "label": texts(f"{prefix}.{one}"), "picture": paths[name]} for one, name in pictures.items()]


def words(texts: Texts, prefix: str, chosen: frozenset[Any], values: type[StrEnum]) -> str:
    """What was chosen, in one line and in the order of the model."""
    return ", ".join(texts(f"{prefix}.{one}") for one in values if one in chosen)


def first_step(texts: Texts, one: Treasure) -> str:
    """Its first step in one sentence; empty while it is no treasure yet."""
    if not one.is_treasure or one.by_when is None:
        return ""
    return texts("maps.treasures.first", step=one.first_step, who=one.connect_with, day=texts.date(one.by_when))
