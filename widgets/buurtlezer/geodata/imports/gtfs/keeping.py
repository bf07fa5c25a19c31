"""One feed as it is kept: checked, only what lies in or near the Region, only what is read of it, in a zip of its own.

The same feed gives the same bytes, so that a network that was built of it is found again. Rows go through one by one; the zip is
written in a workplace, and nobody sees it before it is whole. Not here: several feeds together (``bringing``), which are in use
(``transit.brought``).
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from buurtlezer.errors import BadFeed
from buurtlezer.geodata.imports.gtfs import layout, riders
from buurtlezer.geodata.imports.gtfs.archive import opened
from buurtlezer.geodata.imports.gtfs.calls import Calls, filled
from buurtlezer.geodata.imports.gtfs.days import Days
from buurtlezer.geodata.imports.gtfs.layout import File
from buurtlezer.geodata.imports.gtfs.notation import clock
from buurtlezer.geodata.imports.gtfs.reading import Reader, Told
from buurtlezer.geodata.imports.gtfs.stops import Box, Stops
from buurtlezer.geodata.imports.gtfs.trips import Lines, Trips

NOTES: Final = ("western", "far", "short", "dayless", "unnamed", "placeless", "dangling")
"""What was left out or read otherwise, each with a sentence that names how many."""

_MOMENT: Final = (2000, 1, 1, 0, 0, 0)

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Something that was left out, or read otherwise: a rule of ``NOTES``, in which file, how many."""

    rule: str
    file: str
    n: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A feed that was kept: who runs it, how large it is, the days of its services (as in ``days``) and their trips."""

    agencies: tuple[str, ...]
    lines: int
    stops: int
    trips: int
    days: tuple[tuple[int, int], ...]
    """By service: its days as bits, how many trips it has."""

    notes: tuple[Note, ...]


def keep(path: Path, target: Path, near: Box, told: Told = lambda _more: None) -> Kept:
    """Write what is kept of the feed in ``path`` as a zip at ``target``; ``told`` hears how many bytes were read more.

    Raises ``BadFeed`` for what is wrong with it, ``OSError`` where the disk does not take it; what is at ``target`` then is torn.
    """
    with opened(path) as feed:
        reader = Reader(feed, told)
        stops = Stops(reader, near)
        lines = Lines(reader)
        days = Days(reader)
        calls = Calls(reader, stops, target.with_suffix(".calls"))
        try:
            with ZipFile(target, "w", ZIP_DEFLATED, compresslevel=4) as zipped:
                return _Writing(reader, zipped, stops, lines, days, calls).all()
        finally:
            calls.close()


class _Writing:
    """Writes the files in the order in which each says what the next needs."""

    def __init__(self, reader: Reader, zipped: ZipFile, stops: Stops, lines: Lines, days: Days, calls: Calls) -> None:
        self._reader, self._zipped = reader, zipped
        self._stops, self._lines, self._days, self._calls = stops, lines, days, calls
        self._trips = Trips(reader, calls, lines, days.known)
        self._used = bytearray(len(stops.rows))

    def all(self) -> Kept:
        trips, feed = self._trips, self._reader.feed
        self._write(layout.TRIPS, trips.rows())
        self._write(layout.STOP_TIMES, self._times())
        numbers = self._stops.with_stations(self._used)
        kept = {self._stops.rows[number][0] for number in numbers}
        self._write(layout.STOPS, (self._part_of_kept(self._stops.rows[number], kept) for number in numbers))
        routes = [row for row in self._lines.routes.values() if row[0] in trips.routes]
        owners = {row[2] for row in routes}
        agencies = [row for key, row in self._lines.agencies.items() if key in owners] or list(self._lines.agencies.values())
        self._write(layout.ROUTES, iter(routes))
        self._write(layout.AGENCY, iter(agencies))
        services = set(trips.of_service)
        self._write(layout.CALENDAR, self._days.weekly(services))
        self._write(layout.CALENDAR_DATES, self._days.exceptions(services))
        dangling = riders.Dangling()
        self._write(layout.FREQUENCIES, riders.frequencies(self._reader, self._calls, trips.kept, dangling))
        named = (
            {self._stops.rows[number][3] for number in numbers} | set(trips.names) | {cell for row in routes for cell in row[3:5]}
        )
        self._write(layout.TRANSLATIONS, riders.translations(self._reader, kept | trips.routes, named))
        self._write(layout.FEED_INFO, riders.info(self._reader))
        placeless = sum(not self._stops.placed(number) for number in range(len(self._used)))
        found = {
            layout.TRIPS.name: {"far": trips.far, "short": trips.short, "dayless": trips.dayless},
            layout.STOP_TIMES.name: {"unnamed": trips.unnamed},
            layout.STOPS.name: {"placeless": placeless},
            **{file: {"dangling": n} for file, n in dangling.items()},
        }
        notes = [Note("western", feed.place(file), n) for file, n in self._reader.western.items()]
        notes += [Note(rule, feed.place(file), n) for file, rules in found.items() for rule, n in rules.items() if n]
        return Kept(
            tuple(row[0] for row in agencies),
            len(routes),
            sum(self._used),
            sum(trips.of_service.values()),
            tuple((self._days.of(service), n) for service, n in sorted(trips.of_service.items())),
            tuple(notes),
        )

    def _times(self) -> Iterator[Row]:
        """Rows of ``stop_times.txt``. Raises ``BadFeed`` (``backwards``, ``placeless``, ``timeless``) after all trips."""
        names, place = list(self._calls.numbers), self._reader.feed.place(layout.STOP_TIMES.name)
        backwards: list[str] = []
        timeless: list[str] = []
        placeless: dict[int, None] = {}
        size = self._reader.feed.files[layout.STOP_TIMES.name]
        of_all = sum(n for n, kept in zip(self._calls.count, self._trips.kept, strict=True) if kept)
        for trip, calls in self._calls.of_trips(self._trips.kept):
            self._reader.told(size * len(calls) // of_all)
            try:
                times = filled(calls)
            except ValueError:
                timeless.append(names[trip])
                continue
            if times is None:
                backwards.append(names[trip])
                continue
            for order, ((_, _, _, stop, pickup, drop_off), (at, away)) in enumerate(zip(calls, times, strict=True)):
                if not self._used[stop]:
                    self._used[stop] = 1
                    if not self._stops.placed(stop):
                        placeless[stop] = None
                yield names[trip], clock(at), clock(away), self._stops.rows[stop][0], str(order), pickup, drop_off
        if timeless:
            raise BadFeed("timeless", "trips without a time at their first or last stop", place, len(timeless), timeless[0])
        if backwards:
            raise BadFeed("backwards", "trips arrive before they departed", place, len(backwards), backwards[0])
        if placeless:
            first, file = self._stops.rows[next(iter(placeless))][0], self._reader.feed.place(layout.STOPS.name)
            raise BadFeed("placeless", "stops that trips call at have no coordinates", file, len(placeless), first)

    @staticmethod
    def _part_of_kept(row: Row, kept: set[str]) -> Row:
        """A station that is not kept is not named."""
        *rest, parent, wheelchair = row
        return (*rest, parent if parent in kept else "", wheelchair)

    def _write(self, file: File, rows: Iterator[Row]) -> None:
        first = next(rows, None)
        if first is None and file not in layout.NEEDED:
            return
        one = ZipInfo(file.name, _MOMENT)
        one.compress_type = ZIP_DEFLATED
        with (
            self._zipped.open(one, "w", force_zip64=True) as raw,
            io.TextIOWrapper(raw, "utf-8", newline="", write_through=False) as out,
        ):
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(file.columns)
            if first is not None:
                writer.writerow(first)
            writer.writerows(rows)
