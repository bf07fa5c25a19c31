"""What stands on the wall of the view ``conclusions``: a few, each with how it stands, its legs as three signs, what changes.

::

    {"told": [{"sentence", "sign": "◐", "standing", "legs": [{"form", "word", "there": bool, "said"}], "counter",
               "change": {"label", "text"} | null}], "more": "…" | "", "unread": "…" | "", "nothing": "…" | "",
     "pictures": ["bars", "eye", "ear"]}

Not here: the view (``compute``), its words (``wording.room_conclusions``), drawing it (``wall.js``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording import room_conclusions as words
from buurtlezer.wording.short import short

Json = dict[str, Any]

TOLD: Final = 3
"""What is read at eight metres."""

SENTENCE, LEG, COUNTER, CHANGE = 150, 48, 90, 80
"""Characters."""

PICTURES: Final = {"figure": "bars", "seen": "eye", "heard": "ear"}


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``conclusions``, for the wall."""
    cards = words.told(content, texts)
    return {
        "told": [_card(one) for one in cards[:TOLD]],
        "more": texts.many("roomconclusions.more", len(cards) - TOLD) if len(cards) > TOLD else "",
        "unread": words.unread(content, texts),
        "nothing": "" if cards else texts("roomconclusions.nothing"),
        "pictures": sorted(PICTURES.values()),
    }


def _card(one: Mapping[str, Any]) -> Json:
    legs = [
        {
            "picture": PICTURES[leg["form"]],
            "word": leg["word"],
            "there": leg["there"],
            "said": short(leg["said"][0], LEG) if leg["said"] else "",
        }
        for leg in one["legs"]
    ]
    change = one["changes"][0] if one["changes"] else None
    return {
        "sentence": short(one["sentence"], SENTENCE),
        "sign": one["sign"],
        "standing": one["standing"],
        "legs": legs,
        "counter": short(one["counter"], COUNTER),
        "change": {**change, "text": short(change["text"], CHANGE)} if change else None,
    }
