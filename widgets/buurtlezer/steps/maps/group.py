"""The room's two maps, with pairs that a person decides. Open once one has drawn oneself.

Not here: its treasures (``group_treasures``), what may be told and to whom (``views``, ``store.own_first``), one's own maps
(``beside``), the part (``parts.two_maps``).
"""

from collections.abc import Mapping
from typing import Any, Final

from ipywidgets import VBox

from buurtlezer.model import ROOM, MapSense, Verdict, Visibility
from buurtlezer.parts.two_maps import TwoMaps
from buurtlezer.steps.communities.forms import stacked
from buurtlezer.steps.maps import group_treasures
from buurtlezer.steps.maps.beside import part as both
from buurtlezer.steps.maps.side import own_area
from buurtlezer.steps.maps.state import MapsState
from buurtlezer.steps.page import Page
from buurtlezer.wording import room_maps as words
from buurtlezer.wording.choices import kind_of_place

Json = dict[str, Any]

NAME: Final = "group"


def group(page: Page, state: MapsState) -> VBox:
    """The section."""
    return stacked(_maps(page, state), group_treasures.treasures(page, state))


def _maps(page: Page, state: MapsState) -> TwoMaps:
    return page.shows(both(page, NAME), lambda: told(state))


def told(state: MapsState) -> Json:
    """What the part with the maps shows."""
    view = state.group_view("maps")
    if missing := waits(state, view):
        return {"places": [], "pairs": [], "notes": [], "missing": missing}
    return {
        "template": {**state.common, "kind": "same_place", "visibility": str(Visibility.WORKSHOP)},
        "places": [_place(state, one) for one in view["maps"]["places"]],
        "pairs": _pairs(state, view["maps"]),
        "notes": _notes(state, view),
        "missing": "",
        "area": own_area(state),
    }


def waits(state: MapsState, view: Mapping[str, Any] | None) -> str:
    """What it needs, kindly; empty where the maps may be seen."""
    texts = state.texts
    if not state.in_room:
        return texts("communities.group.elsewhere")
    if not view:  # on its way: what it will say of who did not draw yet is known already
        return texts("maps.group.loading" if state.lock is not None else "roommaps.own_first")
    if own_first := words.waits(view, texts):
        return own_first
    return "" if words.places(view) else texts("maps.group.empty")


def _notes(state: MapsState, view: Mapping[str, Any]) -> list[str]:
    texts = state.texts
    apart = words.joined(words.apart(view))
    found = [texts("maps.group.whose"), texts("roommaps.apart", names=apart) if apart else ""]
    return [one for one in found if one]


def _place(state: MapsState, one: Mapping[str, Any]) -> Json:
    texts = state.texts
    return {
        "key": ROOM + one["handle"],
        "name": one["name"],
        "category": kind_of_place(texts, one["category"]),
        "at": None if one["lon"] is None else [one["lon"], one["lat"]],
        "coarse": one["coarse"],
        "sides": one["sides"],
        "class": one["class"],
        "said": {side: _said(state, cell) for side, cell in one["sense"].items()},
        "supposed": False,
    }


def _said(state: MapsState, cell: Mapping[str, Any]) -> Json:
    """What it is to a side, with by how many; of too few, that they are."""
    texts = state.texts
    if not cell["enough"]:
        return {"senses": [texts("maps.group.too_few")], "means": [], "sense": ""}
    counts = {sense: cell["counts"].get(str(sense), 0) for sense in MapSense}
    said = [sense for sense in MapSense if counts[sense]]
    return {
        "senses": [f"{texts(f'maps.sense.{sense}')}\u00a0{counts[sense]}" for sense in said],
        "means": [],
        "sense": str(said[0]) if len(said) == 1 else "",
    }


def _pairs(state: MapsState, maps: Mapping[str, Any]) -> list[Json]:
    """What is alike and not decided, and what was decided: one's own is taken back by oneself."""
    texts = state.texts
    of_handle = {handle: one for one in maps["places"] for handle in one["handles"]}
    mine = state.decided()
    open_to_all = [*((two, []) for two in maps["proposed"]), *((one["two"], one["verdicts"]) for one in maps["decided"])]
    found: dict[frozenset[str], Json] = {}
    for two, verdicts in open_to_all:
        if not set(two) <= of_handle.keys():
            continue
        refs = [ROOM + handle for handle in two]
        own = mine.get(frozenset(refs))
        said = [texts(f"doubles.verdict.{one}") for one in Verdict if str(one) in verdicts]
        places = [of_handle[handle] for handle in two]
        found[frozenset(refs)] = {
            "one": refs[0],
            "other": refs[1],
            "places": [ROOM + one["handle"] for one in places],
            "names": [one["name"] for one in places],
            "sides": [one["sides"][0] for one in places],
            "reasons": [],
            "said": texts("group_network.said", verdicts=" · ".join(said)) if said else "",
            "mine": str(own.entry.verdict) if own else "",
            "entry_id": state.session.entry_id(state.pair_slot(*refs)),
            "seq": own.seq if own else 0,
        }
    return list(found.values())
