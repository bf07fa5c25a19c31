"""What stands on the wall of the view ``statements``: five lines, each with dots for before and after, and what moved in words.

::

    {"minimum": 5, "people": "6 mensen …", "items": [{"name", "text", "lines": […], "moved": ["…"], "note": "…"}, …],
     "ends": ["helemaal niet mee eens", "helemaal mee eens"], "cell": {"voices": 6, "enough": true}}
    | {"enough": false, "voices": 2, "lacks": "voices"} | {"enough": false, "voices": 8, "why": "8 mensen …, maar …"}

Not here: the view (``compute``), its words (``wording.room_statements``), drawing it (``wall.js``).
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
    return {
        "minimum": content["minimum"],
        "people": words.people(content, texts),
        "items": words.standing(content, texts),
        "ends": words.ends(texts),
        "cell": dict(content["people"]),
    }
