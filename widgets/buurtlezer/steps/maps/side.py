"""The two maps as one draws them: which places stand on one, what a new one may be, and *I have drawn*.

On a page of residents the organisation's map is not asked for. Not here: both beside each other (``beside``), who may still draw
(``store.locking``), the part (``parts.side_map``).
"""

from typing import Any, Final

from ipywidgets import VBox

from buurtlezer.logbook import sharing
from buurtlezer.logbook.room.pictures import paths
from buurtlezer.model import OWN, Area, MapPlace, MapSense, Perspective, Place, Visibility
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.side_map import SideMap
from buurtlezer.steps.made import Made
from buurtlezer.steps.maps.notes import either, note
from buurtlezer.steps.maps.state import LOCK, MapsState
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import OWN as OWN_AREA
from buurtlezer.wording.map_choices import of_places

Json = dict[str, Any]

OURS: Final = "ours"
THEIRS: Final = "theirs"
PICTURES: Final = {
    MapSense.MEET: "two_people",
    MapSense.HELP: "hands",
    MapSense.REST: "bench",
    MapSense.DO: "sport",
    MapSense.NEEDED: "basket",
    MapSense.AVOID: "stepping_aside",
    MapSense.COULD_BE: "bulb",
}
"""The pictogram of each sense."""


def ours(page: Page, state: MapsState) -> VBox:
    """The section: the organisation's map; a resident reads that it is not theirs to draw."""
    waits = note(page, "not_ours", lambda: page.texts("maps.ours.residents"))
    return either(page, waits, [_map(page, state, Perspective.ORGANISATION)], lambda: state.perspective is Perspective.CITIZEN)


def theirs(page: Page, state: MapsState) -> SideMap:
    """The section: the residents' map."""
    return _map(page, state, Perspective.CITIZEN)


def _map(page: Page, state: MapsState, side: Perspective) -> SideMap:
    name = OURS if side is Perspective.ORGANISATION else THEIRS
    part = SideMap(side=str(side), geography=page.geography, sensitive=rules(page.texts.language), name=name)
    page.part(part, "maps.draw")
    part.labels = page.texts.group("base.", "map.", "places.", "maps.draw.")
    return page.shows(part, lambda: told(state, side))


def told(state: MapsState, side: Perspective) -> Json:
    """What the part shows."""
    return {
        "template": {**state.common, "perspective": str(side)},
        "places": [_place(state, one) for one in state.on_map(side)],
        "others": [_of_06(one) for one in state.places_of_06()],
        "choices": choices(state, side),
        "keeps_back": side is Perspective.CITIZEN and state.perspective is not Perspective.ORGANISATION,
        "lock": lock(state, side),
        "in_room": state.in_room,
        "area": own_area(state),
        "notice": _shares_first(state, side),
    }


def choices(state: MapsState, side: Perspective) -> Json:
    """What a place on this map may be, and by whose word."""
    texts = state.texts
    of_place = of_places(texts)
    voices = [
        {"value": str(one), "label": texts(f"choice.voice.{one}"), "hint": texts(f"choice.voice.{one}_hint")}
        for one in state.voices(side)
    ]
    return {
        "category": of_place["category"],
        "sense": [{**one, "picture": paths()[PICTURES[MapSense(one["value"])]]} for one in of_place["sense"]],
        "voice": voices,
        "coarse": [
            {"value": False, "label": texts("choice.coarse.no")},
            {"value": True, "label": texts("choice.coarse.yes")},
        ],
    }


def lock(state: MapsState, side: Perspective) -> Json:
    """*I have drawn*: it stands under the organisation's map, and on a page of residents under theirs, which stays open."""
    closes = side is Perspective.ORGANISATION
    if closes is (state.perspective is Perspective.CITIZEN):
        return {}
    set_on = state.lock
    shared = {"visibility": str(Visibility.WORKSHOP)} if state.in_room else {}
    return {
        "slot": f"{LOCK}/{state.round}",
        "content": {"kind": "map_lock", **state.common, **shared},
        "since": state.texts.date(set_on.revision.written_at.date()) if set_on is not None else "",
        "closes": closes,
        "wall": state.on_wall,
    }


def own_area(state: MapsState) -> Json:
    """The neighbourhood that one drew, for orientation; empty where there is none."""
    area = state.in_slot(OWN_AREA, Area)
    if area is None:
        return {}
    if area.geometry is not None:
        return {"geometry": area.geometry.model_dump(mode="json")}
    return {"sectors": list(area.sectors)} if area.sectors else {}


def _place(state: MapsState, one: Made[MapPlace]) -> Json:
    stands = one.entry.perspective is Perspective.ORGANISATION and (state.lock is not None or state.on_wall)
    shown = sharing.shown(one.entry, state.session.shown_room, state.texts, one.entry_id)
    if stands and shown.get("to") != Visibility.PRIVATE:
        shown = {"seen": shown["seen"]} if shown else {}  # what stands is not shared any more
    return {
        "key": OWN + one.entry_id,
        "entry_id": one.entry_id,
        "seq": one.seq,
        "content": one.entry.content(),
        "sharing": shown,
        "stands": stands,
    }


def _shares_first(state: MapsState, side: Perspective) -> Json:
    """In a room: what stands is not shared any more, so what the group may see is shared before."""
    closes = side is Perspective.ORGANISATION and state.in_room and not state.opened
    alone = any(one.entry.visibility is Visibility.PRIVATE for one in state.on_map(side))
    return {"tone": "info", "sentence": state.texts("maps.ours.share_first")} if closes and alone else {}


def _of_06(one: Made[Place]) -> Json:
    place = one.entry
    at = [place.location.lon, place.location.lat] if place.location is not None else None
    return {
        "ref": OWN + one.entry_id,
        "name": place.name,
        "category": str(place.category) if place.category else None,
        "at": at,
        "spot": place.spot,
        "coarse": place.coarse,
    }
