"""What stands on the wall of the view ``encounters``: kinds of place × forms of contact, and whether light contacts became more.

::

    {"minimum": 5, "people": "6 mensen …",
     "table": {"caption", "places", "forms": [{"value", "word"}], "rows": [{"word", "counts", "note"}]},
     "asked": [{"name", "title", "said", "note"}], "told": ["…"], "notes": ["…"], "cell": {"voices": 6, "enough": true}}
    | {"enough": false, "voices": 2, "lacks": "voices"} | {"enough": false, "voices": 8, "why": "8 mensen …, maar …"}

Both by the alphabet of whoever reads; kinds of place that do not fit are the last of it. ``asked`` is on what grew.
Not here: the view (``compute``), its words (``wording.room_encounters``), drawing it (``wall.js``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording import room_encounters as words
from buurtlezer.wording.enough import nothing
from buurtlezer.wording.short import short

Json = dict[str, Any]

PLACES, PLACES_BESIDE, TOLD = 6, 4, 2
"""What is read at eight metres; of kinds of place fewer where answers stand under them, and then no words."""

LENGTH: Final = 90
"""Characters of what somebody wrote."""


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``encounters``, for the wall."""
    asked = [one for one in words.asked(content, texts) if one["name"] in words.GROWN]
    table = words.seen(content, texts, PLACES_BESIDE if asked else PLACES)
    told = [short(one, LENGTH) for one in content["grown"]["told"][:TOLD]] if not (asked and table["rows"]) else []
    if not (table["rows"] or asked or told):
        return nothing(content, texts, "encounters")
    notes = (
        texts.many("roomencounters.more", table["more"]) if table["more"] else "",
        texts("roomencounters.side_by_side") if table["rows"] else "",
        words.unread(content, texts),
        texts("roomvignettes.later") if any(one["note"] for one in (*table["rows"], *asked)) else "",
    )
    return {
        "minimum": content["minimum"],
        "people": words.people(content, texts),
        "table": {**words.headings(texts), "forms": table["forms"], "rows": [{**row, "note": ""} for row in table["rows"]]},
        "asked": [{**one, "note": ""} for one in asked],
        "told": told,
        "notes": [one for one in notes if one],
        "cell": dict(content["people"]),
    }
