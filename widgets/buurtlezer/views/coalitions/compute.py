"""The view ``coalitions``: sheets that everybody may read, whole, and what the room can bring, of all sheets together.

::

    {"minimum": 5, "unread": 3,
     "people": {"voices": 6, "enough": true} | {"voices": 2, "enough": false, "lacks": "voices"},
     "questions": {"brings": {"voices": 6, "enough": true, "counts": {"time": 4, "place": 2}},
                   "asked": {"voices": 5, "enough": true, "counts": {"yes": 2, "not_yet": 4}}},
     "told": [{"goal", "reached_when", "loses", "not_asked", "may_stop", "first_who", "first_with",
               "first_due": "2026-12-15" | null,
               "parties": [{"who", "wants", "said_by", "gains", "brings": ["time"], "brings_words", "fears", "speaks_for",
                            "mandate", "asked": "not_yet" | null}, …]}, …]}

A sheet is somebody's own words: it is read once the trainer said yes, by the alphabet of its goals; nothing is laid together.
``questions``: people by what parties on their sheets can bring, and by whether these were asked; each person once. ``unread``:
people with a sheet that waits. Nobody's party is counted or put in an order of weight.

Not here: words on screen (``texts``).
"""

from collections.abc import Iterable
from typing import Any, Final

from buurtlezer.analysis.pictures import Pictures
from buurtlezer.geodata import Pack
from buurtlezer.model import AskedYet, Brings, Coalition, Party
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.answered import told as counted
from buurtlezer.views.asked import Told, answered, everyone, told

Json = dict[str, Any]

WORDS: Final = ("goal", "reached_when", "loses", "not_asked", "may_stop", "first_who", "first_with")
OF_PARTY: Final = ("who", "wants", "said_by", "gains", "brings_words", "fears", "speaks_for", "mandate")
BRINGS: Final = tuple(map(str, Brings))
ASKED: Final = tuple(map(str, AskedYet))


def compute(own: Workshop, spoken: list[Shared], _pack: Pack, pictures: Pictures) -> Json:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    found = told(spoken, Coalition)
    brings = answered(found, lambda one: (value for party in one.parties for value in party.brings), BRINGS)
    asked = answered(found, lambda one: (party.asked for party in one.parties if party.asked), ASKED)
    return {
        "minimum": minimum,
        "unread": _unread(found),
        "people": everyone(found, minimum),
        "questions": {
            "brings": counted("brings", brings, BRINGS, minimum, pictures),
            "asked": counted("asked", asked, ASKED, minimum, pictures),
        },
        "told": sorted((_whole(one.entry) for one in found if one.approved), key=_alphabet),
    }


def _unread(found: Iterable[Told[Coalition]]) -> int:
    """How many people are behind sheets that nobody reads yet."""
    waits = (one for one in found if not one.approved)
    return sum(one.voices for one in answered(waits, lambda _: ("",), ("",)))


def _whole(one: Coalition) -> Json:
    return {
        **{field: getattr(one, field) for field in WORDS},
        "first_due": None if one.first_due is None else one.first_due.isoformat(),
        "parties": [_party(party) for party in one.parties],
    }


def _party(one: Party) -> Json:
    return {
        **{field: getattr(one, field) for field in OF_PARTY},
        "brings": [str(value) for value in Brings if value in one.brings],
        "asked": None if one.asked is None else str(one.asked),
    }


def _alphabet(said: Json) -> tuple[str, str]:
    return said["goal"].casefold(), str(said)
