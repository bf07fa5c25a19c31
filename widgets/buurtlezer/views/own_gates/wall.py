"""What stands on the wall of the view ``own_gates``: rules and who, as bars, and a few gates that everybody may read.

::

    {"minimum": 5, "people": "6 mensen …" | "", "rules": [{"word", "count", "of"}, …], "who": [… the same], "told": [{"title", "line"}, …],
     "more": "en nog 2" | "", "gates": {"voices": 6, "enough": true}, "few": {"rules": "2 mensen tot nu toe" | "", "who": …}}
    | {"enough": false, "voices": 2, "lacks": "voices"}

Not here: the view (``compute``), its words (``wording.room_gates``), drawing it (``wall.js``).
"""

from collections.abc import Mapping
from textwrap import shorten
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording import room_gates as words

Json = dict[str, Any]

TOLD: Final = 3
LENGTH, LONGEST_LINE = 80, 140
"""Characters of a title, and of what is said of it."""


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``own_gates``, for the wall."""
    gates, cards = content["gates"], words.told(content, texts)
    if not gates["enough"] and not cards:
        return dict(gates)
    questions = content["questions"]
    more = max(0, len(cards) - TOLD)
    return {
        "minimum": content["minimum"],
        "people": words.people(content, texts) if gates["enough"] else "",
        **{name: words.rows(content, name, texts) for name in questions},
        "few": {name: words.few(content, name, texts) for name in questions},
        "told": [{"title": shorten(one["title"], LENGTH, placeholder="…"), "line": _line(one, texts)} for one in cards[:TOLD]],
        "more": texts.many("reached.more", more) if more else "",
        "gates": dict(gates),
    }


def _line(card: Mapping[str, Any], texts: Texts) -> str:
    """Label and words of each piece that has room: none is cut but the first."""
    said = ""
    for one in card["lines"]:
        piece = texts("reached.piece", label=one["label"], text=one["text"])
        if len(said) + len(piece) + 3 <= LONGEST_LINE:
            said = f"{said} · {piece}" if said else piece
    return said or (shorten(card["lines"][0]["text"], LONGEST_LINE, placeholder="…") if card["lines"] else "")
