"""A feed (GTFS) of our own network, made of the tables of the pack: a model, no timetable.

STIB/MIVB goes by headways that we assume, between the first and the last departure of each direction; trains at their own times.
One day of each kind is served (:data:`DATES`). Names are Dutch; the French ones stand in ``translations.txt``. Not here: the
tables (``recipe.transit``), the vehicles (``vehicles``), who reads the feed.
"""

import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Final

import pandas as pd

from buurtlezer.geodata.pack import Pack
from buurtlezer.geodata.transit.port import Day
from buurtlezer.geodata.transit.vehicles import by_headway, clock, named_stops, trains

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


def _texts(pack: Pack) -> dict[str, str]:
    """The files of the feed, by name."""
    trips = [*by_headway(pack), *trains(pack)]
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
            ((own, nl, lat, lon) for own, nl, _, lon, lat in named_stops(pack)),
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
                *(("stops", "stop_name", "fr", fr, own, "") for own, nl, fr, _, _ in named_stops(pack) if fr != nl),
                *(("trips", "trip_headsign", "fr", fr, "", nl) for nl, fr in sorted(dutch.items())),
            ],
        ),
    }


_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


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
