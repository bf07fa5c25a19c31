"""A town that can be reckoned by hand: a pack with a few streets, and feeds with a few lines.

One street runs from west to east, with a corner every 100 m; from its first corner another runs north. A metro runs along the
first, a train goes on to a station far beyond all streets. Walking 3.6 km/h, a metre takes a second.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np

from buurtlezer.analysis.projection import points_to_degrees
from buurtlezer.geodata import Pack
from buurtlezer.geodata.walk_network import ORIGIN_METRES, STEP_METRES

WEST, SOUTH = 145_000, 170_000
CORNERS = 61
NORTH_CORNERS = 10
METRE_A_SECOND = 3.6
STOPS = {"west": (0, 40), "middle": (3_000, 40), "east": (6_000, 40), "far": (16_000, 40)}
"""Metres east and north of the first corner; all but the last beside the street, 40 m from it."""

EVERY = 600
RIDE = 240
"""Seconds between two metros, and from one of its stops to the next; the train takes as long."""


def degrees(east: float, north: float = 0) -> tuple[float, float]:
    """Of a place so many metres from the first corner."""
    ((lon, lat),) = points_to_degrees(np.array([[WEST + east, SOUTH + north]], dtype=np.float64))
    return float(lon), float(lat)


def pack(folder: Path, corners: int = CORNERS) -> Pack:
    """A data pack with the streets only."""
    rows = [(100 * at, 0, [1] if at + 1 < corners else []) for at in range(corners)]
    rows[0][2].append(corners)
    rows += [(0, 100 * at, [1] if at < NORTH_CORNERS else []) for at in range(1, NORTH_CORNERS + 1)]
    west, south = ((corner - origin) // STEP_METRES for corner, origin in zip((WEST, SOUTH), ORIGIN_METRES, strict=True))
    lines = [
        f"{west + east // STEP_METRES},{south + north // STEP_METRES},{' '.join(map(str, further))}"
        for east, north, further in rows
    ]
    text = "\n".join(("east,north,to", *lines)) + "\n"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "walk_network.csv").write_text(text)
    resource = {"path": "walk_network.csv", "hash": f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"}
    (folder / "datapackage.json").write_text(json.dumps({"resources": [resource]}))
    return Pack.open(folder)


def feed(folder: Path, *, also: Mapping[str, Sequence[str]] | None = None, without: Iterable[str] = ()) -> Path:
    """The town's timetable as a folder: on weekdays from 6 to 26 o'clock, on Sunday from 8 to 20, on Saturday nothing."""
    stops = ["stop_id,stop_name,stop_lon,stop_lat"]
    for stop, (lon, lat) in {one: degrees(*where) for one, where in STOPS.items()}.items():
        stops.append(f"{stop},{stop.title()},{lon},{lat}")
    metro, train = ("west", "middle", "east"), ("east", "far")
    trips, times, often = [], [], []
    for line, along in (("5", metro), ("S", train)):
        for way, order in enumerate((along, along[::-1])):
            for day, begins, ends in (("week", 6, 26), ("sunday", 8, 20)):
                trip = f"{line}-{way}-{day}"
                trips.append(f"{line},{day},{trip},,{way}")
                often.append(f"{trip},{begins:02}:00:00,{ends:02}:00:00,{EVERY},1")
                for at, stop in enumerate(order):
                    clock = f"{begins:02}:{at * RIDE // 60:02}:00"
                    times.append(f"{trip},{clock},{clock},{stop},{at}")
    files = {
        "agency": ["agency_id,agency_name,agency_url,agency_timezone", "us,The town,http://localhost,Europe/Brussels"],
        "stops": stops,
        "routes": ["route_id,agency_id,route_short_name,route_type", "5,us,5,1", "S,us,S8,2"],
        "trips": ["route_id,service_id,trip_id,trip_headsign,direction_id", *trips],
        "stop_times": ["trip_id,arrival_time,departure_time,stop_id,stop_sequence", *times],
        "frequencies": ["trip_id,start_time,end_time,headway_secs,exact_times", *often],
        "calendar": [
            "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date",
            "week,1,1,1,1,1,0,0,20260105,20260628",
            "sunday,0,0,0,0,0,0,1,20260105,20260628",
        ],
        "translations": [
            "table_name,field_name,language,translation,record_id",
            "stops,stop_name,nl,Oost,east",
            "stops,stop_name,fr,Est,east",
        ],
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, lines in (files | dict(also or {})).items():
        if name not in without:
            (folder / f"{name}.txt").write_text("\n".join(lines) + "\n")
    return folder
