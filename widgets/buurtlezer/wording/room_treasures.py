"""A room's treasures and skills in words, for a wall and a notebook alike.

By the alphabet of whoever reads, never by number. An empty part of the diagram asks a question. Not here: what may be told on
this day (``views.treasures``), drawing (``views/treasures/wall.js``).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from buurtlezer.model import SKILLS, AssetPart
from buurtlezer.texts import Texts
from buurtlezer.wording.alphabet import by_alphabet
from buurtlezer.wording.enough import waiting

Json = dict[str, Any]

SAYS: Final = ("can", "learn")


def told(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """Each treasure in words: ``{"name", "part", "form", "offers", "lines": ["…"], "connect", "yet": bool, "until"}``.

    ``connect`` is with whom, by which step and when; ``yet`` that nobody connected it yet, and then it says that.
    """
    return [_card(one, texts) for one in by_alphabet(view["told"], lambda one: str(one["name"]))]


def parts(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """Parts of the asset diagram: ``{"part", "word", "names": ["…"], "ask"}``; one with nothing in it asks a question."""
    cards = by_alphabet(view["told"], lambda one: str(one["name"]))
    each = {str(part): [one["name"] for one in cards if one["part"] == part] for part in AssetPart}
    return [
        {
            "part": part,
            "word": texts(f"treasure.part.{part}"),
            "names": names,
            "ask": "" if names else texts(f"roomtreasures.ask.{part}"),
        }
        for part, names in each.items()
    ]


def unread(view: Mapping[str, Any], texts: Texts) -> str:
    """How many people have treasures that wait for the trainer."""
    return texts.many("roomtreasures.unread", view["unread"]) if view["unread"] else ""


def people(view: Mapping[str, Any], texts: Texts) -> str:
    """How many people said what they can or want to learn; empty where too few did."""
    return texts.many("roomtreasures.people", view["people"]["voices"]) if view["people"]["enough"] else ""


def skills(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """What enough people can or want to learn: ``{"part", "word", "rows": [{"word", "can", "learn", "note"}]}``, by the alphabet.

    ``can`` and ``learn`` are sentences, empty where that is of too few.
    """
    found = view["skills"]
    each = {
        str(part): [
            {"word": texts(f"capacity.skill.{skill}"), **_said(found[skill], texts)} for skill in map(str, of) if skill in found
        ]
        for part, of in SKILLS.items()
    }
    return [
        {"part": part, "word": texts(f"capacity.part.{part}"), "rows": by_alphabet(rows, lambda one: str(one["word"]))}
        for part, rows in each.items()
        if rows
    ]


def _said(cells: Mapping[str, Any], texts: Texts) -> Json:
    known = {says: cells[says]["voices"] for says in SAYS if says in cells}
    words = {says: texts.many(f"roomtreasures.{says}", known[says]) if says in known else "" for says in SAYS}
    return {**words, "note": next((note for cell in cells.values() if (note := waiting(texts, cell))), "")}


def _card(one: Mapping[str, Any], texts: Texts) -> Json:
    needs = " · ".join(texts(f"treasure.need.{need}") for need in one["widens"])
    lines = (
        texts("roomtreasures.widens", needs=" · ".join(filter(None, (needs, one["widens_words"]))))
        if needs
        else one["widens_words"],
        texts("roomtreasures.gets", what=one["gets"]) if one["gets"] else "",
        texts("roomtreasures.control", who=texts(f"treasure.control.{one['control']}")) if one["control"] else "",
    )
    return {
        "name": one["name"],
        "part": one["part"],
        "form": texts(f"treasure.form.{one['form']}"),
        "offers": one["offers"],
        "lines": [line for line in lines if line],
        "connect": _connect(one, texts),
        "yet": not one["is_treasure"],
        "until": texts("actor.until", day=texts.date(date.fromisoformat(one["until"]))) if one["until"] else "",
    }


def _connect(one: Mapping[str, Any], texts: Texts) -> str:
    if not one["is_treasure"]:
        return texts("roomtreasures.not_yet")
    day = texts("treasure.by_when", day=texts.date(date.fromisoformat(one["by_when"])))
    return f"{texts('roomtreasures.connect', whom=one['connect_with'], step=one['first_step'])}, {day}"
