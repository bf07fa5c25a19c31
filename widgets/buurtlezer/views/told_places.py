"""A place as one entry tells it, and when words and points that wait may be told: once enough people tell the same.

They go in steps as all pictures do (``analysis.pictures``): a middle that moves as one more person points tells where that person
pointed. The same for a place with its meanings and one that stands on a map. Not here: which entries tell the same place
(``room_places``), what waits at all (``model.waiting``).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar

import numpy as np

from buurtlezer.analysis.cell import AUTHORS
from buurtlezer.analysis.pictures import Pictures, Step
from buurtlezer.model import MapPlace, Place
from buurtlezer.model.waiting import WAITING

Degrees: TypeAlias = tuple[float, float]
Placed = TypeVar("Placed", Place, MapPlace)


class Told(NamedTuple, Generic[Placed]):
    """A place as one entry tells it."""

    handle: str
    seq: int
    place: Placed
    """As everybody reads it."""

    author: str
    voices: int
    rest: Placed
    """As it may be told where those who told the place are enough."""

    approved: bool = False
    """The trainer said yes: everybody reads all of it."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """When words and points that wait may be told: from so many voices on, in steps beside the ``pictures`` of before."""

    minimum: int
    pictures: Pictures

    def offers(self, here: Sequence[Told[Place]]) -> tuple[str, ...]:
        """Words that everybody reads, and where enough people wrote some, theirs; each once."""
        wrote = [one for one in here if one.rest.offers not in ("", WAITING)]
        step = self._step("offers", wrote, lambda one: one.rest.offers)
        told = {one.handle for one in (step.said or step.same or ())} if step and (step.said or step.kept) else set()
        if step and step.said:
            self.pictures.show(step, {"told": len(told)})
        kept = [one for one in wrote if one.handle in told or one.place.offers != WAITING]
        return tuple(dict.fromkeys(one.rest.offers for one in kept))

    def point(self, here: Sequence[Told[Placed]]) -> Degrees | None:
        """The middle (median) of what enough people pointed at: no one's own point."""
        step = self._step("point", [one for one in here if point_of(one.rest) is not None], lambda one: point_of(one.rest))
        if step is None:
            return None
        if step.said:
            lon, lat = np.median(np.array([point_of(one.rest) for one in step.said]), axis=0).round(6).tolist()
            self.pictures.show(step, {"point": [lon, lat]})
            return lon, lat
        return tuple(step.kept["point"]) if step.kept else None

    def _step(self, what: str, them: Sequence[Told[Placed]], says: Callable[[Told[Placed]], Any]) -> Step[Told[Placed]] | None:
        """What may be told of a place; of each author the newest: who tells a place twice is no two people."""
        newest = {one.author: one for one in sorted(them, key=lambda told: told.seq)}
        if len(newest) < AUTHORS:
            return None
        kinds = {f"place/{what}": lambda one: (one.handle, says(one))}
        return self.pictures.step(f"{what}/{them[0].handle}", newest.values(), self.minimum, **kinds)


def point_of(place: Place | MapPlace) -> Degrees | None:
    """Its exact point, WGS84 degrees; None where it is told coarsely, or lies nowhere."""
    where = None if place.coarse else place.location
    return None if where is None else (where.lon, where.lat)
