"""In which order a line calls at its stops, one way for each direction.

What was published in May 2026 names the stops of a direction, those of ways round works and of a few journeys among them; the
sequences of June are exact, and some are of a line that is cut in two that summer. So three orders are tried: the best sequence
of June, the stops along the line's drawn shape, and the order of May. That one is taken whose stops follow on each other by the
departures. Not here: how long that takes (``transit_running``).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import shapely

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.stops import PLATFORMS
from buurtlezer.geodata.recipe.transit_departures import Called, Direction
from buurtlezer.geodata.recipe.transit_running import metres, seconds
from buurtlezer.geodata.recipe.transport import LINES

SEQUENCES = "transport/stib_2026/stop_sequences.json"
BESIDE_METRES = 70.0
"""A stop of a line lies no farther than this from its drawn shape."""
FAR_STOPS = 4.0
"""Times the usual distance to the nearest stop: a way that is by this much longer than its stops ask for must serve one more stop
to be preferred, for one that runs to and fro is not a line's."""
CUT_STOPS, CUT_METRES_A_SECOND = 3.5, 3.5
"""Two stops so many times the usual distance apart, with so slow a vehicle between, or the first being where the line is said
to go: there works cut the line in two, and nobody rides from one to the other."""
TOO_FAR_STOPS = 10.0
"""Times the same: so far apart, two stops do not follow on each other."""
PUBLISHED = 0.4
"""Stops by which an order of ours must be better than a published one."""
FEW_BEYOND = 0.6
"""Of the departures of a usual stop: where fewer leave beyond the stop that the line is said to go to, it ends there."""
DETOUR_METRES = 250.0
"""For a stop on the way that an order lacks."""
OWN_SHARE = 0.5
"""Of the platforms of a sequence that are of this direction: below, it is that of the way back or of another line."""


@dataclass(frozen=True)
class Ordered:
    """The stops of one direction in order; ``seconds`` to each from the one before, 0 for the first."""

    of: Direction
    stops: tuple[Called, ...]
    seconds: tuple[int, ...]
    part: int = 0
    """Where works cut the line in two, which of its parts."""

    @property
    def direction(self) -> int:
        """0 or 1, as published; 2 and 3 in the second part of a line that is cut."""
        return int(self.of.number) + 2 * self.part


class Orders:
    """What is published about the order of stops."""

    def __init__(self, source: Path) -> None:
        places = files.json(source, PLATFORMS)
        try:
            self._names = {str(own): str(place["name"]) for own, place in places.items()}
            self._sequences = [[str(own) for own in its] for its in files.json(source, SEQUENCES)]
            self._shapes: dict[str, list[shapely.LineString]] = {}
            for row in sorted(files.json(source, LINES), key=lambda row: (row["ligne"], row["variante"])):
                line = shapely.transform(shapely.geometry.shape(row["geo_shape"]["geometry"]), points_to_metres)
                self._shapes.setdefault(_short(row["ligne"]), []).append(line)
        except (KeyError, TypeError, AttributeError, ValueError, shapely.errors.ShapelyError) as error:
            raise BadSource(f"{SEQUENCES}, {PLATFORMS} or {LINES} does not tell an order of stops: {error!r}") from error

    def of(self, one: Direction, others: Iterable[Direction] = ()) -> list[Ordered]:
        """The order that the departures agree with best, in as many parts as the line is cut into.

        ``others`` are the line's other directions: their orders, turned round, may fit.
        """
        apart = _apart(one.stops)
        measured = cache(lambda first, second: seconds(one.stops[first], one.stops[second], one.mode, TOO_FAR_STOPS * apart))
        published = {tuple(names) for names in self._published(one) if len(names) > 1}
        back = (reversed(names) for other in others for names in [*self._published(other), *self._drawn(other)])
        ours = [*self._drawn(one), *([name for name in names if name in one.stops] for names in back)]
        tried = published | {tuple(names) for names in ours if len(names) > 1}
        if not tried:
            raise BadSource(f"line {one.line} towards {one.headsign}: no order of its stops is known")

        far = FAR_STOPS * apart
        usual = float(np.median([stop.count for stop in one.stops.values()]))

        def worth(names: tuple[str, ...]) -> float:
            pairs = [(one.stops[first], one.stops[second]) for first, second in pairwise(names)]
            served = sum(measured(a.name, b.name)[1] * min(a.count, b.count, usual) / usual for a, b in pairs)
            return served - (sum(metres(a, b) for a, b in pairs) - _least([one.stops[name] for name in names])) / far

        best = max(
            sorted(tried | {_completed(names, one.stops) for names in tried}),
            key=lambda it: worth(it) + PUBLISHED * (it in published),
        )
        best = _ended(best, one, usual)
        steps = [measured(first, second)[0] for first, second in pairwise(best)]
        stops = [one.stops[name] for name in best]
        cuts = [
            place
            for place, (before, after) in enumerate(pairwise(stops), 1)
            if (far := metres(before, after)) > CUT_STOPS * apart
            and (before.name == one.headsign or far < CUT_METRES_A_SECOND * steps[place - 1])
        ]
        return [
            Ordered(one, tuple(stops[begin:end]), (0, *steps[begin : end - 1]), part)
            for part, (begin, end) in enumerate(pairwise([0, *cuts, len(stops)]))
            if end - begin > 1
        ]

    def _published(self, one: Direction) -> Iterable[Sequence[str]]:
        yield list(one.stops)
        ids = {stop.id for stop in one.stops.values()}
        for sequence in self._sequences:
            if len(ids & set(sequence)) >= OWN_SHARE * len(sequence):
                yield _once(self._names[own] for own in sequence if self._names[own] in one.stops)

    def _drawn(self, one: Direction) -> Iterable[Sequence[str]]:
        return [_along(shape, one.stops) for shape in self._shapes.get(one.line, [])]


