"""What stands on the wall of the view ``coalitions``: a few sheets with parties and the first talk, counts of all.

::

    {"minimum": 5, "people": "6 mensen …" | "", "sheets": [SHEET, …], "notes": [{"label", "text"}, …], "more": "en nog 2" | "",
     "unread": "…" | "", "cell": {"voices": 6, "enough": true}}
    | {"enough": false, "voices": 2, "lacks": "voices"}

    SHEET = {"goal", "parties": [{"who", "said": "tijd, een plek" | "", "asked": "Nog niet" | ""}], "more": "en nog 2" | "",
             "lines": [{"label": "Niet gevraagd", "text"}, …]}

Not here: the view (``compute``), drawing it (``wall.js``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.texts import Texts
from buurtlezer.wording import room_communities as words
from buurtlezer.wording.short import short

Json = dict[str, Any]

SHEETS, PARTIES, LINES = 2, 5, 2
"""What is read at eight metres."""

GOAL, LENGTH, LINE = 90, 40, 70
"""Characters."""


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``coalitions``, for the wall."""
    cell, sheets = content["people"], words.sheets(content, texts)
    if not cell["enough"] and not sheets:
        return {**cell, "unread": words.unread(content, texts)}
    more = max(0, len(sheets) - SHEETS)
    return {
        "minimum": content["minimum"],
        "people": words.people(content, "roomcoalitions.people", texts) if cell["enough"] else "",
        "sheets": [_sheet(one, texts) for one in sheets[:SHEETS]],
        "notes": words.notes(content, texts),
        "more": texts.many("reached.more", more) if more else "",
        "unread": words.unread(content, texts),
        "cell": dict(cell),
    }


def _sheet(one: Mapping[str, Any], texts: Texts) -> Json:
    parties, more = one["parties"][:PARTIES], max(0, len(one["parties"]) - PARTIES)
    return {
        "goal": short(one["goal"], GOAL),
        "parties": [{**party, "who": short(party["who"], LENGTH), "said": short(party["said"], LENGTH)} for party in parties],
        "more": texts.many("reached.more", more) if more else "",
        "lines": [{**line, "text": short(line["text"], LINE)} for line in one["lines"][:LINES]],
    }
