"""What feeds call their stops, lines and vehicles, and which stops a trip passes, by the ids that the engine answers with.

Here: writing it while a network is built, and reading it. A file, not memory: a country has a million trips and a ride three. Not
here: the engine (``engine``), what becomes of it in an answer (``legs``).
"""

import json
import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import TypeAlias

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from .feed_tables import pieces, table
from .in_and_out import whole_trip
from .port import Mode
from .translations import Translations

Names: TypeAlias = tuple[str, str]
Whole: TypeAlias = NDArray[np.int32]
LONGEST_NAME = 120
LONGEST_LINE = 24

_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_TABLES = """
    create table stop (id text primary key, nl text, fr text) without rowid;
    create table route (id text primary key, line text, mode text, colour text) without rowid;
    create table trip (id text primary key, route text, nl text, fr text, pattern integer) without rowid;
    create table pattern (id integer primary key, stops text);
"""


def mode_of(route_type: str) -> Mode:
    """By ``route_type`` of the specification, its extended ones too."""
    try:
        number = int(route_type)
    except ValueError:
        return Mode.OTHER
    known = {0: Mode.TRAM, 1: Mode.METRO, 2: Mode.TRAIN, 3: Mode.BUS, 5: Mode.TRAM, 11: Mode.BUS}
    extended = {1: Mode.TRAIN, 2: Mode.BUS, 4: Mode.METRO, 7: Mode.BUS, 8: Mode.BUS, 9: Mode.TRAM}
    return known.get(number) or extended.get(number // 100, Mode.OTHER)


def colour_of(route_color: str) -> str:
    """``RRGGBB`` in capitals; empty for whatever is no colour."""
    told = route_color.strip()
    return told.upper() if _COLOUR.fullmatch(told) else ""


def write(file: Path, feeds: Sequence[Path]) -> None:
    """Write what these feeds call things. Ids of several feeds carry the number of the feed, as in the engine: ``1:5``."""
    with closing(sqlite3.connect(file)) as base, base:
        base.executescript(_TABLES)
        for number, feed in enumerate(feeds):
            before = f"{number}:" if len(feeds) > 1 else ""
            for rows in (_stops, _routes, _trips):
                rows(base, feed, before)


def _stops(base: sqlite3.Connection, feed: Path, before: str) -> None:
    rows = table(feed, "stops", ("stop_id", "stop_name"))
    names = Translations(feed).of("stop_name", rows["stop_id"], rows["stop_name"])
    base.executemany(
        "insert or replace into stop values (?, ?, ?)",
        ((one, nl[:LONGEST_NAME], fr[:LONGEST_NAME]) for one, (nl, fr) in zip((before + rows["stop_id"]), names, strict=True)),
    )


def _routes(base: sqlite3.Connection, feed: Path, before: str) -> None:
    rows = table(feed, "routes", ("route_id", "route_short_name", "route_long_name", "route_type", "route_color"))
    line = rows["route_short_name"].where(rows["route_short_name"] != "", rows["route_long_name"])
    base.executemany(
        "insert or replace into route values (?, ?, ?, ?)",
        zip(
            (before + rows["route_id"]),
            (one.strip()[:LONGEST_LINE] for one in line),
            (str(mode_of(one)) for one in rows["route_type"]),
            (colour_of(one) for one in rows["route_color"]),
            strict=True,
        ),
    )


def _trips(base: sqlite3.Connection, feed: Path, before: str) -> None:
    rows = table(feed, "trips", ("trip_id", "route_id", "trip_headsign"))
    names = Translations(feed).of("trip_headsign", rows["trip_id"], rows["trip_headsign"])
    passes = _passed(base, feed, before)
    base.executemany(
        "insert or replace into trip values (?, ?, ?, ?, ?)",
        (
            (one, before + route, nl[:LONGEST_NAME], fr[:LONGEST_NAME], passes.get(plain))
            for one, plain, route, (nl, fr) in zip(
                (before + rows["trip_id"]), rows["trip_id"], rows["route_id"], names, strict=True
            )
        ),
    )


def _passed(base: sqlite3.Connection, feed: Path, before: str) -> dict[str, int]:
    """For each trip the number of its row among the patterns: its stops in order, as this feed calls them."""
    trips: dict[str, int] = {}
    stops: dict[str, int] = {}
    kept: list[tuple[Whole, Whole, Whole]] = []
    for some in pieces(feed, "stop_times", ("trip_id", "stop_id", "stop_sequence")):
        numbers = [
            np.array([known.setdefault(one, len(known)) for one in some[column]], dtype=np.int32)
            for column, known in (("trip_id", trips), ("stop_id", stops))
        ]
        places = pd.to_numeric(some["stop_sequence"], errors="coerce").fillna(0).to_numpy(np.int32)
        kept.append((numbers[0], numbers[1], places))
    if not kept:
        return {}
    trip, stop, place = (np.concatenate(column) for column in zip(*kept, strict=True))
    order = np.lexsort((place, trip))
    trip, stop = trip[order], stop[order]
    names = list(stops)
    known: dict[bytes, int] = {}
    of = {}
    last = base.execute("select coalesce(max(id), 0) from pattern").fetchone()[0]
    for one, its in zip(trips, np.split(stop, np.flatnonzero(np.diff(trip)) + 1), strict=True):
        key = its.tobytes()
        if key not in known:
            known[key] = last + len(known) + 1
            base.execute("insert into pattern values (?, ?)", (known[key], json.dumps([before + names[at] for at in its])))
        of[one] = known[key]
    return of


class Lookup:
    """Reads it. An id that it does not know has no name: nothing fails for want of a word."""

    def __init__(self, file: Path) -> None:
        self._base = sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True, check_same_thread=False)

    def stop(self, stop: str) -> Names:
        """Its name in Dutch and in French."""
        found: Names | None = self._base.execute("select nl, fr from stop where id = ?", (stop,)).fetchone()
        return found or ("", "")

    def line(self, route: str) -> tuple[str, Mode]:
        """What a route is called, and what runs on it."""
        found = self._base.execute("select line, mode from route where id = ?", (route,)).fetchone()
        return (found[0], Mode(found[1])) if found else ("", Mode.OTHER)

    def colour(self, route: str) -> str:
        """Of a route, ``RRGGBB``; empty where the feed has none."""
        found = self._base.execute("select colour from route where id = ?", (route,)).fetchone()
        return str(found[0]) if found else ""

    def towards(self, trip: str) -> Names:
        """What its vehicle says; where the feed has no word for it, the name of its last stop."""
        found: Names | None = self._base.execute("select nl, fr from trip where id = ?", (whole_trip(trip),)).fetchone()
        if found and all(found):
            return found
        passed = self._passed(trip)
        return self.stop(passed[-1]) if passed else ("", "")

    def stops_between(self, trip: str, begin: str, end: str) -> int:
        """How many stops one stays in, the last included; 0 where it is not known."""
        passed = self._passed(trip)
        firsts, lasts = ([at for at, one in enumerate(passed) if one == stop] for stop in (begin, end))
        counts = [last - first for first in firsts for last in lasts]
        return min((count for count in counts if count > 0), default=0)

    def lines(self) -> int:
        """How many lines there are, by what they are called."""
        return int(self._base.execute("select count(distinct mode || ' ' || line) from route").fetchone()[0])

    def _passed(self, trip: str) -> Sequence[str]:
        found = self._base.execute(
            "select stops from pattern join trip on trip.pattern = pattern.id where trip.id = ?", (whole_trip(trip),)
        ).fetchone()
        passed: Iterable[str] = json.loads(found[0]) if found else ()
        return tuple(passed)
