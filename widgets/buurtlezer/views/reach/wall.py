"""What stands on the wall of the view ``reach``: seven bars with pictograms, and a few opportunities that everybody may read.

::

    {"minimum": 5, "people": "6 mensen …", "rows": [ROW × 7], "pictures": ["bus", …], "notes": [{"label": "Kost:", "text"}, …],
     "told": [{"title", "line"}, …], "more": "en nog 2" | "", "seven": {"voices": 6, "enough": true}}
    | {"enough": false, "voices": 2, "lacks": "voices"}

    ROW = {"picture": "eye", "word": "Bekend", "parts": [{"answer": "yes", "word": "ja", "count": 2}, …],
           "few": "" | "2 mensen tot nu toe", "of": 6}

Not here: the view (``compute``), drawing it (``wall.js``), the same rows in a notebook (``steps.reach.room``).
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording.reached import notes, people, rows, told
from buurtlezer.wording.seven import PICTURES

Json = dict[str, Any]

TOLD: Final = 3
"""What is read at eight metres, beside seven bars."""

LENGTH, LONGEST_LINE = 80, 120
"""Characters of a title, and of what is said of it."""


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``reach``, for the wall."""
    seven, cards = content["seven"], _each_once(told(content["told"], texts))
    if not seven["enough"] and not cards:
        return dict(seven)
    cell = {**seven, **content["questions"]}
    more = max(0, len(cards) - TOLD)
    return {
        "minimum": content["minimum"],
        "people": people(cell, texts) if seven["enough"] else "",
        "rows": rows(cell, texts) if seven["enough"] else [],
        "pictures": sorted(PICTURES.values()) if seven["enough"] else [],
        "notes": [_labelled(one, texts) for one in notes(cell, texts)] if seven["enough"] else [],
        "told": [{"title": _short(one["title"]), "line": _line(one["lines"], texts)} for one in cards[:TOLD]],
        "more": texts.many("reached.more", more) if more else "",
        "seven": dict(seven),
    }


def _labelled(note: Mapping[str, str], texts: Texts) -> Json:
    """With the colon of the language behind its label."""
    return {**note, "label": texts("reached.piece", label=note["label"], text="").rstrip(" ")}


def _each_once(cards: Iterable[Mapping[str, Any]]) -> list[Json]:
    """Opportunities that are called alike as one card, with all that was said of it under each label."""
    joined: dict[str, Json] = {}
    for card in cards:
        one = joined.setdefault(_on_one_line(card["title"]).casefold(), {"title": card["title"], "said": {}})
        for line in card["lines"]:
            texts = one["said"].setdefault(line["label"], [])
            if line["text"] not in texts:
                texts.append(line["text"])
    return [
        {"title": one["title"], "lines": [{"label": label, "text": " / ".join(texts)} for label, texts in one["said"].items()]}
        for one in joined.values()
    ]


def _line(lines: Iterable[Mapping[str, str]], texts: Texts) -> str:
    """What is said of one, as far as there is room: each piece with its label, since *op zondag* alone would be when one can."""
    found = ""
    for line in lines:
        piece = _on_one_line(texts("reached.piece", label=line["label"], text=line["text"]))
        longer = f"{found} · {piece}" if found else _short(piece, LONGEST_LINE)
        if len(longer) > LONGEST_LINE:
            break
        found = longer
    return found


def _short(text: str, length: int = LENGTH) -> str:
    """Cut between words; a word that is longer than all of it within itself."""
    words = _on_one_line(text)
    if len(words) <= length:
        return words
    cut = words[:length].rpartition(" ")[0] or words[: length - 1]
    return f"{cut.rstrip(' ,;:')}…"


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
