"""A feed (GTFS) of our own network, made of the tables of the pack: a model, no timetable.

STIB/MIVB goes by headways that we assume, between the first and the last departure of each direction; trains at their own
times. One day of each kind is served (:data:`DATES`). Names are Dutch; the French ones stand in ``translations.txt``. The first
vehicle leaves when the first one does, and each next one a headway later, across parts of the day: so lines are out of step
with each other as their first departures are, and no part of the day begins with all of them at once. Not here: the tables
(``recipe.transit``), who reads the feed.
"""

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import accumulate
from pathlib import Path
from typing import Any, Final

import pandas as pd

from buurtlezer.geodata.pack import Pack
from buurtlezer.geodata.transit.port import Day

FILE = "model.zip"
DATES: Final[Mapping[Day, date]] = {
    Day.TUESDAY: date(2026, 5, 26),
    Day.SATURDAY: date(2026, 5, 30),
    Day.SUNDAY: date(2026, 5, 31),
}
"""The day of our own feed that stands for each day. Weekdays of that week are all served, so nights before and after are too."""

FIRST, LAST = date(2026, 5, 25), date(2026, 5, 31)
SERVED: Final = {"weekday": "1111100", "saturday": "0000010", "sunday": "0000001"}
TYPES: Final = {"tram": 0, "metro": 1, "train": 2, "bus": 3}
OPERATORS: Final = {
    "stib": ("STIB/MIVB", "https://www.stib-mivb.be"),
    "nmbs": ("NMBS/SNCB", "https://www.belgiantrain.be"),
}
_STAMP = (1980, 1, 1, 0, 0, 0)
"""Of each file in the zip: the same tables give the same bytes."""

Row = Sequence[object]


def write(pack: Pack, folder: Path) -> Path:
    """Write the feed into a folder that is there; gives the path of the zip.

    Raises ``BrokenPack`` for a pack without the tables. The same pack gives the same bytes.
    """
    place = folder / FILE
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as feed:
        for name, text in _texts(pack).items():
            feed.writestr(zipfile.ZipInfo(name, _STAMP), text, zipfile.ZIP_DEFLATED)
    return place


def names(feed: Path) -> dict[str, tuple[str, str]]:
    """The names ``(nl, fr)`` of the stops of a feed that :func:`write` wrote, by id."""
    with zipfile.ZipFile(feed) as archive:
        stops = pd.read_csv(io.BytesIO(archive.read("stops.txt")), dtype=str, keep_default_na=False)
        told = pd.read_csv(io.BytesIO(archive.read("translations.txt")), dtype=str, keep_default_na=False)
    french = told[(told["table_name"] == "stops") & (told["language"] == "fr")].set_index("record_id")["translation"]
    return {str(own): (str(nl), str(french.get(own, nl))) for own, nl in zip(stops["stop_id"], stops["stop_name"], strict=True)}


def _texts(pack: Pack) -> dict[str, str]:
    """The files of the feed, by name."""
    trips = [*_by_headway(pack), *_trains(pack)]
    dated = pack.dated("transit-stops").strftime("%Y%m%d")
    dutch = {nl: fr for trip in trips for nl, fr in [trip.towards] if nl != fr}
    return {
        "agency.txt": _csv(
            ("agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang"),
            ((own, *told, "Europe/Brussels", "nl") for own, told in OPERATORS.items()),
        ),
        "feed_info.txt": _csv(
            ("feed_publisher_name", "feed_publisher_url", "feed_lang", "feed_start_date", "feed_end_date", "feed_version"),
            [("Buurtlezer: a model, no timetable", OPERATORS["stib"][1], "nl", f"{FIRST:%Y%m%d}", f"{LAST:%Y%m%d}", dated)],
        ),
        "calendar.txt": _csv(
            ("service_id", *_WEEKDAYS, "start_date", "end_date"),
            ((day, *its, f"{FIRST:%Y%m%d}", f"{LAST:%Y%m%d}") for day, its in SERVED.items()),
        ),
        "stops.txt": _csv(
            ("stop_id", "stop_name", "stop_lat", "stop_lon"),
            ((own, nl, lat, lon) for own, nl, _, lon, lat in _stops(pack)),
        ),
        "routes.txt": _csv(
            ("route_id", "agency_id", "route_short_name", "route_type", "route_color", "route_text_color"),
            _routes(pack.transit_lines),
        ),
        "trips.txt": _csv(
            ("route_id", "service_id", "trip_id", "trip_headsign", "direction_id"),
            ((trip.line, trip.day, trip.id, trip.towards[0], trip.direction % 2) for trip in trips),
        ),
        "stop_times.txt": _csv(
            ("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence"),
            (row for trip in trips for row in trip.calls()),
        ),
        "frequencies.txt": _csv(
            ("trip_id", "start_time", "end_time", "headway_secs", "exact_times"),
            ((trip.id, clock(begins), clock(ends), every, 0) for trip in trips for begins, ends, every in trip.runs),
        ),
        "translations.txt": _csv(
            ("table_name", "field_name", "language", "translation", "record_id", "field_value"),
            [
                *(("stops", "stop_name", "fr", fr, own, "") for own, nl, fr, _, _ in _stops(pack) if fr != nl),
                *(("trips", "trip_headsign", "fr", fr, "", nl) for nl, fr in sorted(dutch.items())),
            ],
        ),
    }


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class Trip:
    """A trip of the feed: one vehicle, or the pattern of those that follow it by a headway (``runs``)."""

    def __init__(
        self,
        own: str,
        line: str,
        direction: int,
        day: str,
        towards: tuple[str, str],
        stops: Sequence[str],
        seconds: Sequence[int],
        runs: Sequence[tuple[int, int, int]] = (),
    ) -> None:
        self.id, self.line, self.direction, self.day, self.towards = own, line, direction, day, towards
        self.stops, self.seconds = stops, seconds
        self.runs = runs
        """Begin, end (none leaves then any more) and headway, in seconds after midnight."""

    def calls(self) -> Iterator[Row]:
        """Rows of ``stop_times.txt``."""
        for place, (stop, at) in enumerate(zip(self.stops, self.seconds, strict=True)):
            yield self.id, clock(at), clock(at), stop, place


