"""What a room tells of communities and coalitions, in words, for a wall and a notebook alike: lines, sheets, counts.

Not here: counting (``views.communities``, ``views.coalitions``), drawing, one's own (``communities``, ``coalition``).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

from buurtlezer.analysis.gathered import ORDER, Ground
from buurtlezer.model import Where
from buurtlezer.texts import Texts
from buurtlezer.wording.communities import crossing

Json = dict[str, Any]

WORDS: Final = {
    "reach": "actor.where",
    "where": "actor.where",
    "brings": "coalition.brings",
    "asked": "coalition.asked",
}


def people(view: Mapping[str, Any], key: str, texts: Texts) -> str:
    """How many people shared one, by the text that says so, and how many of a question at most still wait."""
    waits = max((one.get("waiting", 0) for one in view["questions"].values()), default=0)
    waiting = f" ({texts.many('reached.waiting', waits)})" if waits else ""
    return texts.many(key, view["people"]["voices"]) + waiting


def unread(view: Mapping[str, Any], texts: Texts) -> str:
    """How many people are behind what waits for a yes."""
    return texts.many("roomcommunities.unread", view["unread"]) if view["unread"] else ""


def notes(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """``{"label", "text"}`` of each question that enough people answered: how many gave each answer."""
    there = [(name, one["counts"]) for name, one in view["questions"].items() if one["enough"]]
    said = [
        (name, " · ".join(f"{texts(f'{WORDS[name]}.{key}')}\u00a0{n}" for key, n in counts.items())) for name, counts in there
    ]
    return [{"label": texts(f"roomcommunities.question.{name}"), "text": text} for name, text in said if text]


def crossed(view: Mapping[str, Any], texts: Texts) -> Json:
    """What the drawing of communities × places takes: those that have a place that is told, by their place in the view."""
    met = {one["community"] for one in view["gatherings"]}
    named = {str(at): one["called"] for at, one in enumerate(view["communities"]) if at in met}
    grounds = [_ground(at, one, view) for at, one in enumerate(view["places"])]
    return crossing(texts, named, sorted(grounds, key=lambda one: ORDER.index(one.where)))


def _ground(at: int, place: Mapping[str, Any], view: Mapping[str, Any]) -> Ground:
    sides = {where for one in view["gatherings"] if one["place"] == at for where in one["where"]}
    return Ground(place["name"], Where(sides.pop()) if len(sides) == 1 else None, tuple(map(str, place["communities"])))


def without_place(view: Mapping[str, Any]) -> list[str]:
    """Communities of which no place is told yet, by the alphabet."""
    met = {one["community"] for one in view["gatherings"]}
    return [one["called"] for at, one in enumerate(view["communities"]) if at not in met]


def sheets(view: Mapping[str, Any], texts: Texts) -> list[Json]:
    """``{"goal", "parties": [{"who", "said", "asked"}], "lines": [{"label", "text"}]}`` of each sheet that everybody may read."""
    return [
        {
            "goal": one["goal"],
            "parties": [_party(party, texts) for party in one["parties"]],
            "lines": [{"label": _label(name, texts), "text": text} for name, text in _lines(one, texts) if text],
        }
        for one in view["told"]
    ]


def _party(party: Mapping[str, Any], texts: Texts) -> Json:
    brings = [texts(f"coalition.brings.{one}") for one in party["brings"]]
    return {
        "who": party["who"],
        "said": _listed([*brings, party["brings_words"]]),
        "asked": texts(f"coalition.asked.{party['asked']}") if party["asked"] else "",
    }


def _lines(one: Mapping[str, Any], texts: Texts) -> list[tuple[str, str]]:
    due = texts.date(date.fromisoformat(one["first_due"])) if one["first_due"] else ""
    who = " → ".join(filter(None, (one["first_who"], one["first_with"])))
    return [("not_asked", one["not_asked"]), ("first", _listed([who, due])), ("loses", one["loses"])]


def _label(name: str, texts: Texts) -> str:
    """With the colon of the language behind it."""
    return texts("reached.piece", label=texts(f"trainer.group.coalition.{name}"), text="").rstrip(" ")


def _listed(words: Iterable[str]) -> str:
    return ", ".join(word for word in words if word)
