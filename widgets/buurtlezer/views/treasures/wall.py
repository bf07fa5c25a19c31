"""What stands on the wall of the view ``treasures``: parts of the asset diagram, some treasures, and skills.

::

    {"parts": [{"part", "word", "names": ["…"], "more": "en nog 2" | "", "ask": "…" | ""}],
     "told": [{"name", "form", "offers", "connect", "yet": bool}], "more": "…" | "", "skills": [{"word", "said"}],
     "unread": "…" | "", "nothing": "…" | ""}

Not here: the view (``compute``), its words (``wording.room_treasures``), drawing it (``wall.js``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.store import current, today
from buurtlezer.texts import Texts
from buurtlezer.wording import room_treasures as words
from buurtlezer.wording.short import short

Json = dict[str, Any]

TOLD, NAMES, SKILLS = 3, 2, 4
"""What is read at eight metres."""

NAME, LINE, STEP = 26, 70, 90
"""Characters."""


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``treasures``, for the wall."""
    view = current(content, today())
    cards = words.told(view, texts)
    skills = [{"word": row["word"], "said": " · ".join(filter(None, (row["can"], row["learn"])))} for row in _rows(view, texts)]
    return {
        "parts": [_part(one, texts) for one in words.parts(view, texts)],
        "told": [_card(one) for one in cards[:TOLD]],
        "more": texts.many("roomtreasures.more", len(cards) - TOLD) if len(cards) > TOLD else "",
        "skills": skills[:SKILLS],
        "unread": words.unread(view, texts),
        "nothing": "" if cards else texts("roomtreasures.nothing"),
    }


def _rows(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """One of each of hands, head and heart in turns, so that none fills the wall."""
    parts = [part["rows"] for part in words.skills(view, texts)]
    return [part[at] for at in range(max(map(len, parts), default=0)) for part in parts if at < len(part)]


def _part(one: Mapping[str, Any], texts: Texts) -> Json:
    names = [short(name, NAME) for name in one["names"]]
    more = texts.many("roommaps.more", len(names) - NAMES) if len(names) > NAMES else ""
    return {"part": one["part"], "word": one["word"], "names": names[:NAMES], "more": more, "ask": one["ask"]}


def _card(one: Mapping[str, Any]) -> Json:
    return {
        "name": short(one["name"], NAME),
        "form": one["form"],
        "offers": short(one["offers"], LINE),
        "connect": short(one["connect"], STEP),
        "yet": one["yet"],
    }
