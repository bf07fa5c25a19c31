"""What a room reads in the eight scenes, in words, for a wall and a notebook alike.

Scenes stand in the order of the page and answers in that of their question: nothing stands above another by how many chose it,
and no answer is right. Not here: counting (``views.vignettes``), drawing (``parts/room_scenes``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording.enough import waiting

Json = dict[str, Any]

BY_SIGNS: Final[dict[str, dict[str, tuple[str, ...]]]] = {
    "good": {
        "both": ("face_happy", "face_happy"),
        "one": ("face_happy", "face_sad"),
        "other": ("face_sad", "face_happy"),
        "neither": ("face_sad", "face_sad"),
        "unknown": ("question",),
    },
    "can_stop": {"yes": ("door_open",), "no": ("door_shut",), "unknown": ("question",)},
}
"""Pictograms of an answer: a face for each of the two, the one who is filled in the drawing first; a door, open or shut."""

PICTURES: Final = tuple(sorted({name for answers in BY_SIGNS.values() for names in answers.values() for name in names}))

KEYS: Final = {
    "good": "",
    "can_stop": "can_stop",
    "turned": "turned",
    "patterns": "pattern",
    "bounds": "bound",
    "missing": "bound",
    "meanings": "encounter_meaning",
}
"""Of each question the key of its answers, in the order in which they stand; *good* of both together has words of its own."""


def people(view: Mapping[str, Any], texts: Texts) -> str:
    """How many people read a scene; empty where too few did."""
    return texts.many("roomvignettes.people", view["people"]["voices"]) if view["people"]["enough"] else ""


def unread(view: Mapping[str, Any], texts: Texts) -> str:
    """How many people have words that wait for the trainer."""
    return texts.many("roomvignettes.unread", view["unread"]) if view["unread"] else ""


def scenes(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """Scenes of which something may be shown.

    ``{"name", "title", "asked": [{"name", "title", "rows": [{"value", "word", "pictures", "count"}], "note"}], "told": [str]}``:
    of ``asked`` only what enough people answered.
    """
    found = (_scene(name, one, texts) for name, one in view["scenes"].items())
    return [one for one in found if one["asked"] or one["told"]]


def _scene(name: str, one: Mapping[str, Any], texts: Texts) -> Json:
    return {
        "name": name,
        "title": texts(f"vignette.{name}.title"),
        "asked": [_asked(question, one[question], texts) for question in KEYS if one[question]["enough"]],
        "told": [" · ".join(filter(None, (said["reason"], _after(said["after_turn"], texts)))) for said in one["told"]],
    }


def _asked(question: str, cell: Mapping[str, Any], texts: Texts) -> Json:
    signs = BY_SIGNS.get(question, {})
    rows = [
        {"value": value, "word": _word(question, value, texts), "pictures": list(signs.get(value, ())), "count": n}
        for value, n in cell["counts"].items()
    ]
    note = waiting(texts, cell)
    return {"name": question, "title": texts(f"roomvignettes.question.{question}"), "rows": rows, "note": note}


def _word(question: str, value: str, texts: Texts) -> str:
    return texts(f"roomvignettes.good.{value}") if question == "good" else texts(f"{KEYS[question]}.{value}")


def _after(words: str, texts: Texts) -> str:
    return texts("roomvignettes.after_turn", words=words) if words else ""
