"""Which trips are kept: those that call at a stop in or near the Region, whole; and what they hang on.

What is wrong with a trip that is kept makes the feed unfit, for it would be torn; what is wrong with one that lies far off goes
with it. Not here: when they run (``days``), their times (``calls``), how they are written (``keeping``).
"""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from buurtlezer.errors import BadFeed
from buurtlezer.geodata.imports.gtfs.calls import Calls
from buurtlezer.geodata.imports.gtfs.layout import AGENCY, ROUTES, TRIPS
from buurtlezer.geodata.imports.gtfs.notation import one_of, text
from buurtlezer.geodata.imports.gtfs.reading import Reader

MOST_ROUTES: Final = 100_000
MOST_AGENCIES: Final = 1_000

Row = tuple[str, ...]


class Lines:
    """Who runs them, and the lines of a feed. Raises ``BadFeed`` (``twice``, ``no_id``, ``no_mode``, ``too_big``)."""

    def __init__(self, reader: Reader) -> None:
        self.agencies: dict[str, Row] = {}
        rows = reader.rows(AGENCY)
        for name, address, zone, agency, language in rows:
            key = agency.strip()
            if key in self.agencies:
                raise rows.fault("twice", f"agency {key!r} stands there twice", key)
            if len(self.agencies) >= MOST_AGENCIES:
                raise rows.fault("too_big", f"more than {MOST_AGENCIES} agencies")
            self.agencies[key] = (text(name), text(address), zone.strip(), key, text(language)[:20])
        if not self.agencies:
            raise BadFeed("empty", "it names nobody who runs a line", rows.place)
        self.routes: dict[str, Row] = {}
        rows = reader.rows(ROUTES)
        for route, mode, agency, short, long, colour in rows:
            key, mode = route.strip(), mode.strip()
            if not key:
                raise rows.fault("no_id", "a line has no route_id", "route_id")
            if key in self.routes:
                raise rows.fault("twice", f"route {key!r} stands there twice", key)
            if len(self.routes) >= MOST_ROUTES:
                raise rows.fault("too_big", f"more than {MOST_ROUTES} lines")
            if not (mode.isascii() and mode.isdigit() and len(mode) <= 4):
                raise rows.fault("no_mode", f"route_type is {mode[:20]!r}", mode[:20])
            owner = agency.strip()
            if owner not in self.agencies:
                owner = next(iter(self.agencies)) if len(self.agencies) == 1 else ""
            self.routes[key] = (key, mode, owner, text(short), text(long), text(colour)[:6])


class Trips:
    """Marks the trips that are kept, and counts why others are not; ``rows`` does so while it gives those that are."""

    def __init__(self, reader: Reader, calls: Calls, lines: Lines, services: set[str]) -> None:
        self._reader, self._calls, self._lines, self._known = reader, calls, lines, services
        self.kept = bytearray(len(calls.numbers))
        """1 by number of a trip in ``calls``."""

        self.names: dict[str, None] = {}
        """Directions, as they stand on vehicles."""

        self.routes: set[str] = set()
        self.of_service: Counter[str] = Counter()
        """Trips that are kept, by service."""

        self.far = self.short = self.dayless = self.unnamed = 0

    def rows(self) -> Iterator[Row]:
        """Rows of ``trips.txt`` that are kept.

        Raises ``BadFeed`` (``twice``, ``no_id``, ``empty``), and of trips near the Region ``unknown_route``, ``unknown_trip``,
        ``unknown_stop``.
        """
        seen = bytearray(len(self.kept))
        rows = self._reader.rows(TRIPS)
        for route, service, trip, towards, direction, wheelchair in rows:
            route, service, trip = route.strip(), service.strip(), trip.strip()
            if not trip:
                raise rows.fault("no_id", "a trip has no trip_id", "trip_id")
            number = self._calls.numbers.get(trip)
            if number is None:
                self.short += 1
                continue
            if seen[number]:
                raise rows.fault("twice", f"trip {trip!r} stands there twice", trip)
            seen[number] = 1
            if not self._calls.near[number]:
                self.far += 1
            elif route not in self._lines.routes:
                raise rows.fault("unknown_route", f"route {route!r} of trip {trip!r} is not in routes.txt", route)
            elif service not in self._known:
                self.dayless += 1
            elif self._calls.count[number] < 2:
                self.short += 1
            else:
                self.kept[number] = 1
                self.routes.add(route)
                self.of_service[service] += 1
                headed = text(towards)
                self.names.setdefault(headed)
                yield route, service, trip, headed, one_of(direction, "01"), one_of(wheelchair, "012")
        self._look_at_calls(seen, rows.place)

    def _look_at_calls(self, seen: bytearray, place: str) -> None:
        calls = self._calls
        unknown = [trip for trip, number in calls.numbers.items() if not seen[number]]
        near = [trip for trip in unknown if calls.near[calls.numbers[trip]]]
        if near:
            raise BadFeed(
                "unknown_trip", f"trips of stop_times.txt that it lacks, such as {near[0]!r}", place, len(near), near[0]
            )
        self.unnamed = len(unknown)
        torn = [trip for trip, number in calls.numbers.items() if self.kept[number] and calls.strange[number]]
        if torn:
            raise BadFeed(
                "unknown_stop", f"trips call at stops that are not in stops.txt, such as {torn[0]!r}", place, len(torn), torn[0]
            )
        if not any(self.kept):
            raise BadFeed("empty", "no trip that is kept has two stops and a day", place)
