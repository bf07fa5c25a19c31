"""Kinds of treasure, needs, skills and parts of the asset diagram in words, with the pictogram of each.

Not here: the choices themselves (``model.treasure``, ``model.capacity``), the drawings (``logbook.room.pictures``), what a room
told (``views.treasures``).
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final

from buurtlezer.model import AssetPart, NetNeed, Skill, Treasure, TreasureForm
from buurtlezer.texts import Texts
from buurtlezer.wording.map_choices import FORMS

Paths = Mapping[str, list[str]]
Json = dict[str, Any]

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
"""The pictogram of each; of a kind of treasure it stands in ``map_choices``."""


def forms(texts: Texts, paths: Paths) -> list[Json]:
    """The five kinds of treasure, each with its word and its drawing; ``paths`` are the drawings by name."""
    return [_drawn(one, texts(f"treasure.form.{one}"), paths[FORMS[one]]) for one in TreasureForm]


def needs(texts: Texts, paths: Paths) -> list[Json]:
    """What somebody may need, each with its word and its drawing."""
    return [_drawn(one, texts(f"treasure.need.{one}"), paths[NEEDS[one]]) for one in NetNeed]


def skills(texts: Texts, paths: Paths, some: Iterable[Skill]) -> list[Json]:
    """Skills, each with its word and its drawing, in the order given."""
    return [_drawn(one, texts(f"capacity.skill.{one}"), paths[SKILLS[one]]) for one in some]


def _drawn(value: StrEnum, label: str, picture: list[str]) -> Json:
    return {"value": str(value), "label": label, "picture": picture}


def widens(texts: Texts, one: Treasure) -> str:
    """Whose net it widens: what somebody needs, in one line and in the order of the model."""
    return ", ".join(texts(f"treasure.need.{need}") for need in NetNeed if need in one.widens)


def first_step(texts: Texts, one: Treasure) -> str:
    """Its first step in one sentence; empty while it is no treasure yet."""
    if not one.is_treasure or one.by_when is None:
        return ""
    return texts("maps.treasures.first", step=one.first_step.rstrip(" ."), who=one.connect_with, day=texts.date(one.by_when))
