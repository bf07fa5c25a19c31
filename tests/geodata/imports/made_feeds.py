"""Small timetables, made row by row: a whole one in Brussels, and the same with something the matter.

Not here: what is expected of them.
"""

import csv
import io
import zipfile
from pathlib import Path

Files = dict[str, str]

WEEK = "monday,tuesday,wednesday,thursday,friday,saturday,sunday"

WHOLE: Files = {
    "agency.txt": "agency_id,agency_name,agency_url,agency_timezone\nA,Testlijn,https://example.org,Europe/Brussels\n",
    "stops.txt": (
        "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,wheelchair_boarding\n"
        "X,Zwarte Vijvers,50.8581,4.3306,0,P,1\n"
        "Y,Beurs,50.8478,4.3488,0,,2\n"
        "Z,Terhulpen,50.7337,4.4846,0,,0\n"
        "P,Station,50.8582,4.3307,1,,\n"
        "L,Luik,50.6246,5.5668,0,,\n"
    ),
    "routes.txt": "route_id,agency_id,route_short_name,route_long_name,route_type\nR,A,5,Vijvers - Terhulpen,1\nQ,A,9,Luik,2\n",
    "trips.txt": (
        "route_id,service_id,trip_id,trip_headsign,direction_id,wheelchair_accessible\nR,S,T,Terhulpen,0,1\nQ,S,U,Luik,0,\n"
    ),
    "stop_times.txt": (
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
        "T,08:00:00,08:00:00,X,1\nT,08:06:00,08:07:00,Y,2\nT,08:40:00,08:40:00,Z,3\n"
        "U,09:00:00,09:00:00,Y,1\nU,10:00:00,10:00:00,L,2\n"
    ),
    "calendar.txt": f"service_id,{WEEK},start_date,end_date\nS,1,1,1,1,1,1,1,20260601,20261231\n",
}


def changed(of: Files = WHOLE, /, **files: str | None) -> Files:
    """The same with files replaced (``stops="…"``), or away (``stops=None``)."""
    made = {**of, **{f"{name}.txt": content for name, content in files.items()}}
    return {name: content for name, content in made.items() if content is not None}


def swapped(name: str, old: str, new: str) -> Files:
    """The whole one with something else in a file; what is replaced must be there."""
    assert old in WHOLE[name], f"{old!r} is not in {name}"
    return {**WHOLE, name: WHOLE[name].replace(old, new)}


def added(name: str, line: str) -> Files:
    """The whole one with a line more."""
    return {**WHOLE, name: f"{WHOLE[name]}{line}\n"}


def zipped(path: Path, files: Files | dict[str, bytes], within: str = "") -> Path:
    """A zip of them, in a folder where one is named."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(within + name, content)
    return path


def laid(folder: Path, files: Files) -> Path:
    """The same as a folder."""
    folder.mkdir(parents=True)
    for name, content in files.items():
        (folder / name).write_text(content, "utf-8")
    return folder


def rows(feed: Path, name: str) -> list[dict[str, str]]:
    """The rows of a file in a zip; none where it has no such file."""
    with zipfile.ZipFile(feed) as archive:
        if name not in archive.namelist():
            return []
        return list(csv.DictReader(io.StringIO(archive.read(name).decode())))
