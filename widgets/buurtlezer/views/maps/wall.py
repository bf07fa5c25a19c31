"""What stands on the wall of the view ``maps``: residents' map first, the organisation's beside it, and questions.

::

    {"nothing": "…"}
    | {"sides": [SIDE, SIDE], "classes": [{"class": "theirs", "word"}], "meanings": ["…"], "apart": "…" | "",
       "elsewhere": NOWHERE | None, "questions": [{"class", "text"}]}

    SIDE = {"side": "citizen", "title", "label", "places": [{"name", "lon", "lat", "class"}], "left": "en nog 2" | "",
            "elsewhere": NOWHERE | None, "empty": "…" | ""}
    NOWHERE = {"word", "names": [{"name", "class"}], "left": "en nog 2" | ""}

Where nothing lies anywhere (sheets of paper carry no point) the names are the picture, beside each other by side; else they stand
under both maps once.


Not here: the view (``compute``), its words (``wording.room_maps``), drawing it (``wall.js``).
"""

from collections.abc import Mapping, Sequence
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording import room_maps as words
from buurtlezer.wording.short import short

Json = dict[str, Any]

MARKS: Final = 40
ELSEWHERE, ONLY_NAMES, MEANINGS = 5, 8, 2
"""What is read at eight metres."""

NAME, LINE = 34, 110
"""Characters."""


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``maps``, for the wall."""
    if not words.places(content):
        return {"nothing": texts("roommaps.nothing")}
    apart = words.apart(content)
    mapped = any(one["lon"] is not None for one in words.places(content))
    return {
        "sides": [_side(content, side, mapped, texts) for side in words.SIDES],
        "classes": [{"class": one["class"], "word": one["word"]} for one in words.classes(content, texts)],
        "meanings": [short(one, LINE) for one in words.meanings(content, texts)[:MEANINGS]],
        "apart": texts("roommaps.apart", names=short(apart[0], 2 * NAME)) if apart else "",
        "elsewhere": _nowhere(words.places(content), ELSEWHERE, texts) if mapped else None,
        "questions": words.questions(content, texts),
    }


def _side(content: Mapping[str, Any], side: str, mapped: bool, texts: Texts) -> Json:
    found, title = words.of_side(content, side), words.title(texts, side)
    placed = [one for one in found if one["lon"] is not None]
    return {
        "side": side,
        "title": title,
        "label": title,
        "places": [
            {**{field: one[field] for field in ("lon", "lat", "class")}, "name": short(one["name"], NAME)}
            for one in placed[:MARKS]
        ],
        "left": _more(len(placed) - MARKS, texts),
        "elsewhere": None if mapped else _nowhere(found, ONLY_NAMES, texts),
        "empty": "" if found else texts("roommaps.empty"),
    }


def _nowhere(places: Sequence[Json], most: int, texts: Texts) -> Json | None:
    found = [one for one in places if one["lon"] is None]
    if not found:
        return None
    return {
        "word": texts("roommaps.elsewhere"),
        "names": [{"name": short(one["name"], NAME), "class": one["class"]} for one in found[:most]],
        "left": _more(len(found) - most, texts),
    }


def _more(count: int, texts: Texts) -> str:
    """What does not stand there is said; empty where all does."""
    return texts.many("roommaps.more", count) if count > 0 else ""
