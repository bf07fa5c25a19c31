"""What is true in 05_walk: the plan, what was seen at each stop and through whose eyes, which questions are still open.

Not here: what is shown (``view``), photos as they come in (``picture``), the map (``around``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from buurtlezer.geodata import Pack
from buurtlezer.model import Eyes
from buurtlezer.steps.state import StepState
from buurtlezer.store import Revision

WALK: Final = "05/walk"
GUIDE_SAW: Final = "05/reflection/guide_saw"
THOUGHT: Final = "05/reflection/thought"
"""Slots: what exists once a round in a logbook."""

SAID: Final = ("sees", "thinks", "asks", "appetite")


@dataclass(frozen=True)
class Stop:
    """A stop of the plan with its number on the map, or what was seen where the plan has no stop any more (number 0)."""

    id: str
    number: int
    name: str
    observations: tuple[Revision, ...]
    photos: tuple[Revision, ...]


class WalkState(StepState):
    """The view of the logbook that 05_walk has."""

    @property
    def pack(self) -> Pack:
        """The data pack."""
        return self.session.pack

    def plan(self) -> Mapping[str, Any]:
        """The walk as planned; empty when there is none."""
        return self.in_slot(WALK)

    def planned(self) -> list[Mapping[str, Any]]:
        """The stops of the plan in their order: ``id``, ``name``, ``location`` (None where only the name is known)."""
        return list(self.plan().get("stops", ()))

    def stops(self) -> list[Stop]:
        """All stops with what was seen there, by whose eyes, then by sheet; last those that the plan does not have any more."""
        order = {str(eyes): at for at, eyes in enumerate(Eyes)}
        seen = sorted(
            self.of_kind("observation"), key=lambda one: (order[_of(one, "eyes")], (one.content or {}).get("sheet", 0), one.seq)
        )
        photos = self.of_kind("photo")
        names = {str(stop["id"]): str(stop["name"]) for stop in self.planned()}

        def at(own_id: str, number: int, name: str) -> Stop:
            there = [tuple(one for one in them if _of(one, "stop") == own_id) for them in (seen, photos)]
            return Stop(own_id, number, name, *there)

        found = [at(own_id, number, name) for number, (own_id, name) in enumerate(names.items(), start=1)]
        strays = dict.fromkeys(own_id for one in (*seen, *photos) if (own_id := _of(one, "stop")) not in names)
        return found + [at(own_id, 0, self.texts("walk.lost_stop")) for own_id in strays]

    def open_questions(self) -> list[tuple[Stop, Revision]]:
        """Questions without an answer, stop by stop."""
        return [(stop, one) for stop in self.stops() for one in stop.observations if _of(one, "asks") and not _of(one, "answer")]

    def next_sheet(self) -> int:
        """The number that the next sheet of paper gets."""
        return 1 + max((int((one.content or {}).get("sheet", 0)) for one in self.of_kind("observation")), default=0)


def _of(one: Revision, field: str) -> str:
    return str((one.content or {}).get(field) or "")
