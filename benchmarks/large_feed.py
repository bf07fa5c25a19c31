"""A timetable as large as a national one, made line by line: for measuring, not for riding.

Not here: what is measured of it (``bench_feed``, ``tests/geodata/imports/gtfs/test_large_feed.py``).
"""

from collections.abc import Iterator
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

CALLS = 25
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


def write(path: Path, megabytes: float, stops: int = 5_000) -> None:
    """A zip whose ``stop_times.txt`` has about so many megabytes; half of its trips run in Brussels, half far off."""
    bytes_a_row = 52
    trips = int(megabytes * 1e6 / bytes_a_row / CALLS)
    with ZipFile(path, "w", ZIP_DEFLATED, compresslevel=1) as archive:
        for name, lines in (
            ("agency.txt", _agency()),
            ("stops.txt", _stops(stops)),
            ("routes.txt", _routes()),
            ("trips.txt", _trips(trips)),
            ("stop_times.txt", _times(trips, stops)),
            ("calendar.txt", _calendar()),
        ):
            with archive.open(name, "w", force_zip64=True) as out:
                for line in lines:
                    out.write(line.encode())


def _agency() -> Iterator[str]:
    yield "agency_id,agency_name,agency_url,agency_timezone\nA,Large,https://example.org,Europe/Brussels\n"


def _stops(count: int) -> Iterator[str]:
    yield "stop_id,stop_name,stop_lat,stop_lon\n"
    for number in range(count):
        south = 0 if number < count // 2 else 8
        yield f"stop:{number:07d},Stop {number},{50.80 + number % 97 / 1000 - south:.6f},{4.30 + number % 89 / 700:.6f}\n"


def _routes() -> Iterator[str]:
    yield "route_id,agency_id,route_short_name,route_long_name,route_type\n"
    yield from (f"R{number},A,{number},Line {number},3\n" for number in range(300))


def _trips(count: int) -> Iterator[str]:
    yield "route_id,service_id,trip_id,trip_headsign,direction_id\n"
    yield from (
        f"R{number % 300},S{number % 3},trip:2026:{number:08d},End {number % 300},{number % 2}\n" for number in range(count)
    )


def _times(trips: int, stops: int) -> Iterator[str]:
    yield "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
    half = stops // 2
    for trip in range(trips):
        first, begins = (trip % 2) * half, 18_000 + trip * 37 % 60_000
        for call in range(CALLS):
            at = begins + call * 90
            clock = f"{at // 3600:02d}:{at // 60 % 60:02d}:{at % 60:02d}"
            yield f"trip:2026:{trip:08d},{clock},{clock},stop:{first + (trip + call) % half:07d},{call}\n"


def _calendar() -> Iterator[str]:
    yield f"service_id,{','.join(DAYS)},start_date,end_date\n"
    for number, week in enumerate(("1,1,1,1,1,0,0", "0,0,0,0,0,1,0", "0,0,0,0,0,0,1")):
        yield f"S{number},{week},20260101,20271231\n"
