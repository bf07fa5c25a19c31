"""A room's conclusions in words, for a wall and a notebook alike: by the alphabet of whoever reads, never by how they stand.

Not here: which of them may be told (``views.conclusions``), drawing (``views/conclusions/wall.js``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.analysis.legs import Standing
from buurtlezer.model import Conclusion, LegForm, Perspective
from buurtlezer.texts import Texts
from buurtlezer.wording import conclusion as words
from buurtlezer.wording.alphabet import by_alphabet

Json = dict[str, Any]


def told(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """Each in words: ``{"sentence", "standing", "sign", "legs": [{"form", "word", "there": bool, "said": ["…"]}], "counter",
    "says_not", "changes": [{"label", "text"}]}``."""
    return [_card(one, texts) for one in by_alphabet(view["told"], lambda one: str(one["thinks"]))]


def unread(view: Mapping[str, Any], texts: Texts) -> str:
    """How many people have conclusions that wait for the trainer."""
    return texts.many("roomconclusions.unread", view["unread"]) if view["unread"] else ""


def _card(one: Mapping[str, Any], texts: Texts) -> Json:
    fields = {name: value for name, value in one.items() if name != "standing"}
    entry = Conclusion.model_validate({"perspective": str(Perspective.CITIZEN), **fields})
    said = words.legs(texts, entry)
    standing = Standing(one["standing"])
    legs = [
        {"form": str(form), "word": texts(f"legs.form.{form}"), "said": [line for other, line in said if other is form]}
        for form in LegForm
    ]
    return {
        "sentence": words.sentence(texts, entry),
        "standing": texts(f"legs.standing.{standing}"),
        "sign": words.SIGNS[standing],
        "legs": [{**leg, "there": bool(leg["said"])} for leg in legs],
        "counter": words.counter(texts, entry),
        "says_not": entry.says_not,
        "changes": [{"label": label, "text": text} for label, text in words.changes(texts, entry)],
    }
