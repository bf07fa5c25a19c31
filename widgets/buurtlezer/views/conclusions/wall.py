"""What stands on the wall of the view ``conclusions``: a few, each with how it stands, its legs as three signs, what changes.

::

    {"told": [{"number": 1, "sentence", "sign": "◐", "standing", "legs": [{"form", "word", "there": bool, "said"}], "counter",
               "change": {"label", "text"} | null}], "people": "…" | "", "more": "…" | "", "unread": "…" | "",
     "nothing": "…" | "", "pictures": ["bars", "eye", "ear"]}

The more stand there, the fewer words each has: three are read without scrolling, and what is cut is whole pieces.
Not here: the view (``compute``), its words (``wording.room_conclusions``), drawing it (``wall.js``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from buurtlezer.model import LegForm
from buurtlezer.texts import Texts
from buurtlezer.wording import room_conclusions as words
from buurtlezer.wording.conclusion import PICTURES, SEPARATOR
from buurtlezer.wording.short import short

Json = dict[str, Any]

TOLD: Final = 3
"""What is read at eight metres."""


@dataclass(frozen=True, slots=True)
class Room:
    """Characters that a card has for each thing that it says."""

    sentence: int
    leg: int
    counter: int
    change: int
    """0: what changes is not said here; the programme asks after it by itself."""


ROOM: Final = (Room(150, 90, 120, 100), Room(150, 60, 90, 80), Room(130, 38, 60, 0))
"""Where one stands there, where two do, where three do."""


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``conclusions``, for the wall."""
    cards = words.told(content, texts)
    shown = cards[:TOLD]
    return {
        "told": [_card(texts, number, one, ROOM[len(shown) - 1]) for number, one in enumerate(shown, start=1)],
        "more": texts.many("roomconclusions.more", len(cards) - TOLD) if len(cards) > TOLD else "",
        "unread": words.unread(content, texts),
        "people": words.people(content, texts),
        "nothing": "" if cards else texts("roomconclusions.nothing"),
        "pictures": sorted(PICTURES.values()),
    }


def sentence(content: Mapping[str, Any], texts: Texts, number: int) -> str:
    """What the conclusion says that has this number on the wall; empty where there is none."""
    told = wall(content, texts)["told"]
    return str(told[number - 1]["sentence"]) if number <= len(told) else ""


def _card(texts: Texts, number: int, one: Mapping[str, Any], room: Room) -> Json:
    legs = [
        {
            "picture": PICTURES[LegForm(leg["form"])],
            "word": leg["word"],
            "there": leg["there"],
            "said": _pieces(leg["said"][0], room.leg) if leg["said"] else "",
        }
        for leg in one["legs"]
    ]
    change = one["changes"][0] if one["changes"] and room.change else None
    return {
        "number": number,
        "sentence": short(one["sentence"], room.sentence),
        "sign": one["sign"],
        "standing": one["standing"],
        "legs": legs,
        "counter": short(one["counter"], room.counter),
        "change": _labelled(texts, change["label"], short(change["text"], room.change)) if change else None,
    }


def _labelled(texts: Texts, label: str, text: str) -> Json:
    """With the colon as the language has it."""
    return {"label": texts("reached.piece", label=label, text="").rstrip(), "text": text}


def _pieces(said: str, length: int) -> str:
    """As many whole pieces as there is room for; the first is cut where it alone is too long."""
    pieces = said.split(SEPARATOR)
    fits = (SEPARATOR.join(pieces[:many]) for many in range(len(pieces), 0, -1))
    return next((one for one in fits if len(one) <= length), short(pieces[0], length))
