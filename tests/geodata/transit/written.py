"""A small world as files: feeds as GTFS, streets as a data pack that has nothing else.

Not here: what is in one (``worlds``).
"""

import hashlib
import json
from pathlib import Path

import numpy as np
from oracle import Metres, Streets
from worlds import RUNS, Feed, Line

from buurtlezer.analysis.projection import points_to_degrees
from buurtlezer.geodata import Pack
from buurtlezer.geodata.walk_network import ORIGIN_METRES, STEP_METRES

TUESDAY = "2026-06-02"
_DAYS = {"monday": "1,0", "tuesday": "0,1", "both": "1,1", "extra": "0,0", "cancelled": "0,1"}


def degrees(place: Metres) -> tuple[float, float]:
    """Longitude and latitude."""
    east, north = points_to_degrees(np.array([place]))[0].tolist()
    return east, north


def pack(streets: Streets, folder: Path) -> Pack:
    """The streets as ``walk_network.csv``, with a descriptor."""
    leads: dict[int, list[int]] = {}
    for a, b in streets.pieces:
        leads.setdefault(min(a, b), []).append(abs(b - a))
    rows = ["east,north,to"]
    for at, (east, north) in enumerate(streets.corners):
        steps = ((east - ORIGIN_METRES[0]) / STEP_METRES, (north - ORIGIN_METRES[1]) / STEP_METRES)
        rows.append(f"{steps[0]:.0f},{steps[1]:.0f},{' '.join(map(str, leads.get(at, ())))}")
    folder.mkdir(exist_ok=True)
    content = ("\n".join(rows) + "\n").encode()
    (folder / "walk_network.csv").write_bytes(content)
    described = {"name": "walk-network", "path": "walk_network.csv", "hash": f"sha256:{hashlib.sha256(content).hexdigest()}"}
    (folder / "datapackage.json").write_text(json.dumps({"resources": [described]}))
    return Pack(folder)


def runs_on_tuesday(line: Line) -> bool:
    """By its service, and somebody may ride with it."""
    return 0 in RUNS[line.service] and line.takes_people


def clock(second: int) -> str:
    """As GTFS has it."""
    return f"{second // 3_600:02}:{second // 60 % 60:02}:{second % 60:02}"


def feed(one: Feed, folder: Path) -> Path:
    """As a folder of GTFS."""
    folder.mkdir()
    stops = [
        f"{stop},Stop {stop},{east!r},{north!r}" for stop, (east, north) in ((s, degrees(at)) for s, at in one.stops.items())
    ]
    trips, times, often = [], [], []
    for number, line in enumerate(one.lines):
        for leaves in line.leaves:
            trip = f"{number}-{leaves}"
            trips.append(f"{number},{line.service},{trip}")
            if line.every:
                headway, lasts, exact = line.every
                often.append(f"{trip},{clock(leaves)},{clock(leaves + lasts)},{headway},{int(exact)}")
            for at, call in enumerate(line.calls(leaves)):
                told = "{},{}".format(*line.forbids[at]) if line.forbids else ","
                times.append(f"{trip},{clock(call.arrives)},{clock(call.departs)},{call.stop},{at},{told}")
    days = [f"{name},{runs},0,0,0,0,0,20260601,20260602" for name, runs in _DAYS.items()]
    week = "monday,tuesday,wednesday,thursday,friday,saturday,sunday"
    files = {
        "agency": ["agency_id,agency_name,agency_url,agency_timezone", "us,Us,http://localhost,Europe/Brussels"],
        "stops": ["stop_id,stop_name,stop_lon,stop_lat", *stops],
        "routes": [
            "route_id,agency_id,route_short_name,route_type",
            *(f"{number},us,{number},3" for number in range(len(one.lines))),
        ],
        "trips": ["route_id,service_id,trip_id", *trips],
        "stop_times": ["trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type", *times],
        "calendar": [f"service_id,{week},start_date,end_date", *days],
        "calendar_dates": ["service_id,date,exception_type", "extra,20260602,1", "cancelled,20260602,2"],
    }
    if often:
        files["frequencies"] = ["trip_id,start_time,end_time,headway_secs,exact_times", *often]
    for name, lines in files.items():
        (folder / f"{name}.txt").write_text("\n".join(lines) + "\n", "utf-8")
    return folder
