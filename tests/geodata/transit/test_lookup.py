"""What feeds call things, found by the engine's ids: of one feed and of several, of old and new translations."""

from pathlib import Path

import pytest
import small_town

from buurtlezer.geodata.transit import lookup
from buurtlezer.geodata.transit.lookup import Lookup, mode_of
from buurtlezer.geodata.transit.port import Mode


def looked_up(tmp_path: Path, *feeds: Path) -> Lookup:
    lookup.write(tmp_path / "lookup.sqlite", feeds)
    return Lookup(tmp_path / "lookup.sqlite")


def test_names_lines_and_stops_between(tmp_path: Path) -> None:
    found = looked_up(tmp_path, small_town.feed(tmp_path / "feed"))
    assert found.stop("east") == ("Oost", "Est")
    assert found.stop("west") == ("West", "West")
    assert found.line("5") == ("5", Mode.METRO)
    assert found.line("S") == ("S8", Mode.TRAIN)
    assert found.towards("5-0-week") == ("Oost", "Est")  # its last stop: it has no headsign
    assert found.stops_between("5-0-week", "west", "east") == 2
    assert found.stops_between("5-0-week", "east", "west") == 0
    assert found.stops_between("5-1-week", "east", "middle") == 1
    assert found.lines() == 2


def test_what_is_not_known_has_no_name_and_fails_nothing(tmp_path: Path) -> None:
    found = looked_up(tmp_path, small_town.feed(tmp_path / "feed"))
    assert found.stop("'; drop table stop; --") == ("", "")
    assert found.line("99") == ("", Mode.OTHER)
    assert found.towards("99") == ("", "")
    assert found.stops_between("99", "west", "east") == 0


def test_ids_of_several_feeds_carry_the_number_of_the_feed(tmp_path: Path) -> None:
    trips = [
        "route_id,service_id,trip_id,trip_headsign",
        "5,week,5-0-week,North",
        "5,week,only-here,South",
    ]
    calls = [
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
        "only-here,8:00:00,8:00:00,east,0",
        "only-here,8:01:00,8:01:00,west,1",
    ]
    translations = ["trans_id,lang,translation", "West,fr,Ouest", "South,nl,Zuid"]
    first = small_town.feed(tmp_path / "first")
    second = small_town.feed(tmp_path / "second", also={"trips": trips, "stop_times": calls, "translations": translations})
    found = looked_up(tmp_path, first, second)
    assert (found.stop("0:east"), found.stop("1:east")) == (("Oost", "Est"), ("East", "East"))
    assert found.stop("1:west") == ("West", "Ouest")
    assert (found.towards("1:5-0-week"), found.towards("1:only-here")) == (("North", "North"), ("Zuid", "South"))
    assert found.stops_between("0:5-0-week", "0:west", "0:east") == 2
    assert found.stops_between("1:only-here", "1:east", "1:west") == 1
    assert found.line("1:5") == ("5", Mode.METRO)


def test_a_stop_that_is_called_at_twice_is_counted_the_short_way(tmp_path: Path) -> None:
    order = ("west", "middle", "west", "east")
    calls = [f"5-0-week,8:{at:02}:00,8:{at:02}:00,{stop},{at}" for at, stop in enumerate(order)]
    heading = "trip_id,arrival_time,departure_time,stop_id,stop_sequence"
    feed = small_town.feed(tmp_path / "feed", also={"stop_times": [heading, *reversed(calls)]})  # rows in no order
    found = looked_up(tmp_path, feed)
    assert found.stops_between("5-0-week", "west", "east") == 1
    assert found.stops_between("5-0-week", "middle", "east") == 2


MODES = {"0": Mode.TRAM, "1": Mode.METRO, "2": Mode.TRAIN, "3": Mode.BUS, "109": Mode.TRAIN, "401": Mode.METRO, "700": Mode.BUS}
OTHERS = {"900": Mode.TRAM, "4": Mode.OTHER, "": Mode.OTHER, "x": Mode.OTHER, "-7": Mode.OTHER}


@pytest.mark.parametrize(("route_type", "mode"), (MODES | OTHERS).items())
def test_modes(route_type: str, mode: Mode) -> None:
    assert mode_of(route_type) is mode
