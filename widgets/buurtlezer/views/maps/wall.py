"""What stands on the wall of the view ``maps``: residents' map first, the organisation's beside it, and questions.

::

    {"nothing": "…"}
    | {"sides": [SIDE, SIDE], "classes": [{"class": "theirs", "word"}], "meanings": ["…"], "apart": "…" | "",
       "questions": [{"class", "text"}]}

    SIDE = {"side": "citizen", "title", "label", "places": [{"name", "lon", "lat", "class"}], "left": "en nog 2" | "",
            "elsewhere": "…" | "", "empty": "…" | ""}

Not here: the view (``compute``), its words (``wording.room_maps``), drawing it (``wall.js``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording import room_maps as words
from buurtlezer.wording.short import short

Json = dict[str, Any]

MARKS: Final = 40
ELSEWHERE, MEANINGS = 4, 2
"""What is read at eight metres."""

NAME, LINE = 24, 110
"""Characters."""


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``maps``, for the wall."""
    if not words.places(content):
        return {"nothing": texts("roommaps.nothing")}
    apart = words.apart(content)
    return {
        "sides": [_side(content, side, texts) for side in words.SIDES],
        "classes": [{"class": one["class"], "word": one["word"]} for one in words.classes(content, texts)],
        "meanings": [short(one, LINE) for one in words.meanings(content, texts)[:MEANINGS]],
        "apart": texts("roommaps.apart", names=short(apart[0], 2 * NAME)) if apart else "",
        "questions": words.questions(content, texts),
    }


def _side(content: Mapping[str, Any], side: str, texts: Texts) -> Json:
    found, title = words.of_side(content, side), words.title(texts, side)
    placed = [one for one in found if one["lon"] is not None]
    nowhere = [short(name, NAME) for name in words.elsewhere(content, side)]
    more = [texts.many("roommaps.more", len(nowhere) - ELSEWHERE)] if len(nowhere) > ELSEWHERE else []
    return {
        "side": side,
        "title": title,
        "label": title,
        "places": [
            {**{field: one[field] for field in ("lon", "lat", "class")}, "name": short(one["name"], NAME)}
            for one in placed[:MARKS]
        ],
        "left": texts.many("roommaps.more", len(placed) - MARKS) if len(placed) > MARKS else "",
        "elsewhere": texts("roommaps.elsewhere", names=words.joined([*nowhere[:ELSEWHERE], *more])) if nowhere else "",
        "empty": "" if found else texts("roommaps.empty"),
    }
