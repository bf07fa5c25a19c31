"""What stands on the wall of the view ``vignettes``: scenes with their drawing, for whom they are good, who can stop.

::

    {"minimum": 5, "people": "6 mensen …", "asks": "Gezichten: …" | "",
     "items": [{"name", "title", "asked": [{"name", "title", "rows", "note": ""}], "told": ["…"]}],
     "more": "en nog 2 scènes" | "", "unread": "…" | "", "later": "…" | "", "scenes": ["nod", …], "pictures": ["door_open", …],
     "cell": {"voices": 6, "enough": true}}
    | {"enough": false, "voices": 2, "lacks": "voices"} | {"enough": false, "voices": 8, "why": "8 mensen …, maar …"}

Scenes in the order of the page, of which the first that fit stand there: none because more people read it. Of several only
the two questions that everybody is asked, which ``asks`` says once, as ``later`` says that the next picture may show more.
Not here: the view (``compute``), its words (``wording.room_vignettes``), drawing it (``wall.js``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording import room_vignettes as words
from buurtlezer.wording.enough import nothing
from buurtlezer.wording.short import short

Json = dict[str, Any]

MOST, TOLD = 4, 2
ALONE: Final = ("good", "can_stop", "turned", "patterns")
"""What stands beside one scene; what is clear, what is not and what it means are read in the notebook."""

LENGTH: Final = 80
"""Characters of a reason."""


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``vignettes``, for the wall."""
    found = words.scenes(content, texts)
    if not found:
        return nothing(content, texts, "vignettes")
    shown = found[:MOST]
    alone, more = len(shown) == 1, len(found) - len(shown)
    asks = ALONE if alone else tuple(words.BY_SIGNS)
    return {
        "minimum": content["minimum"],
        "people": words.people(content, texts),
        "asks": "" if alone else texts("roomvignettes.asks"),
        "items": [
            {
                **one,
                "asked": [{**asked, "note": ""} for asked in one["asked"] if asked["name"] in asks],
                "told": [short(said, LENGTH) for said in one["told"][: TOLD if alone else 0]],
            }
            for one in shown
        ],
        "more": texts.many("roomvignettes.more", more) if more else "",
        "unread": words.unread(content, texts),
        "later": texts("roomvignettes.later") if any(asked["note"] for one in shown for asked in one["asked"]) else "",
        "scenes": [one["name"] for one in shown],
        "pictures": list(words.PICTURES),
        "cell": dict(content["people"]),
    }
