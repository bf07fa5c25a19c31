"""What is true in 06_places: the places that one sees here, what they mean, which of them are gone.

Not here: what is shown (``view``), what the group's view holds (``room.view_places``).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from buurtlezer.geodata import Pack
from buurtlezer.model import OWN, ROOM
from buurtlezer.steps.room.views import BOARD as BOARD_VIEW
from buurtlezer.steps.room.views import PLACES
from buurtlezer.steps.state import StepState
from buurtlezer.store import Revision, handle_of

BOARD: Final = "06/board"
SEARCH: Final = "06/search"
REFLECTION: Final = "06/reflection/eyes"
THOUGHT: Final = "06/reflection/thought"
"""Slots: what exists once a round in a logbook."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A place as this page knows it: one's own, the room's, or both in one."""

    ref: str
    content: Mapping[str, Any]
    own: Revision | None = None
    room: Mapping[str, Any] | None = None
    """What the group says of it, if it is shared."""

    meanings: list[Revision] = field(default_factory=list)
    """One's own meanings of it, oldest first."""

    @property
    def at(self) -> tuple[float, float] | None:
        """Longitude and latitude; None without a point."""
        point = self.content.get("location")
        return (point["lon"], point["lat"]) if point else None


class PlacesState(StepState):
    """The view of the logbook that 06_places has."""

    _known: tuple[tuple[object, ...], list[Seen]] = ((), [])

    @property
    def pack(self) -> Pack:
        """The data pack."""
        return self.session.pack

    @property
    def group(self) -> Mapping[str, Any] | None:
        """The group's view of places; None outside of a room, in the example, and before it was computed."""
        return self._view(PLACES)

    def laid(self) -> list[Mapping[str, Any]]:
        """Where the room lays its meeting places; empty outside of a room."""
        return list((self._view(BOARD_VIEW) or {}).get("board", ()))

    def seen(self) -> list[Seen]:
        """One's own places and those that the room shares, each once, in the order of their names.

        All parts of the page ask after each change: put together once for what is the same.
        """
        now = (self.session.state_of_entries, self.round, id(self.group))
        if self._known[0] != now:
            self._known = (now, self._seen())
        return self._known[1]

    def _seen(self) -> list[Seen]:
        theirs = list((self.group or {}).get("places", ()))
        by_handle = {handle: one for one in theirs for handle in one["handles"]}
        mine = [self._own(revision, by_handle) for revision in self.of_kind("place")]
        known = {id(one.room) for one in mine if one.room is not None}
        others = [Seen(ROOM + one["handle"], _content(one), room=one) for one in theirs if id(one) not in known]
        places = [*mine, *others]
        by_ref = self._by_ref(places)
        for meaning in self.of_kind("meaning"):
            place = by_ref.get((meaning.content or {})["place"])
            if place is not None:
                place.meanings.append(meaning)
        return sorted(places, key=lambda one: (str(one.content["name"]).casefold(), one.ref))

    def lost(self, seen: list[Seen]) -> list[Revision]:
        """One's own meanings of places that are not there (any more). Before the group is known nothing is lost."""
        if self.session.room is not None and not self.session.example and self.group is None:
            return []
        found = {one.entry_id for place in seen for one in place.meanings}
        return [one for one in self.of_kind("meaning") if one.entry_id not in found]

    def supposed(self) -> list[Revision]:
        """Meanings that nobody said yet: each is a task."""
        return self.of_kind("meaning", voice="supposed")

    def handle(self, revision: Revision) -> str:
        """What the room calls an entry of this logbook; empty outside of a room."""
        room, logbook = self.session.room, self.session.logbook
        return handle_of(room.workshop_id, logbook.id, revision.entry_id) if room is not None and logbook is not None else ""

    def _view(self, name: str) -> Mapping[str, Any] | None:
        if self.session.room is None or self.session.example:
            return None
        found: Mapping[str, Any] | None = self.session.group.get(name)
        return found

    def _own(self, revision: Revision, by_handle: Mapping[str, Mapping[str, Any]]) -> Seen:
        room = by_handle.get(self.handle(revision)) if by_handle else None
        return Seen(OWN + revision.entry_id, revision.content or {}, own=revision, room=room)

    def _by_ref(self, places: list[Seen]) -> dict[str, Seen]:
        """All names of each place: several shared ones may be the same to the group."""
        named = {f"{ROOM}{handle}": one for one in places if one.room is not None for handle in one.room["handles"]}
        return named | {one.ref: one for one in places}


def _content(one: Mapping[str, Any]) -> dict[str, Any]:
    """A place of the room in the shape of an entry."""
    point = None if one["lon"] is None else {"lon": one["lon"], "lat": one["lat"]}
    return {**{name: one[name] for name in ("name", "category", "coarse", "offers", "traits")}, "location": point}
