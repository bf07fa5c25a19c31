"""What is true in 05_walk: the plan, what was seen at each stop and through whose eyes, which questions are still open.

Not here: what is shown (``view``), photos as they come in (``picture``), the map (``around``).
"""

from dataclasses import dataclass
from typing import Final

from buurtlezer.model import Eyes, Observation, Photo, Walk
from buurtlezer.model import Stop as Planned
from buurtlezer.steps.made import Made
from buurtlezer.steps.state import StepState

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
    observations: tuple[Made[Observation], ...]
    photos: tuple[Made[Photo], ...]


class WalkState(StepState):
    """The view of the logbook that 05_walk has."""

    def plan(self) -> Walk | None:
        """The walk as planned, if there is one."""
        return self.in_slot(WALK, Walk)

    def planned(self) -> tuple[Planned, ...]:
        """The stops of the plan in their order."""
        plan = self.plan()
        return plan.stops if plan is not None else ()

    def stops(self) -> list[Stop]:
        """All stops with what was seen there, by whose eyes, then by sheet; last those that the plan does not have any more."""
        order = {eyes: at for at, eyes in enumerate(Eyes)}
        seen = sorted(self.of_kind(Observation), key=lambda one: (order[one.entry.eyes], one.entry.sheet, one.seq))
        photos = self.of_kind(Photo)
        names = {stop.id: stop.name for stop in self.planned()}

        def at(own_id: str, number: int, name: str) -> Stop:
            seen_there = tuple(one for one in seen if one.entry.stop == own_id)
            return Stop(own_id, number, name, seen_there, tuple(one for one in photos if one.entry.stop == own_id))

        found = [at(own_id, number, name) for number, (own_id, name) in enumerate(names.items(), start=1)]
        stood = [*(one.entry.stop for one in seen), *(one.entry.stop for one in photos)]
        strays = dict.fromkeys(own_id for own_id in stood if own_id not in names)
        return found + [at(own_id, 0, self.texts("walk.lost_stop")) for own_id in strays]

    def open_questions(self) -> list[tuple[Stop, Made[Observation]]]:
        """Questions without an answer, stop by stop."""
        return [(stop, one) for stop in self.stops() for one in stop.observations if one.entry.asks and not one.entry.answer]

    def next_sheet(self) -> int:
        """The number that the next sheet of paper gets."""
        return 1 + max((one.entry.sheet for one in self.of_kind(Observation)), default=0)
