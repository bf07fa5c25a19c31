"""Places as the map and the list show them: plain values, with what one's own entries need to be changed and shared.

Not here: which places there are (``state``), drawing (``parts.places``).
"""

from typing import Any, Final, TypeAlias

from buurtlezer.logbook import sharing
from buurtlezer.model import Area, Meaning, Place
from buurtlezer.steps.made import Made
from buurtlezer.steps.places.state import PlacesState, Seen
from buurtlezer.steps.state import OWN as OWN_AREA

NOTHING: Final[tuple[object, ...]] = ("", [], {})
Told: TypeAlias = dict[str, Any]


class Shown:
    """What one page shows. A page with thousands of places asks after each change: what stayed the same is not told anew."""

    def __init__(self, state: PlacesState) -> None:
        self._state = state
        self._told: dict[str, tuple[int, Told]] = {}
        self._within: object = None
        """Which logbook, and what of its room decides about sharing: of another one all is told anew."""

    def places(self, seen: list[Seen]) -> list[Told]:
        """What ``parts.places.Places.places`` holds."""
        self._look_around()
        return [self._place(one) for one in seen]

    def lost(self, seen: list[Seen]) -> list[Told]:
        """One's own meanings of places that are not there."""
        self._look_around()
        return [self._entry(one) for one in self._state.lost(seen)]

    def _look_around(self) -> None:
        session = self._state.session
        room, logbook = session.shown_room, session.logbook
        decides = (room.closed, room.settings.minors, room.settings.approval, room.decided) if room is not None else None
        within = (session.example, session.texts.language, logbook.id if logbook is not None else "", decides)
        if within != self._within:
            self._within, self._told = within, {}

    def _place(self, one: Seen) -> Told:
        found: Told = {
            "ref": one.ref,
            "name": one.name,
            "category": str(one.category or ""),
            "at": list(one.at) if one.at else None,
            "coarse": one.coarse,
            "offers": one.offers,
            "has": sorted(trait for trait, has in one.traits.items() if has),
            "has_not": sorted(trait for trait, has in one.traits.items() if not has),
            "mine": one.own is not None,
            "meanings": [self._entry(meaning) for meaning in one.meanings],
        }
        if one.own is not None:
            found |= self._entry(one.own)
        if one.room is not None:
            found["room"] = {"groups": one.room["groups"]}
        return found

    def _entry(self, one: Made[Place] | Made[Meaning]) -> Told:
        seq, known = self._told.get(one.entry_id, (-1, {}))
        if seq != one.seq:
            session = self._state.session
            told = sharing.shown(one.entry, session.shown_room, session.texts, one.entry_id)
            known = {"entry_id": one.entry_id, "seq": one.seq, "content": said(one.entry), "sharing": told}
            self._told[one.entry_id] = (one.seq, known)
        return known


def said(entry: Place | Meaning) -> Told:
    """The content of an entry, less what is not said: a page with thousands of places is half as heavy without it."""
    return {field: value for field, value in entry.content().items() if value is not None and value not in NOTHING}


def own_area(state: PlacesState) -> Told:
    """The neighbourhood that one drew, for orientation; empty where there is none."""
    area = state.in_slot(OWN_AREA, Area)
    if area is None:
        return {}
    if area.geometry is not None:
        return {"geometry": area.geometry.model_dump(mode="json")}
    return {"sectors": list(area.sectors)} if area.sectors else {}
