"""What a room says of its own gates, in words, for a wall and a notebook alike.

Not here: counting (``views.own_gates``), drawing.
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.texts import Texts

Json = dict[str, Any]

PREFIX: Final = {"rules": "gate.rule", "who": "group"}


def people(view: Mapping[str, Any], texts: Texts) -> str:
    """How many people wrote about their own door, and how many of a question at most still wait."""
    waits = max((one.get("waiting", 0) for one in view["questions"].values()), default=0)
    waiting = f" ({texts.many('roomgates.waiting', waits)})" if waits else ""
    return texts.many("roomgates.people", view["gates"]["voices"]) + waiting


def rows(view: Mapping[str, Any], question: str, texts: Texts) -> list[Json]:
    """``{"word", "count", "of"}`` of each answer that somebody gave; none where too few did."""
    found = view["questions"][question]
    if not found["enough"]:
        return []
    return [{"word": texts(f"{PREFIX[question]}.{one}"), "count": n, "of": found["voices"]} for one, n in found["counts"].items()]


def few(view: Mapping[str, Any], question: str, texts: Texts) -> str:
    """How many people answered so far, where that is too few."""
    found = view["questions"][question]
    return "" if found["enough"] or not found["voices"] else texts.many("reached.few", found["voices"])


def told(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """``{"title", "lines": [{"label", "text"}]}``: gates that everybody may read."""
    return [{"title": _title(one, texts), "lines": _lines(one, texts)} for one in view["told"]]


def _title(one: Mapping[str, Any], texts: Texts) -> str:
    return one["rule_words"] or _chosen(one, "rules", texts) or one["who_words"] or texts("own_gate.empty")


def _lines(one: Mapping[str, Any], texts: Texts) -> list[Json]:
    who = ", ".join(filter(None, (one["who_words"], _chosen(one, "who", texts))))
    rules = _chosen(one, "rules", texts) if one["rule_words"] else ""
    said = (("who", who), ("protects", one["protects"]), ("can_tell", one["can_tell"]), ("rules", rules))
    return [{"label": texts(f"own_gate.label.{name}"), "text": text} for name, text in said if text]


def _chosen(one: Mapping[str, Any], field: str, texts: Texts) -> str:
    return ", ".join(texts(f"{PREFIX[field]}.{value}") for value in one[field])
