"""The two maps as one draws them: which places stand on one, what a new one may be, and *I have drawn*.

On a page of residents the organisation's map is not asked for. Not here: its words by who looks (``side_words``), both beside
each other (``beside``), who may still draw (``store.locking``), the part (``parts.side_map``).
"""

from typing import Any, Final

from ipywidgets import VBox, Widget

from buurtlezer.logbook import sharing
from buurtlezer.model import OWN, Area, MapPlace, Perspective, Place, Visibility
from buurtlezer.parts.prose import Prose
from buurtlezer.parts.sensitive import rules
from buurtlezer.parts.side_map import SideMap
from buurtlezer.steps.communities.forms import stacked
from buurtlezer.steps.made import Made
from buurtlezer.steps.maps import side_words
from buurtlezer.steps.maps.notes import either
from buurtlezer.steps.maps.state import LOCK, MapsState
from buurtlezer.steps.page import Page
from buurtlezer.steps.state import OWN as OWN_AREA

Json = dict[str, Any]

OURS: Final = "ours"
THEIRS: Final = "theirs"


def ours(page: Page, state: MapsState) -> VBox:
    """The section: the organisation's map; a resident reads that it is not theirs to draw."""
    waits = page.shows(Prose(name="not_ours"), lambda: {"text": page.texts("maps.ours.residents")})
    drawn = _map(page, state, Perspective.ORGANISATION)
    return either(page, waits, drawn, lambda: state.perspective is Perspective.CITIZEN)


def theirs(page: Page, state: MapsState) -> VBox:
    """The section: the residents' map."""
    return stacked(*_map(page, state, Perspective.CITIZEN))


def _map(page: Page, state: MapsState, side: Perspective) -> list[Widget]:
    """What one does here, by who looks, and the map."""
    name = OURS if side is Perspective.ORGANISATION else THEIRS
    lead = Prose(name=f"{name}_lead")
    part = SideMap(side=str(side), geography=page.geography, sensitive=rules(page.texts.language), name=name)
    page.part(part, "maps.draw")
    page.shows(part, lambda: {"labels": side_words.labels(state, side), **told(state, side)})
    return [page.shows(lead, lambda: {"text": side_words.lead(state, side)}), part]


def told(state: MapsState, side: Perspective) -> Json:
    """What the part shows."""
    return {
        "template": {**state.common, "perspective": str(side)},
        "places": [_place(state, one) for one in state.on_map(side)],
        "others": [_of_06(one) for one in state.places_of_06()],
        "choices": side_words.choices(state, side),
        "keeps_back": side is Perspective.CITIZEN and state.perspective is not Perspective.ORGANISATION,
        "lock": lock(state, side),
        "in_room": state.in_room,
        "area": own_area(state),
        "around": _around(state, side),
        "notice": _shares_first(state, side),
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
        "wall": closes and state.on_wall,  # a wall makes the organisation's map stand; residents go on drawing theirs
    }


def own_area(state: MapsState) -> Json:
    """The neighbourhood that one drew, for orientation; empty where there is none."""
    area = state.in_slot(OWN_AREA, Area)
    if area is None:
        return {}
    if area.geometry is not None:
        return {"geometry": area.geometry.model_dump(mode="json")}
    return {"sectors": list(area.sectors)} if area.sectors else {}


def _around(state: MapsState, side: Perspective) -> list[list[float]]:
    """The corners of what was drawn on the other map: nobody looks twice for one neighbourhood."""
    other = Perspective.CITIZEN if side is Perspective.ORGANISATION else Perspective.ORGANISATION
    points = [one.entry.location for one in state.on_map(other) if one.entry.location is not None]
    if not points:
        return []
    lons, lats = [one.lon for one in points], [one.lat for one in points]
    return [[min(lons), min(lats)], [max(lons), max(lats)]]


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