def clock(seconds: int) -> str:
    """As GTFS writes a time: 25:10:00 is ten past one in the night after."""
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def runs(first: int, last: int, headways: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """When vehicles leave: ``(begin, end, headway)`` in seconds, end exclusive; all but the last keep a headway.

    ``headways`` are ``(from when, headway)`` in seconds, in order, the first from 0. The last vehicle leaves at ``last``,
    unless one left less than half a headway before.
    """
    found, now = [], first
    for (_, every), until in zip(headways, [*(begins for begins, _ in headways[1:]), last + 1], strict=True):
        ends = min(until, last + 1)
        count = max(-(-(ends - now) // every), 0)
        if count:
            found.append((now, now + count * every, every))
            now += count * every
    if found and (late := last - (now - found[-1][2])) * 2 >= found[-1][2] and late:
        found.append((last, last + 60, 60))
    return found


def _stops(pack: Pack) -> list[tuple[str, str, str, float, float]]:
    """Id, names in Dutch and French, degrees."""
    table = pack.transit_stops
    columns = (table[name] for name in ("name_nl", "name_fr", "lon", "lat"))
    return [(str(own), str(nl), str(fr), lon, lat) for own, nl, fr, lon, lat in zip(table.index, *columns, strict=True)]


def _by_headway(pack: Pack) -> Iterator[Trip]:
    named = {own: (nl, fr) for own, nl, fr, *_ in _stops(pack)}
    service = {str(line): str(its) for line, its in pack.transit_lines["service"].items()}
    calls: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
    for line, direction, _, stop, seconds in _rows(pack.transit_patterns):
        calls[str(line), int(direction)].append((str(stop), int(seconds)))
    every: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for kind, day, _, begins, minutes, _ in _rows(pack.transit_headways):
        every[str(kind), str(day)].append((int(begins) * 60, round(float(minutes) * 60)))
    spans: dict[tuple[str, int, str], list[tuple[int, int]]] = defaultdict(list)
    for line, direction, day, first, last in _rows(pack.transit_spans):
        spans[str(line), int(direction), str(day)].append((int(first) * 60, int(last) * 60))
    for (line, direction, day), its in spans.items():
        stops, seconds = zip(*calls[line, direction], strict=True)
        found = [run for first, last in its for run in runs(first, last, every[service[line], day])]
        own = f"{line}/{direction}/{day}"
        yield Trip(own, line, direction, day, named[stops[-1]], stops, list(accumulate(seconds)), found)


def _rows(table: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    return table.itertuples(index=False, name=None)


def _trains(pack: Pack) -> Iterator[Trip]:
    for row in pack.train_trips.itertuples():
        between = [int(one) * 60 for one in str(row.between).split()]
        for leaves in str(row.leaves).split():
            yield Trip(
                f"{row.line}/{row.day}/{row.number}/{leaves}",
                str(row.line),
                0,
                str(row.day),
                (str(row.towards_nl), str(row.towards_fr)),
                str(row.stations).split(),
                list(accumulate(between, initial=int(leaves) * 60)),
            )


def _routes(lines: pd.DataFrame) -> Iterator[Row]:
    for one in lines.fillna("").itertuples():
        own = str(one.Index)
        yield (
            own,
            own.split(":")[0],
            one.name,
            TYPES[str(one.mode)],
            str(one.colour).lstrip("#"),
            str(one.text_colour).lstrip("#"),
        )


def _csv(columns: Sequence[str], rows: Iterable[Row]) -> str:
    return pd.DataFrame(list(rows), columns=list(columns)).to_csv(index=False, lineterminator="\n")
