"""What is true in 06_places: the places that one sees here, what they mean, which of them are gone.

Not here: what is shown (``view``), what the group's view holds (``views.places``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from buurtlezer.model import OWN, ROOM, Meaning, Place, PlaceCategory, Voice
from buurtlezer.steps.made import Made
from buurtlezer.steps.state import StepState
from buurtlezer.store import handle_of

BOARD: Final = "06/board"
SEARCH: Final = "06/search"
REFLECTION: Final = "06/reflection/eyes"
THOUGHT: Final = "06/reflection/thought"
"""Slots: what exists once a round in a logbook."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A place as this page knows it: one's own, the room's, or both in one."""

    ref: str
    name: str
    category: PlaceCategory | None
    at: tuple[float, float] | None
    """Longitude and latitude; None without a point."""

    coarse: bool
    offers: str
    traits: Mapping[str, bool]
    own: Made[Place] | None = None
    room: Mapping[str, Any] | None = None
    """What the group says of it, if it is shared."""

    meanings: list[Made[Meaning]] = field(default_factory=list)
    """One's own meanings of it, oldest first."""

    @property
    def names(self) -> tuple[str, ...]:
        """All references to it: several places of the room may be the same."""
        handles = self.room["handles"] if self.room is not None else ()
        return tuple(dict.fromkeys((self.ref, *(ROOM + handle for handle in handles))))


class PlacesState(StepState):
    """The view of the logbook that 06_places has."""

    _known: tuple[tuple[object, ...], object, list[Seen]] = ((), None, [])

    @property
    def group(self) -> Mapping[str, Any] | None:
        """The group's view of places; None outside of a room, in the example, and before it was computed."""
        found: Mapping[str, Any] | None = self.group_view("places")
        return found

    def laid(self) -> list[Mapping[str, Any]]:
        """Where the room lays its meeting places; empty outside of a room."""
        return list((self.group_view("board") or {}).get("board", ()))

    def seen(self) -> list[Seen]:
        """One's own places and those that the room shares, each once, in the order of their names.

        All parts of the page ask after each change: put together once for what is the same.
        """
        now, group = (self.session.state_of_entries, self.round), self.group
        if self._known[0] != now or self._known[1] is not group:
            self._known = (now, group, self._seen())
        return self._known[2]

    def _seen(self) -> list[Seen]:
        theirs = list((self.group or {}).get("places", ()))
        by_handle = {handle: one for one in theirs for handle in one["handles"]}
        mine = [self._own(one, by_handle) for one in self.of_kind(Place)]
        known = {id(one.room) for one in mine if one.room is not None}
        others = [_of_room(one) for one in theirs if id(one) not in known]
        places = [*mine, *others]
        by_ref = self._by_ref(places)
        for meaning in self.of_kind(Meaning):
            place = by_ref.get(meaning.entry.place)
            if place is not None:
                place.meanings.append(meaning)
        return sorted(places, key=lambda one: (one.name.casefold(), one.ref))

    def lost(self, seen: list[Seen]) -> list[Made[Meaning]]:
        """One's own meanings of places that are not there (any more). Before the group is known nothing is lost."""
        if self.in_room and self.group is None:
            return []
        found = {one.entry_id for place in seen for one in place.meanings}
        return [one for one in self.of_kind(Meaning) if one.entry_id not in found]

    def supposed(self) -> list[Made[Meaning]]:
        """Meanings that nobody said yet: each is a task."""
        return self.of_kind(Meaning, voice=Voice.SUPPOSED)

    def handle(self, entry_id: str) -> str:
        """What the room calls an entry of this logbook; empty outside of a room."""
        room, logbook = self.session.room, self.session.logbook
        return handle_of(room.workshop_id, logbook.id, entry_id) if room is not None and logbook is not None else ""

    def _own(self, one: Made[Place], by_handle: Mapping[str, Mapping[str, Any]]) -> Seen:
        place, at = one.entry, one.entry.location
        return Seen(
            ref=OWN + one.entry_id,
            name=place.name,
            category=place.category,
            at=(at.lon, at.lat) if at is not None else None,
            coarse=place.coarse,
            offers=place.offers,
            traits={str(trait): has for trait, has in place.traits.items()},
            own=one,
            room=by_handle.get(self.handle(one.entry_id)) if by_handle else None,
        )

    def _by_ref(self, places: list[Seen]) -> dict[str, Seen]:
        return {name: one for one in places for name in one.names}


def _of_room(one: Mapping[str, Any]) -> Seen:
    """A place that the room shares, from the group's view."""
    return Seen(
        ref=ROOM + one["handle"],
        name=one["name"],
        category=PlaceCategory(one["category"]) if one["category"] else None,
        at=None if one["lon"] is None else (one["lon"], one["lat"]),
        coarse=bool(one["coarse"]),
        offers=one["offers"],
        traits=one["traits"],
        room=one,
    )
