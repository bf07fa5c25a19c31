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

LOST: Final = "lost"
"""Stands for all stops that are in no plan any more."""

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
        """All stops with what was seen there, by whose eyes, then by sheet; last what belongs to no stop of the plan."""
        order = {str(eyes): at for at, eyes in enumerate(Eyes)}
        seen = sorted(
            self.of_kind("observation"), key=lambda one: (order[_of(one, "eyes")], (one.content or {}).get("sheet", 0), one.seq)
        )
        photos = self.of_kind("photo")
        names = {str(stop["id"]): str(stop["name"]) for stop in self.planned()}
        found = [
            Stop(
                own_id,
                number,
                name,
                tuple(one for one in seen if _of(one, "stop") == own_id),
                tuple(one for one in photos if _of(one, "stop") == own_id),
            )
            for number, (own_id, name) in enumerate(names.items(), start=1)
        ]
        strays = [[one for one in them if _of(one, "stop") not in names] for them in (seen, photos)]
        if any(strays):
            found.append(Stop(LOST, 0, self.texts("walk.lost_stop"), tuple(strays[0]), tuple(strays[1])))
        return found

    def open_questions(self) -> list[tuple[Stop, Revision]]:
        """Questions without an answer, stop by stop."""
        return [(stop, one) for stop in self.stops() for one in stop.observations if _of(one, "asks") and not _of(one, "answer")]

    def next_sheet(self) -> int:
        """The number that the next sheet of paper gets."""
        return 1 + max((int((one.content or {}).get("sheet", 0)) for one in self.of_kind("observation")), default=0)


def _of(one: Revision, field: str) -> str:
    return str((one.content or {}).get(field) or "")
