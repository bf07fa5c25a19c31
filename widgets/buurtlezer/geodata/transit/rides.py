"""Rides from one place to another, by departures: how one goes at each, and which of them are shown.

Here: which ride is told at a departure, held against the walk of all the way. Not here: which departures (``engine``), alike ones
as one (``legs``), searching (``timetable``).
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
from .timetable import A_CHANGE_SECONDS, Asked, Timetable, weighed

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
        self._walk = (Leg(Mode.FOOT, self.on_foot, metres=round(metres)),) if self.on_foot else ()  # none where one is there

    def best(self, asked: Asked) -> Journey | None:
        """The ride that arrives first, changes weighed; None where none arrives within ``MOST_MINUTES``."""
        return self._timetable.best(self._before, self._after, asked, asked.minute * 60 + MOST_SECONDS)

    def found(self, asked: Sequence[Asked], best: Sequence[Journey | None], lookup: Lookup) -> list[Found]:
        """What is told of each departure, on foot where no ride is better; none where that takes more than ``MOST_MINUTES``."""
        told: dict[tuple[int, int], Journey] = {}
        found = []
        for its, journey in zip(reversed(asked), reversed(best), strict=True):  # the last is nearest to when one may leave
            afoot = None if self.on_foot is None else its.minute * 60 + self.on_foot + A_CHANGE_SECONDS  # as one ride weighs
            if journey is None or (afoot is not None and afoot <= weighed(journey)[0]):
                found += [Found({"legs": [{"type": "walk"}]}, self.on_foot, self._walk)] if self.on_foot is not None else []
                continue
            if weighed(journey) not in told:
                told[weighed(journey)] = self._last(its, journey)
            taken = told[weighed(journey)]
            found.append(Found(taken, int(taken["arrival_s"]) - its.minute * 60, legs(taken, lookup, self._metres)))
        return found

    def _last(self, asked: Asked, first: Journey) -> Journey:
        """Of rides that arrive as early the one for which one may leave last, each change weighed here too."""
        by, most = int(first["arrival_s"]), asked.rides
        worth: list[tuple[int, Asked]] = []
        while most >= first["rides"]:  # of those with the most rides what leaves last of all, then of those with one less
            found = self._timetable.latest(self._before, self._after, asked._replace(rides=most), by)
            if found is None:
                break
            minute, its = found[0], int(found[1]["rides"])
            worth.append((minute * 60 - A_CHANGE_SECONDS * its, asked._replace(minute=minute, rides=its)))
            most = its - 1
        taken = max(worth, key=lambda one: (one[0], -one[1].rides))[1] if worth else asked
        return self._timetable.best(self._before, self._after, taken, by, lines=True) or first

    def shown(self, found: Sequence[Found], departures: int) -> tuple[Way, ...]:
        """The ways that are told of these, with their lines."""
        return tuple(replace(way, legs=drawn(journey, way.legs, self._line)) for way, journey in ways(found, departures))

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
