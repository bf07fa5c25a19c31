"""The engine's network, and what is asked of it: the one place where ``cafein`` reckons.

Here: its calls, with walks to and from stops that are ours (``places``). Not here: what they are asked for (``engine``).

The engine's version is pinned: ``_travel_times_with_access`` and ``_route_with_access`` are parts of it that are not public. They
search (RAPTOR: D. Delling, T. Pajor, R. Werneck, Round-based public transit routing, 2012) from stops that one is at after so
many seconds; the public calls walk over streets of their own, with other lengths than ours.
"""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from .built import NETWORK, WALKS
from .footpaths import Footpaths
from .legs import Journey

Metres = NDArray[np.float64]

MOST_RIDES = 8
"""What no ride in a city needs more of."""

A_CHANGE_SECONDS = 180
"""What we assume that somebody takes longer for rather than to change once more. Changing itself takes no time here."""


class Asked(NamedTuple):
    """When one leaves and what one may use."""

    date: str
    minute: int
    rides: int
    closed_stops: Sequence[str] = ()
    closed_trips: Sequence[str] = ()

    @property
    def clock(self) -> str:
        """The time of a service day, which goes on after midnight: ``25:10:00``."""
        return f"{self.minute // 60:02d}:{self.minute % 60:02d}:00"


class Timetable:
    """A network that was built, at one walking speed at a time: that of :meth:`walking`."""

    def __init__(self, folder: Path) -> None:
        from cafein import TransportNetwork

        self._core = TransportNetwork.load(folder / NETWORK)._core
        self.metres_per_second = np.nan
        self.stops = [str(one) for one, _, _ in self._core.stops]
        self._number = {one: at for at, one in enumerate(self.stops)}
        with np.load(folder / WALKS) as kept:
            self.walks = Footpaths(kept["begin"], kept["end"], kept["metres"])
            self.stops_metres: Metres = kept["stops"]

    def walking(self, speed_kmh: float) -> None:
        """From now on one walks so fast. Takes a millisecond: all speeds share one network."""
        if speed_kmh / 3.6 == self.metres_per_second:
            return
        self.metres_per_second = speed_kmh / 3.6
        self._core.set_transfer_arrays(
            self.stops,
            self.walks.begin.astype(np.uint32),
            self.walks.end.astype(np.uint32),
            self.seconds(self.walks.metres).astype(np.uint32),
            self.walks.metres,
        )

    def seconds(self, metres: Metres) -> NDArray[np.int64]:
        """Whole seconds of walks, rounded up: who is late by less misses a vehicle all the same."""
        return np.ceil(metres / self.metres_per_second - 1e-6).astype(np.int64)

    def number(self, stop: str) -> int:
        """Where a stop is among all."""
        return self._number[stop]

    def reached(self, start: Metres, asked: Asked) -> Metres:
        """Seconds until one is at each stop, from so many metres to each; inf where one does not come."""
        found = self._core._travel_times_with_access(
            self._at(start),
            asked.date,
            asked.clock,
            asked.rides - 1,
            "raptor",
            exclude_trips=list(asked.closed_trips),
            exclude_stops=list(asked.closed_stops),
            workers=1,
        )
        seconds = np.full(len(self.stops), np.inf)
        if found:
            seconds[[self._number[one] for one in found]] = list(found.values())
        return seconds

    def best(self, start: Metres, end: Metres, asked: Asked, by: int, lines: bool = False) -> Journey | None:
        """The journey that one would take: it arrives first, where each ride counts :data:`A_CHANGE_SECONDS` more.

        From so many metres before each stop to so many after it; of those that arrive ``by`` that second of the day. ``lines``:
        with the lines of vehicles.
        """
        found: list[Journey] = self._core._route_with_access(
            self._at(start),
            self._at(end),
            asked.date,
            asked.clock,
            asked.rides - 1,
            exclude_trips=list(asked.closed_trips),
            exclude_stops=list(asked.closed_stops),
            geometries=lines,
        )
        return min((one for one in found if one["arrival_s"] <= by), key=weighed, default=None)

    def latest(self, start: Metres, end: Metres, asked: Asked, by: int) -> tuple[int, Journey] | None:
        """The last minute at which one still arrives ``by`` that second, and how; None where one does not at ``asked``.

        Who leaves later never arrives earlier, so the minute is found by halving.
        """
        journey = self.best(start, end, asked, by)
        if journey is None:
            return None
        early, late = asked.minute, -(-by // 60)
        while late - early > 1:
            minute = (early + late) // 2
            found = self.best(start, end, asked._replace(minute=minute), by)
            if found is not None:
                early, journey = minute, found
            else:
                late = minute
        return early, journey

    def walk_metres(self, begin: str, end: str) -> float:
        """How far it is between two stops where one changes."""
        one, other = self._number[begin], self._number[end]
        between = slice(*np.searchsorted(self.walks.begin, (one, one + 1)))
        found = self.walks.metres[between][self.walks.end[between] == other]
        return float(found[0]) if len(found) else 0.0

    @cached_property
    def closed(self) -> tuple[list[str], list[str]] | None:
        """Stops and trips that the timetable does not call accessible; None where it calls no stop or no trip so."""
        stops, trips = self._core.stop_wheelchair_boarding, self._core.trip_wheelchair_accessible
        if not (any(said is True for _, said in stops) and any(said is True for _, said in trips)):
            return None
        return [one for one, said in stops if said is not True], [one for one, said in trips if said is not True]

    def _at(self, metres: Metres) -> list[tuple[str, int]]:
        near = np.flatnonzero(np.isfinite(metres))
        return [(self.stops[at], int(its)) for at, its in zip(near, self.seconds(metres[near]), strict=True)]


def weighed(journey: Journey) -> tuple[int, int]:
    """By what one of several is taken: the least; of two that weigh the same the one with fewer rides."""
    return int(journey["arrival_s"]) + A_CHANGE_SECONDS * int(journey["rides"]), int(journey["rides"])


def rides(most_changes: int | None) -> int:
    """How many vehicles one may take."""
    return MOST_RIDES if most_changes is None else min(most_changes + 1, MOST_RIDES)
