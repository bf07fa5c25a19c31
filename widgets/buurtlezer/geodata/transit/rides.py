"""Rides from one place to another, by departures: when one arrives first, how, and which of them are shown.

Here: held against the walk of all the way. Not here: which departures (``engine``), alike ones as one (``legs``), searching
(``timetable``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .legs import Found, Journey, legs, ways
from .lookup import Lookup
from .places import Place, Places
from .port import MOST_MINUTES, Leg, Mode, Way
from .shapes import drawn
from .timetable import Asked, Timetable

MOST_SECONDS = MOST_MINUTES * 60


class Rides:
    """Those between two places. Raises ``NoAnswer`` as ``Places.around`` and ``Places.to_stops`` do."""

    def __init__(self, timetable: Timetable, places: Places, start: Place, end: Place) -> None:
        self._timetable, self._places, self._start, self._end = timetable, places, start, end
        self._within = MOST_SECONDS * timetable.metres_per_second
        around = places.around(start, self._within)
        self._before = around.stops
        self._after = places.to_stops(end, self._within)
        metres = places.on_foot(start, around, end, self._within)
        self.on_foot = int(timetable.seconds(np.array([metres]))[0]) if np.isfinite(metres) else None
        """Seconds of the walk of all the way; None where it is too far."""
        self._walk = () if self.on_foot is None else (Leg(Mode.FOOT, self.on_foot, metres=round(metres)),)

    def arrival(self, asked: Asked) -> int | None:
        """The second of the day at which one arrives first by a ride."""
        found = self._timetable.best(self._before, self._after, asked)
        return None if found is None else found[0]

    def found(self, asked: Sequence[Asked], arrivals: Sequence[int | None], lookup: Lookup) -> list[Found]:
        """The best at each departure, on foot where no ride is quicker; none where that takes more than ``MOST_MINUTES``."""
        told: dict[int, tuple[int, tuple[Leg, ...]]] = {}
        found = []
        for its, arrives in zip(reversed(asked), reversed(arrivals), strict=True):  # the last is nearest to when one may leave
            seconds = MOST_SECONDS + 1 if arrives is None else arrives - its.minute * 60
            if self.on_foot is not None and self.on_foot <= seconds:
                found.append(Found(its.minute, self.on_foot, self._walk))
            elif arrives is not None and seconds <= MOST_SECONDS:
                if arrives not in told:
                    minute, journey = self._timetable.latest(self._before, self._after, its, arrives)
                    told[arrives] = minute, legs(journey, lookup, self._metres)
                minute, its_legs = told[arrives]
                found.append(Found(minute, seconds, its_legs))
        return found

    def shown(self, found: Sequence[Found], asked: Sequence[Asked]) -> tuple[Way, ...]:
        """The ways that are told of these, with their lines."""
        shown = []
        for way, minute in ways(found, len(asked)):
            again = asked[0]._replace(minute=minute)
            ride = None if way.legs == self._walk else self._timetable.best(self._before, self._after, again, lines=True)
            journey: Journey = ride[1] if ride else {"legs": [{"type": "walk"}]}
            shown.append(replace(way, legs=drawn(journey, way.legs, self._line)))
        return tuple(shown)

    def _metres(self, leg: Mapping[str, Any]) -> float:
        if leg["type"] == "access":
            return float(self._before[self._timetable.number(leg["to_stop"])])
        if leg["type"] == "egress":
            return float(self._after[self._timetable.number(leg["from_stop"])])
        return self._timetable.walk_metres(leg["from_stop"], leg["to_stop"])

    def _line(self, leg: Mapping[str, Any]) -> NDArray[np.float64]:
        begin = self._timetable.number(leg["from_stop"]) if "from_stop" in leg else self._start
        end = self._timetable.number(leg["to_stop"]) if "to_stop" in leg else self._end
        return self._places.line(begin, end, self._within)
