"""Rides found the slow and certain way: every state that somebody can be in is written down, second by second.

Beside what GTFS says, these are facts of our answers, which were found by asking and are held here:

- a walk takes its metres by the speed, up to the next whole second; who is beside a street walks straight to its nearest point;
  a stop that is beside no street (``CROW_METRES``) is reached from other stops as the crow flies, ``CROW_FACTOR`` times as far;
- there is one walk before the first ride, one of ``CHANGE_METRES`` at most between two, and one after the last;
- stops that are ``PLATFORM_METRES`` from each other at most have a straight way between them, also where streets lead around;
- one changes at a stop in no time, also into what leaves in the second in which one arrives (``transfers.txt`` is not read), and
  gets in and out where ``pickup_type`` and ``drop_off_type`` do not forbid it; who has to ask for it (2, 3) has done so;
- of the day that is asked about and of the day before it all trips run, of the day after none;
- a trip by frequencies leaves its first stop at ``start_time`` and every ``headway_secs`` after it, before ``end_time``,
  whether the times are exact or not.

To an end beside no street (a wood, a village) one goes on as the crow flies, from a stop or a corner ``BEYOND_METRES`` from it at
most, having walked to that as to any. From such a place likewise, where a stop lies within ``CROW_METRES`` of it.

Not here: random networks (``worlds``); any code that is shared with what is tested.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush
from math import ceil, hypot, inf

Metres = tuple[float, float]
CROW_METRES, CROW_FACTOR, CHANGE_METRES, PLATFORM_METRES = 250.0, 1.3, 1_000.0, 60.0
BEYOND_METRES = 1_000.0


@dataclass(frozen=True)
class Call:
    """A vehicle at a stop, in seconds after midnight of the day that is asked about."""

    stop: str
    arrives: int
    departs: int
    gets_in: bool = True
    gets_out: bool = True


@dataclass(frozen=True)
class Spot:
    """Where somebody is: so far along a piece of street, and so far beside it."""

    piece: int
    along: float
    beside: float


@dataclass
class Streets:
    """Corners and the straight pieces between them; who walks takes the shortest way."""

    corners: list[Metres]
    pieces: list[tuple[int, int]]
    lengths: list[float] = field(init=False)
    leads: list[list[tuple[int, float]]] = field(init=False)

    def __post_init__(self) -> None:
        self.lengths = [_straight(self.corners[a], self.corners[b]) for a, b in self.pieces]
        self.leads = [[] for _ in self.corners]
        for (a, b), metres in zip(self.pieces, self.lengths, strict=True):
            self.leads[a].append((b, metres))
            self.leads[b].append((a, metres))

    def spot(self, place: Metres) -> Spot | None:
        """The nearest point of all streets; None beside none."""
        found = []
        for piece, (a, b) in enumerate(self.pieces):
            (ax, ay), (bx, by) = self.corners[a], self.corners[b]
            dx, dy = bx - ax, by - ay
            share = min(max(((place[0] - ax) * dx + (place[1] - ay) * dy) / (dx * dx + dy * dy), 0), 1)
            found.append((_straight(place, (ax + share * dx, ay + share * dy)), piece, share * self.lengths[piece]))
        beside, piece, along = min(found)
        return Spot(piece, along, beside) if beside <= CROW_METRES else None

    def ends(self, spot: Spot) -> list[tuple[int, float]]:
        """Corners at either end of its piece, with metres to them."""
        a, b = self.pieces[spot.piece]
        return [(a, spot.beside + spot.along), (b, spot.beside + self.lengths[spot.piece] - spot.along)]

    def to_corners(self, starts: Iterable[tuple[int, float]]) -> list[float]:
        """Metres to each corner, from corners that one has walked some metres to."""
        metres = [inf] * len(self.corners)
        todo = [(far, corner) for corner, far in starts]
        todo.sort()
        while todo:
            far, corner = heappop(todo)
            if far < metres[corner]:
                metres[corner] = far
                for other, more in self.leads[corner]:
                    heappush(todo, (far + more, other))
        return metres

    def walk(self, start: Spot, corners: list[float], end: Spot) -> float:
        """Metres from one place to another, by those to the corners."""
        ways = [corners[corner] + far for corner, far in self.ends(end)]
        if start.piece == end.piece:
            ways.append(start.beside + abs(start.along - end.along) + end.beside)
        return min(ways)

    def walks(self, start: Metres, ends: Mapping[str, Metres]) -> dict[str, float]:
        """Metres from a place beside a street to those of others that are beside one."""
        spot = self.spot(start)
        assert spot is not None
        corners = self.to_corners(self.ends(spot))
        spots = {name: self.spot(end) for name, end in ends.items()}
        return {name: self.walk(spot, corners, end) for name, end in spots.items() if end is not None}

    def beyond(self, end: Metres, begins: Mapping[str, Metres], stops: Mapping[str, Metres]) -> dict[str, float]:
        """Metres from places to one that is beside no street."""
        straight = {place: _straight(place, end) for place in (*self.corners, *stops.values())}
        crow = {place: CROW_FACTOR * far for place, far in straight.items() if far <= BEYOND_METRES}
        found = {}
        for name, begin in begins.items():
            ways = [crow[begin]] if name in stops and begin in crow else []
            if self.spot(begin) is not None:
                last = {repr(place): place for place in crow}
                ways += [far + crow[last[place]] for place, far in self.walks(begin, last).items()]
            found[name] = min(ways, default=inf)
        return found

    def changes(self, stops: Mapping[str, Metres]) -> dict[str, dict[str, float]]:
        """Metres between stops, where they are not too many."""
        found = {}
        for stop, at in stops.items():
            crow = {other: CROW_FACTOR * _straight(at, there) for other, there in stops.items()}
            far = crow if self.spot(at) is None else crow | self.walks(at, stops)
            for other, there in stops.items():
                if _straight(at, there) <= PLATFORM_METRES:
                    far[other] = min(far[other], _straight(at, there))
            found[stop] = {other: metres for other, metres in far.items() if other != stop and metres <= CHANGE_METRES}
        return found


def _straight(one: Metres, other: Metres) -> float:
    return hypot(one[0] - other[0], one[1] - other[1])


def seconds(metres: float, kmh: float) -> int:
    """Of a walk."""
    return max(ceil(metres / (kmh / 3.6) - 1e-6), 0)


State = tuple[str, str | int, int, int, bool]
"""``there``, a stop, a second, rides so far, whether one walked last; ``waiting``, a stop, the how manieth departure from it;
``aboard``, a trip, the how manieth of its calls."""


class Timetable:
    """Trips as calls, and walks between stops in seconds."""

    def __init__(self, trips: Iterable[list[Call]], walks: Mapping[str, Mapping[str, int]]) -> None:
        self.trips = list(trips)
        self.walks = walks
        self.leaving: dict[str, list[tuple[int, int, int]]] = {}
        for trip, calls in enumerate(self.trips):
            for at, call in enumerate(calls[:-1]):
                if not call.gets_in:
                    continue
                self.leaving.setdefault(call.stop, []).append((call.departs, trip, at))
        for departures in self.leaving.values():
            departures.sort()

    def arrivals(self, start: Mapping[str, int], most_rides: int) -> dict[str, int]:
        """The earliest second at each stop, of somebody who has walked to these and is there at these seconds."""
        todo: list[State] = [("there", stop, second, 0, True) for stop, second in start.items()]
        seen = set(todo)
        best: dict[str, int] = {}
        while todo:
            state = todo.pop()
            if state[0] == "there":
                stop, second = str(state[1]), state[2]
                best[stop] = min(best.get(stop, second), second)
            for following in self._following(state, most_rides):
                if following not in seen:
                    seen.add(following)
                    todo.append(following)
        return best

    def _following(self, state: State, most_rides: int) -> Iterator[State]:
        what, where, number, rides, walked = state
        if what == "there":
            stop = str(where)
            if not walked:
                for other, takes in self.walks.get(stop, {}).items():
                    yield "there", other, number + takes, rides, True
            first = bisect_left(self.leaving.get(stop, []), (number, -1, -1))
            if rides < most_rides and first < len(self.leaving.get(stop, [])):
                yield "waiting", stop, first, rides, False
        elif what == "waiting":
            departures = self.leaving[str(where)]
            if number + 1 < len(departures):
                yield "waiting", where, number + 1, rides, False
            yield "aboard", departures[number][1], departures[number][2], rides + 1, False
        else:
            calls = self.trips[int(where)]
            if number + 1 < len(calls):
                yield "aboard", where, number + 1, rides, False
                if calls[number + 1].gets_out:
                    yield "there", calls[number + 1].stop, calls[number + 1].arrives, rides, False
