"""What stands on the wall of the view ``reach``: seven bars with pictograms, and a few opportunities that everybody may read.

::

    {"minimum": 5, "people": "6 mensen …", "rows": [ROW × 7], "pictures": ["bus", …], "notes": [{"label", "text"}, …],
     "told": [{"title", "line"}, …], "more": "en nog 2" | ""}
    | {"enough": false, "voices": 2, "lacks": "voices"}

    ROW = {"picture": "eye", "word": "Bekend", "parts": [{"answer": "yes", "word": "ja", "count": 2}, …]}

Not here: the view (``compute``), drawing it (``wall.js``), the same rows in a notebook (``steps.reach.room``).
"""

from collections.abc import Mapping
from textwrap import shorten
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording.reached import notes, people, rows, told
from buurtlezer.wording.seven import PICTURES

Json = dict[str, Any]

TOLD: Final = 3
"""What is read at eight metres, beside seven bars."""

LENGTH: Final = 80


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``reach``, for the wall."""
    seven, cards = content["seven"], told(content["told"], texts)
    if not seven["enough"] and not cards:
        return dict(seven)
    more = max(0, len(cards) - TOLD)
    return {
        "minimum": content["minimum"],
        "people": people(seven, texts) if seven["enough"] else "",
        "rows": rows(seven, texts) if seven["enough"] else [],
        "pictures": sorted(PICTURES.values()) if seven["enough"] else [],
        "notes": notes(seven, texts) if seven["enough"] else [],
        "told": [
            {"title": _short(one["title"]), "line": _short(" · ".join(line["text"] for line in one["lines"]))}
            for one in cards[:TOLD]
        ],
        "more": texts.many("reached.more", more) if more else "",
    }


def _short(text: str) -> str:
    words = " ".join(text.split())
    return shorten(words, LENGTH, placeholder="…") if " " in words else words[:LENGTH]
