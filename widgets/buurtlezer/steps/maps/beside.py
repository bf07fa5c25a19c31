"""One's own two maps beside each other, and pairs of places that may be the same: a person decides.

It waits for *I have drawn*: nobody looks at the residents' map and draws their own after it. Not here: laying beside (``state``),
the pairs (``pairs``), the room's maps (``group``), the part (``parts.two_maps``).
"""

from collections.abc import Iterable, Mapping
from typing import Any, Final

from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import OWN, MapPlace, MapSense, Perspective
from buurtlezer.parts.two_maps import TwoMaps
from buurtlezer.steps.made import Made
from buurtlezer.steps.maps.pairs import pairs
from buurtlezer.steps.maps.side import own_area
from buurtlezer.steps.maps.state import MapsState
from buurtlezer.steps.page import Page
from buurtlezer.wording.choices import kind_of_place
from buurtlezer.wording.map_choices import SENSES

Json = dict[str, Any]

NAME: Final = "beside"
OURS, THEIRS = str(Perspective.ORGANISATION), str(Perspective.CITIZEN)


def beside(page: Page, state: MapsState) -> TwoMaps:
    """The section."""
    return page.shows(part(page, NAME), lambda: told(state))


def part(page: Page, name: str) -> TwoMaps:
    """A part with both maps, without any place yet."""
    made = TwoMaps(geography=page.geography, pictures={str(sense): paths()[one] for sense, one in SENSES.items()}, name=name)
    page.part(made, "maps.beside")
    made.labels = page.texts.group("base.", "map.", "maps.beside.")
    return made


def told(state: MapsState) -> Json:
    """What the part shows."""
    if missing := waits(state):
        return {"places": [], "pairs": [], "notes": [], "missing": missing}
    keys = {key: whole.keys[0] for whole in state.laid().maps.wholes for key in whole.keys}
    return {
        "template": {**state.common, "kind": "same_place"},
        "places": [*places(state), *(_supposed(state, one) for one in state.supposed())],
        "pairs": pairs(state, keys),
        "notes": [],
        "missing": "",
        "area": own_area(state),
    }


def waits(state: MapsState) -> str:
    """What there is to do first; empty where the maps may be seen."""
    texts = state.texts
    if not state.opened:
        return texts("maps.wait.residents" if state.perspective is Perspective.CITIZEN else "maps.wait.lock")
    return "" if state.laid().places or state.supposed() else texts("maps.wait.empty")


def places(state: MapsState) -> list[Json]:
    """All that counts, each as one where a person said it is."""
    laid = state.laid()
    found = []
    for whole in laid.maps.wholes:
        sides = {THEIRS: [laid.places[key] for key in whole.theirs], OURS: [laid.places[key] for key in whole.ours]}
        found.append(_place(state, whole.keys[0], {side: them for side, them in sides.items() if them}, str(whole.difference)))
    return found


def name_of(them: Iterable[MapPlace]) -> str:
    """What one place is called by all who named it, each name once; between two places stands another sign (``·``)."""
    return " / ".join(dict.fromkeys(one.name for one in them))


def _place(state: MapsState, key: str, sides: Mapping[str, list[MapPlace]], kind: str) -> Json:
    everybody = [one for them in sides.values() for one in them]
    category = next((one.category for one in everybody if one.category), None)
    return {
        "key": key,
        "name": name_of(everybody),
        "category": kind_of_place(state.texts, category),
        "at": _at(everybody),
        "coarse": any(one.coarse for one in everybody),
        "sides": list(sides),
        "class": kind,
        "said": {side: _said(state, them) for side, them in sides.items()},
        "supposed": not kind,
    }


def _said(state: MapsState, them: list[MapPlace]) -> Json:
    senses = [sense for sense in MapSense if sense in {one.sense for one in them}]
    return {
        "senses": [state.texts(f"maps.sense.{sense}") for sense in senses],
        "means": [one.means for one in them if one.means],
        "sense": str(senses[0]) if len(senses) == 1 else "",
        "at": _at(them),
    }


def _at(them: list[MapPlace]) -> list[float] | None:
    return next(([one.location.lon, one.location.lat] for one in them if one.location is not None), None)


def _supposed(state: MapsState, one: Made[MapPlace]) -> Json:
    return _place(state, OWN + one.entry_id, {THEIRS: [one.entry]}, "")
