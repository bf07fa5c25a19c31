"""The tables of public transport, together: what ``transit_stib`` and ``transit_trains`` find, as the pack writes it.

Not here: what is found (those two), how often a vehicle comes (``transit_headways``), the feed that is made of it
(``geodata.transit.feed``).
"""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import pandas as pd

from buurtlezer.geodata.pack import read_table
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe import (
    stops,
    transit_departures,
    transit_headways,
    transit_order,
    transit_stib,
    transit_trains,
    transport,
)
from buurtlezer.geodata.recipe.transit_trains import OPERATOR, Station, Train

COLUMNS = {
    "transit_stops.csv": ("id", "name_nl", "name_fr", "lon", "lat"),
    "transit_lines.csv": ("id", "name", "mode", "service", "colour", "text_colour"),
    "transit_patterns.csv": ("line", "direction", "place", "stop", "seconds"),
    "transit_spans.csv": ("line", "direction", "day", "first", "last"),
    "train_trips.csv": ("line", "day", "number", "towards_nl", "towards_fr", "stations", "between", "leaves"),
}

NEEDED = (
    *(transit_departures.DEPARTURES, transit_order.SEQUENCES, transport.LINES),
    *(stops.PLATFORMS, stops.SERVED, stops.ROUTES, stops.NAMES),
    *(transit_trains.DEPARTURES, transport.ALL_STATIONS),
)
"""All that the tables are made of, but for the table of stations: looked for before the work begins."""


def tables(source: Path, stations: str) -> dict[str, str]:
    """All tables, by path; ``stations`` is ``stations.csv``. Raises ``BadSource`` for files that do not fit."""
    for name in NEEDED:
        files.path(source, name)
    ordered = transit_stib.ordered(source)
    there = transit_trains.stations(read_table(io.StringIO(stations)).reset_index(), source)
    trains = transit_trains.trains(source, there)
    rows: dict[str, Iterable[tuple[object, ...]]] = {
        "transit_stops.csv": sorted([*transit_stib.stop_rows(source, ordered), *_stations(there, trains)]),
        "transit_lines.csv": [*transit_stib.line_rows(ordered), *_lines(trains)],
        "transit_patterns.csv": transit_stib.pattern_rows(ordered),
        "transit_spans.csv": transit_stib.span_rows(ordered),
        "train_trips.csv": _trips(trains, transit_trains.towards_names(source, {one.towards for one in trains})),
    }
    made = {path: files.csv(pd.DataFrame(list(its), columns=COLUMNS[path])) for path, its in rows.items()}
    return made | {"transit_headways.csv": transit_headways.table()}


def _stations(there: dict[str, Station], trains: list[Train]) -> Iterator[tuple[object, ...]]:
    called = {station for one in trains for station in one.stations}
    return ((f"{OPERATOR}:{one.id}", one.name_nl, one.name_fr, one.lon, one.lat) for one in there.values() if one.id in called)


def _lines(trains: list[Train]) -> Iterator[tuple[object, ...]]:
    """No colours: the file that we have tells none."""
    names = sorted({one.line for one in trains}, key=lambda name: (len(name), name))
    return ((f"{OPERATOR}:{name}", name, "train", "", "", "") for name in names)


def _trips(trains: list[Train], towards: dict[str, tuple[str, str]]) -> Iterator[tuple[object, ...]]:
    """A row for all trains of a line and day that call at the same stations after the same time.

    ``between`` is how long from each to the next, ``leaves`` when they leave the first.
    """
    leaves: dict[tuple[str, str, str, str, str], list[int]] = defaultdict(list)
    for one in trains:
        stations = " ".join(f"{OPERATOR}:{station}" for station in one.stations)
        minutes = " ".join(str(after - before) for before, after in pairwise(one.minutes))
        leaves[one.line, one.day, one.towards, stations, minutes].append(one.minutes[0])
    numbers: dict[tuple[str, str], int] = defaultdict(int)
    for (line, day, end, stations, minutes), its in sorted(leaves.items(), key=lambda one: (len(one[0][0]), one)):
        numbers[line, day] += 1
        number = numbers[line, day]
        yield f"{OPERATOR}:{line}", day, number, *towards[end], stations, minutes, " ".join(map(str, sorted(its)))
