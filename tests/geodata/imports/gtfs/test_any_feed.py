"""Whatever feed is brought: it is refused and nothing is kept, or what is kept hangs together and never runs backwards."""

import tempfile
from collections import Counter
from datetime import date
from itertools import groupby
from pathlib import Path

from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from made_feeds import WEEK, Files, rows, zipped

from buurtlezer.errors import BadFeed
from buurtlezer.geodata.imports.gtfs import RULES, bring
from buurtlezer.geodata.imports.gtfs.notation import seconds
from buurtlezer.geodata.shelf import Shelf
from buurtlezer.geodata.transit import brought

REGION = (4.2438, 50.7637, 4.4823, 50.9139)

NEAR = ("50.85,4.35", "50.80,4.30", "50.7337,4.4846")
FAULTS = ("places", "stops", "routes", "times", "modes", "calls")
"""What may be wrong with a feed: one at most, in some of them; whether it tears a trip that is kept is left to chance."""


@st.composite
def feeds(draw: st.DrawFn) -> Files:
    """A feed with oddities that may stay, and a fault here and there."""
    fault = draw(st.sampled_from((*FAULTS, *[""] * len(FAULTS))))

    def some(whole: tuple[str, ...], spoilt: str, *bad: str) -> str:
        return draw(st.sampled_from(whole + bad * 2 if fault == spoilt else whole))

    stops = [
        f"S{n},Halte {n},{some(NEAR, 'places', ',', '0,0', '4.35,50.85', 'x,y')},,{some(('', 'S0', 'GONE'), '')}"
        for n in range(4)
    ]
    stops += ["FAR0,Gent,51.05,3.72,,", "FAR1,Brugge,51.2,3.2,,", "NOWHERE,,,,,"]
    lines = [f"R{n},A,{n},Lijn,{some(('0', '3'), 'modes', 'bus')}" for n in range(2)]
    trips, times = ["R0,NEVER,EMPTY,Ginder,0", "R0,W,ALWAYS,Ginder,0"], []
    times += [f"ALWAYS,{at},{at},S{call},{call}" for call, at in enumerate(("8:00:00", "8:05:00"))]
    for number in range(draw(st.integers(1, 4))):
        far = draw(st.integers(0, 3)) == 0
        trips.append(f"{some(('R0', 'R1'), 'routes', 'R9')},{some(('W', 'W', 'E', 'NEVER'), '')},T{number},Ginder,0")
        at = sorted(draw(st.lists(st.integers(0, 26 * 3600), min_size=1, max_size=5)))
        for call, moment in enumerate(at):
            clock = f"{moment // 3600}:{moment // 60 % 60:02d}:{moment % 60:02d}"
            if 0 < call < len(at) - 1:
                clock = some((clock, clock, ""), "")
            clock = some((clock,), "times", "", "7:00:00", "12:00:00")
            stop = some(("FAR0", "FAR1") if far else ("S0", "S1", "S2", "S3", "FAR0"), "stops", "GONE", "NOWHERE")
            times.append(f"T{number},{clock},{clock},{stop},{call}")
    times += ["ELSEWHERE,8:00:00,8:00:00,FAR0,1", *(["UNKNOWN,8:00:00,8:00:00,S0,1"] if fault == "calls" else [])]
    return {
        "agency.txt": "agency_id,agency_name,agency_url,agency_timezone\nA,A,https://example.org,Europe/Brussels\n",
        "stops.txt": "\n".join(["stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station", *stops]),
        "routes.txt": "\n".join(["route_id,agency_id,route_short_name,route_long_name,route_type", *lines]),
        "trips.txt": "\n".join(["route_id,service_id,trip_id,trip_headsign,direction_id", *draw(st.permutations(trips))]),
        "stop_times.txt": "\n".join(["trip_id,arrival_time,departure_time,stop_id,stop_sequence", *draw(st.permutations(times))]),
        "calendar.txt": f"service_id,{WEEK},start_date,end_date\nW,1,1,1,1,1,0,0,20260601,20261231\n",
        "calendar_dates.txt": "service_id,date,exception_type\nE,20260606,1\nW,20260602,2\n",
        "frequencies.txt": "trip_id,start_time,end_time,headway_secs\nT0,6:00:00,9:00:00,600\nGONE,6:00:00,9:00:00,600\n",
        "transfers.txt": "from_stop_id,to_stop_id,transfer_type\nS0,S1,0\nS0,GONE,0\n",
    }


SEEN: Counter[str] = Counter()


@examples(200)
@given(feeds())
def test_it_is_refused_whole_or_what_is_kept_hangs_together(files: Files) -> None:
    with tempfile.TemporaryDirectory() as folder:
        shelf = Shelf(Path(folder) / "shelf")
        try:
            outcome = bring([zipped(Path(folder) / "a.zip", files)], REGION, shelf, date(2026, 11, 29))
        except BadFeed as fault:
            refused = fault.rule
        else:
            refused = ""
        SEEN["refused" if refused else "kept"] += 1
        if refused:
            assert refused in RULES
            assert list(shelf.folder.iterdir()) == []
            return
        (feed,) = brought.in_use(shelf)
        hangs_together(feed)
        assert len(rows(feed, "trips.txt")) == outcome.brought.trips


def test_of_the_feeds_that_were_tried_some_were_kept_and_some_refused() -> None:
    if not SEEN:  # asked for alone, or in another process
        test_it_is_refused_whole_or_what_is_kept_hangs_together()
    assert min(SEEN["kept"], SEEN["refused"]) >= 3, SEEN


def hangs_together(feed: Path) -> None:
    """Nothing names what is not there, and no vehicle arrives before it departed."""
    ids = {name: [row[f"{name}_id"] for row in rows(feed, f"{name}s.txt")] for name in ("stop", "route", "trip")}
    for name, given_ids in ids.items():
        assert len(given_ids) == len(set(given_ids)), name
    services = {row["service_id"] for file in ("calendar.txt", "calendar_dates.txt") for row in rows(feed, file)}
    agencies = {row["agency_id"] for row in rows(feed, "agency.txt")}
    for row in rows(feed, "stops.txt"):
        assert row["parent_station"] in {"", *ids["stop"]}
        assert float(row["stop_lat"])
        assert float(row["stop_lon"])
    assert {row["agency_id"] for row in rows(feed, "routes.txt")} <= {"", *agencies}
    trips = rows(feed, "trips.txt")
    assert {row["service_id"] for row in trips} <= services
    assert {row["route_id"] for row in trips} == set(ids["route"])
    calls = rows(feed, "stop_times.txt")
    assert {row["trip_id"] for row in calls} == set(ids["trip"])
    assert {row["stop_id"] for row in calls} <= set(ids["stop"])
    for _, of_trip in groupby(calls, key=lambda row: row["trip_id"]):
        its = list(of_trip)
        assert len(its) >= 2
        assert [int(row["stop_sequence"]) for row in its] == list(range(len(its)))
        moments = [seconds(row[column]) for row in its for column in ("arrival_time", "departure_time")]
        assert None not in moments
        assert moments == sorted(moment for moment in moments if moment is not None)
    assert {row["trip_id"] for row in rows(feed, "frequencies.txt")} <= set(ids["trip"])
