"""Where one may not get in or out: a trip in parts, in which all rides are those that the feed allows, with its own name.

That rides are right then is held by ``test_oracle``.
"""

from itertools import combinations
from pathlib import Path

import small_town
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.geodata.transit import lookup
from buurtlezer.geodata.transit.feed_tables import table
from buurtlezer.geodata.transit.in_and_out import cut, in_parts, whole_trip
from buurtlezer.geodata.transit.lookup import Lookup

HEADING = "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type"
CALLS = ("west,6:00:00,6:00:00", "middle,6:04:00,6:05:00", "east,6:09:00,6:09:00")


def town(folder: Path, *told: str) -> Path:
    """The small town with one metro, of whose stops this is said."""
    rows = []
    for at, (call, types) in enumerate(zip(CALLS, told, strict=True)):
        stop, arrives, departs = call.split(",")
        rows.append(f"5-0-week,{arrives},{departs},{stop},{at},{types}")
    trips = ["route_id,service_id,trip_id,trip_headsign,direction_id", "5,week,5-0-week,,0"]
    often = ["trip_id,start_time,end_time,headway_secs,exact_times", "5-0-week,06:00:00,26:00:00,600,1"]
    return small_town.feed(folder, also={"stop_times": [HEADING, *rows], "trips": trips, "frequencies": often})


@given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=9).map(tuple))
@examples(200)
def test_each_ride_that_is_allowed_is_in_a_part_and_no_other(allowed: tuple[tuple[bool, bool], ...]) -> None:
    rides = {(one, other) for one, other in combinations(range(len(allowed)), 2) if allowed[one][0] and allowed[other][1]}
    parts = cut(allowed)
    assert {ride for part in parts for ride in combinations(part, 2)} == rides
    assert not any(set(one) <= set(other) for one in parts for other in parts if one is not other)


def test_a_feed_that_says_nothing_new_is_read_as_it_is(tmp_path: Path) -> None:
    feed = town(tmp_path / "feed", "0,1", ",2", "1,0")  # nobody gets out at the first stop anyway, nor in at the last
    assert in_parts(feed, tmp_path / "parts") == feed
    assert not (tmp_path / "parts").exists()


def test_a_part_that_begins_later_runs_later_and_is_called_as_the_whole(tmp_path: Path) -> None:
    feed = town(tmp_path / "feed", "0,0", "0,1", "0,0")  # in the middle one gets in only
    found = in_parts(feed, tmp_path / "parts")
    calls = table(found, "stop_times", ("trip_id", "stop_id", "arrival_time", "departure_time"))
    parts = {trip: rows.to_numpy()[:, 1:].tolist() for trip, rows in calls.groupby("trip_id", sort=False)}
    assert list(parts.values()) == [
        [["west", "6:00:00", "6:00:00"], ["east", "6:09:00", "6:09:00"]],
        [["middle", "6:05:00", "6:05:00"], ["east", "6:09:00", "6:09:00"]],
    ]
    often = table(found, "frequencies", ("trip_id", "start_time", "end_time")).set_index("trip_id")
    assert often.loc[list(parts)].to_numpy().tolist() == [["06:00:00", "26:00:00"], ["06:05:00", "26:05:00"]]
    assert table(found, "trips", ("trip_id",))["trip_id"].tolist() == list(parts)
    assert {whole_trip(one) for one in parts} == {"5-0-week"}
    lookup.write(tmp_path / "lookup.sqlite", [feed])
    names = Lookup(tmp_path / "lookup.sqlite")
    for one in parts:
        assert names.towards(one) == ("Oost", "Est")
        assert names.stops_between(one, "west", "east") == 2  # one stays in past the middle


def test_a_trip_that_takes_nobody_is_left_out_and_others_stay(tmp_path: Path) -> None:
    feed = town(tmp_path / "feed", "1,0", "1,0", "0,1")
    more = ["trip,6:00:00,6:00:00,west,0,0,0", "trip,6:04:00,6:04:00,east,1,0,0"]
    with (feed / "stop_times.txt").open("a") as stream:
        stream.write("\n".join(more) + "\n")
    with (feed / "trips.txt").open("a") as stream:
        stream.write("5,week,trip,,0\n")
    found = in_parts(feed, tmp_path / "parts")
    for name in ("trips", "stop_times"):
        assert set(table(found, name, ("trip_id",))["trip_id"]) == {"trip"}
    assert len(table(found, "frequencies", ("trip_id",))) == 0


def test_where_no_time_is_said_nobody_gets_in_or_out(tmp_path: Path) -> None:
    feed = town(tmp_path / "feed", "0,0", "0,0", "0,0")
    text = (feed / "stop_times.txt").read_text().replace("6:04:00,6:05:00,middle,1,0,0", ",,middle,1,1,0")
    (feed / "stop_times.txt").write_text(text)
    found = in_parts(feed, tmp_path / "parts")
    assert table(found, "stop_times", ("stop_id",))["stop_id"].tolist() == ["west", "east"]
