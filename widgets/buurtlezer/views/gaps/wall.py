"""What stands on the wall of the view ``gaps``: a few of what is missing, in words, and nothing that the view does not tell.

::

    {"minimum": 5, "cards": [CARD, …], "more": "en nog 2" | "", "unread": "4 mensen schreven …" | ""}

    CARD = {"name": "wassalon", "people": "6 mensen missen dit" | "", "answers": ["ik kan niet zonder 3 · …", …],
            "whom": [{"gain": false, "head": "Een gemis voor", "who": "ouders 4 · …"}, …], "quote": "…" | "",
            "everywhere": bool, "marks": [{"lon", "lat", "coarse"}, …]}

Kinds that enough people miss come first, then what the trainer said yes to; both in the order of the alphabet: none stands above
another by how many miss it. Not here: the view (``compute``), drawing it (``wall.js``).
"""

from collections.abc import Iterable, Mapping, Sequence
from textwrap import shorten
from typing import Any, Final

from buurtlezer.texts import Texts
from buurtlezer.wording.choices import kind_of_service

Json = dict[str, Any]

CARDS: Final = 6
"""What is read at eight metres."""

QUOTE_LENGTH: Final = 70
MARKS: Final = 8


def wall(content: Mapping[str, Any], texts: Texts) -> Json:
    """The view ``gaps``, for the wall."""
    kinds = [(kind_of_service(texts, kind), told) for kind, told in content["kinds"].items() if told["enough"]]
    cards = [_of_kind(name, told, texts) for name, told in sorted(kinds, key=lambda one: one[0].casefold())]
    cards += [_of_one(told, texts) for told in content["told"]]
    more, unread = max(0, len(cards) - CARDS), content["unread"]
    return {
        "minimum": content["minimum"],
        "cards": cards[:CARDS],
        "more": texts.many("gaps.more", more) if more else "",
        "unread": texts.many("gaps.unread", unread) if unread else "",
    }


def _of_kind(name: str, told: Mapping[str, Any], texts: Texts) -> Json:
    matters, met = (_answers(told[field], f"gap.{field}", texts) for field in ("matters", "met"))
    waiting = f" ({texts.many('gaps.waiting', told['waiting'])})" if "waiting" in told else ""
    return {
        "name": name,
        "people": texts.many("gaps.people", told["voices"]) + waiting,
        "answers": [matters, texts("gaps.met", answers=met) if met else ""],
        "whom": _whom(_answers(told["loss_for"], "group", texts), _answers(told["gain_for"], "group", texts), texts),
        "quote": _short(words["what"] for words in told["words"]),
        "everywhere": bool(told["everywhere"]),
        "marks": [{"lon": one["lon"], "lat": one["lat"], "coarse": True} for one in list(told["sectors"].values())[:MARKS]],
    }


def _of_one(told: Mapping[str, Any], texts: Texts) -> Json:
    loss, gain = (_joined([texts(f"group.{group}") for group in told[field]]) for field in ("loss_for", "gain_for"))
    placed = told["lon"] is not None
    return {
        "name": _short([told["what"]]),
        "people": "",
        "answers": [],
        "whom": _whom(loss, gain, texts),
        "quote": _short(told[field] for field in ("loss", "substitute", "gain")),
        "everywhere": told["everywhere"],
        "marks": [{field: told[field] for field in ("lon", "lat", "coarse")}] if placed else [],
    }


def _whom(loss: str, gain: str, texts: Texts) -> list[Json]:
    sides = (("loss", loss), ("gain", gain))
    return [{"gain": side == "gain", "head": texts(f"gaps.{side}_for"), "who": who} for side, who in sides if who]


def _answers(counted: Mapping[str, int], prefix: str, texts: Texts) -> str:
    """Each answer that somebody gave, with how many."""
    return _joined([f"{texts(f'{prefix}.{answer}')}\u00a0{voices}" for answer, voices in counted.items() if voices])


def _joined(words: Sequence[str]) -> str:
    return " · ".join(words)


def _short(texts: Iterable[str]) -> str:
    """The first that says something, cut at a word."""
    said = next((" ".join(text.split()) for text in texts if text), "")
    return shorten(said, QUOTE_LENGTH, placeholder="…") if " " in said else said[:QUOTE_LENGTH]
