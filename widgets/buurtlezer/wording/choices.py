"""The words that one chooses from on this page, in the person's language.

Not here: the choices themselves (``model``).
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from buurtlezer.model import DayPart, Group, PlaceCategory, Trait, Use, Voice
from buurtlezer.model.face import FACES
from buurtlezer.texts import Texts


def choices(texts: Texts) -> dict[str, list[dict[str, Any]]]:
    """What a ``Places`` part offers."""
    return {
        "category": options(texts, "category", PlaceCategory),
        "group": options(texts, "group", Group),
        "use": options(texts, "use", Use),
        "daypart": options(texts, "daypart", DayPart),
        "trait": options(texts, "trait", Trait),
        "voice": voices(texts),
        "coarse": [
            {"value": False, "label": texts("choice.coarse.no")},
            {"value": True, "label": texts("choice.coarse.yes")},
        ],
        "new_to_me": [
            {"value": False, "label": texts("choice.new.no")},
            {"value": True, "label": texts("choice.new.yes")},
        ],
    }


def category(texts: Texts, content: Mapping[str, Any]) -> str:
    """What kind of place it is, in words, from plain values; empty where nobody said."""
    return kind_of_place(texts, content.get("category"))


def kind_of_place(texts: Texts, category: str | None) -> str:
    """What kind of place it is, in words; empty where nobody said."""
    return texts(f"category.{category}") if category else ""


def kind_of_service(texts: Texts, kind: str) -> str:
    """What kind of service it is, in words; empty where nobody said, or where it is a kind of another data pack."""
    key = f"service.{kind}"
    return texts(key) if kind and key in texts else ""


def options(texts: Texts, prefix: str, values: Iterable[StrEnum]) -> list[dict[str, Any]]:
    """Each value with its word."""
    return [{"value": str(value), "label": texts(f"{prefix}.{value}")} for value in values]


def voices(texts: Texts) -> list[dict[str, Any]]:
    """Whose word it is: own, told, supposed, each with what that means."""
    return [
        {"value": str(voice), "label": texts(f"choice.voice.{voice}"), "hint": texts(f"choice.voice.{voice}_hint")}
        for voice in Voice
    ]


def faces(texts: Texts) -> list[dict[str, Any]]:
    """The five faces of a place."""
    return [{"value": value, "label": texts(f"places.face.{name}")} for value, name in FACES.items()]
