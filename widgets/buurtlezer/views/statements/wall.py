"""What stands on the wall of the view ``statements``: five lines, each with dots for before and after, and what moved in words.

::

    {"minimum": 5, "people": "6 mensen …", "items": [{"name", "text", "lines": […], "moved": ["…"], "note": ""}, …],
     "notes": ["…"], "ends": ["helemaal niet mee eens", "helemaal mee eens"], "cell": {"voices": 6, "enough": true}}
    | {"enough": false, "voices": 2, "lacks": "voices"} | {"enough": false, "voices": 8, "why": "8 mensen …, maar …"}

What is the same for several lines is said once (``notes``). Not here: the view (``compute``), its words
(``wording.room_statements``), drawing it (``wall.js``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.texts import Texts
from buurtlezer.wording import room_statements as words
from buurtlezer.wording.enough import nothing

Json = dict[str, Any]


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``statements``, for the wall."""
    if not words.shows(content):
        return nothing(content, texts, "statements")
    items = words.standing(content, texts)
    return {
        "minimum": content["minimum"],
        "people": words.people(content, texts),
        "items": [_row(one) for one in items],
        "notes": [note for note in (_later(items, texts), _rest(items, texts)) if note],
        "ends": words.ends(texts),
        "cell": dict(content["people"]),
    }


def _row(one: Json) -> Json:
    lines = [{**line, "note": "" if line["dots"] else line["note"]} for line in one["lines"]]
    return {**one, "lines": lines, "note": ""}


def _later(items: list[Json], texts: Texts) -> str:
    """That the next picture may show more of a line."""
    return texts("roomvignettes.later") if any(line["dots"] and line["note"] for one in items for line in one["lines"]) else ""


def _rest(items: list[Json], texts: Texts) -> str:
    """Why nothing is said to have moved on some."""
    return texts("roomstatements.moved_rest") if any(one["note"] for one in items) else ""