def _along(shape: shapely.LineString, stops: Mapping[str, Called]) -> list[str]:
    names = list(stops)
    points = shapely.points([stops[name].metres for name in names])
    beside = shapely.distance(points, shape) <= BESIDE_METRES
    at = shapely.line_locate_point(shape, points)
    return [names[place] for place in np.argsort(at, kind="stable") if beside[place]]


def _apart(stops: Mapping[str, Called]) -> float:
    """The median distance from a stop to the nearest other one, in metres."""
    return float(np.median([min(metres(one, other) for other in stops.values() if other is not one) for one in stops.values()]))


def _least(stops: Sequence[Called]) -> float:
    """The metres that it takes at least to join these stops: their shortest tree."""
    places = np.array([stop.metres for stop in stops])
    nearest, total, joined = np.full(len(places), np.inf), 0.0, 0
    nearest[0] = 0.0
    left = np.ones(len(places), dtype=bool)
    for _ in places:  # Prim's way
        joined = int(np.argmin(np.where(left, nearest, np.inf)))
        total += nearest[joined]
        left[joined] = False
        nearest = np.minimum(nearest, np.hypot(*(places - places[joined]).T))
    return float(total)


def _ended(names: tuple[str, ...], one: Direction, usual: float) -> tuple[str, ...]:
    if one.headsign not in names[1:]:
        return names
    place = names.index(one.headsign) + 1
    return names[:place] if all(one.stops[name].count < FEW_BEYOND * usual for name in names[place:]) else names


def _completed(names: tuple[str, ...], stops: Mapping[str, Called]) -> tuple[str, ...]:
    """With those stops put in that lie on the way, each where it is the smallest detour."""
    order = [stops[name] for name in names]
    for stop in sorted((stops[name] for name in stops.keys() - set(names)), key=lambda one: one.name):
        detours = [metres(before, stop) + metres(stop, after) - metres(before, after) for before, after in pairwise(order)]
        if min(detours) <= DETOUR_METRES:
            order.insert(int(np.argmin(detours)) + 1, stop)
    return tuple(stop.name for stop in order)


def _once(names: Iterable[str]) -> list[str]:
    """Each name at its first place: a line that ends where it began is cut there, for the way back is a direction of its own."""
    return list(dict.fromkeys(names))


def _short(line: str) -> str:
    return line[:-1].lstrip("0")
