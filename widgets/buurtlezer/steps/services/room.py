"""What the room says is missing, in words: kinds of service that enough people miss, and what the trainer said yes to.

In the order of the alphabet: none stands above another by how many miss it. Of a kind that too few miss nothing stands here, not
even its name. Not here: counting (``views.gaps``), drawing (``parts.missed``), one's own (``gaps``).
"""

from collections.abc import Iterable, Mapping
from typing import Any

from ipywidgets import Widget

from buurtlezer.geodata.spots import folded
from buurtlezer.parts.missed import Missed
from buurtlezer.steps.page import Page
from buurtlezer.steps.services.state import ServicesState
from buurtlezer.wording.choices import kind_of_service
from buurtlezer.wording.enough import waiting

Json = dict[str, Any]


def group(page: Page, state: ServicesState) -> Widget:
    """The section: cards and a map, only read."""
    part = page.part(Missed(geography=page.geography, name="group"), "missed")
    part.labels = page.texts.group("base.", "map.", "missed.")

    def shown() -> Json:
        return {"cards": cards(state), "empty": missing(state), "notes": notes(state), "area": state.outline()}

    return page.shows(part, shown)


def cards(state: ServicesState) -> list[Json]:
    """Kinds that enough people miss, then gaps that everybody may read."""
    found = _view(state)
    kinds = [(kind_of_service(state.texts, kind), told) for kind, told in found.get("kinds", {}).items() if told["enough"]]
    of_kinds = [_of_kind(state, name, told) for name, told in sorted(kinds, key=lambda one: folded(one[0]))]
    return of_kinds + [_of_one(state, told) for told in found.get("told", ())]


def missing(state: ServicesState) -> str:
    """What it needs, kindly."""
    texts, found = state.texts, _view(state)
    if not state.in_room:
        return texts("services.group.elsewhere")
    return texts("services.group.none", minimum=found["minimum"]) if found else texts("services.group.wait")


def notes(state: ServicesState) -> list[str]:
    """What waits still."""
    unread = _view(state).get("unread", 0)
    return [state.texts.many("gaps.unread", unread)] if unread else []


def _view(state: ServicesState) -> Mapping[str, Any]:
    found: Mapping[str, Any] = state.group_view("gaps") or {}
    return found


def _of_kind(state: ServicesState, name: str, told: Mapping[str, Any]) -> Json:
    texts = state.texts
    note = texts.many("gaps.people", told["voices"])
    everywhere = texts.many("gaps.everywhere", told["everywhere"]) if told["everywhere"] else ""
    said = [
        ("matters", _counted(state, "gap.matters", told["matters"])),
        ("met", _counted(state, "gap.met", told["met"])),
        ("loss", _counted(state, "group", told["loss_for"])),
        ("gain", _counted(state, "group", told["gain_for"])),
        ("where", everywhere),
    ]
    quotes = [" – ".join(dict.fromkeys(filter(None, words.values()))) for words in told["words"]]
    marks = [{"at": [one["lon"], one["lat"]], "coarse": True} for one in told["sectors"].values()]
    return {
        "title": name,
        "note": note,
        "waiting": waiting(texts, told),
        "lines": _lines(state, said),
        "quotes": quotes,
        "marks": marks,
    }


def _of_one(state: ServicesState, told: Mapping[str, Any]) -> Json:
    texts = state.texts
    loss, gain = (", ".join(texts(f"group.{group}") for group in told[field]) for field in ("loss_for", "gain_for"))
    said = [
        ("loss", " – ".join(filter(None, (loss, told["loss"])))),
        ("gain", " – ".join(filter(None, (gain, told["gain"])))),
        ("where", texts("services.gap.everywhere") if told["everywhere"] else ""),
        ("substitute", told["substitute"]),
        ("reachable", told["reachable"]),
    ]
    marks = [] if told["lon"] is None else [{"at": [told["lon"], told["lat"]], "coarse": told["coarse"]}]
    kind = kind_of_service(texts, told["service_kind"])
    return {"title": told["what"], "note": kind, "waiting": "", "lines": _lines(state, said), "quotes": [], "marks": marks}


def _counted(state: ServicesState, prefix: str, counts: Mapping[str, int]) -> str:
    """Each answer that somebody gave, with how many."""
    return " · ".join(f"{state.texts(f'{prefix}.{answer}')}\u00a0{voices}" for answer, voices in counts.items() if voices)


def _lines(state: ServicesState, said: Iterable[tuple[str, str]]) -> list[Json]:
    return [{"label": state.texts(f"services.gap.label.{name}"), "text": text} for name, text in said if text]
