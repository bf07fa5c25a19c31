"""Rides in a town that can be reckoned by hand, by the real engine: how long, which way, and when there is no answer."""

import logging
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import small_town
from examples import examples
from hypothesis import given
from hypothesis import strategies as st
from small_town import EVERY, METRE_A_SECOND, RIDE, degrees

from buurtlezer.geodata.transit.engine import Engine
from buurtlezer.geodata.transit.guarding import guarded, unheard
from buurtlezer.geodata.transit.port import Cancelled, Day, Glasses, Mode, NoAnswer, Reach, Why

pytest.importorskip("cafein", reason="the engine is not installed here")

GLASSES = Glasses(speed_kmh=METRE_A_SECOND)
START = degrees(100.3)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    place = tmp_path_factory.mktemp("town")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUURTLEZER_CACHE", str(place / "cache"))
        yield Engine.open(small_town.pack(place / "pack"), [small_town.feed(place / "feed")])


def by_hand(minute: int, before: int, stops: int, after: float) -> float:
    """Seconds from door to door: walk to the metro, wait for the next, ride past so many stops, walk on."""
    leaves = -(-(minute * 60 + before) // EVERY) * EVERY
    return leaves + stops * RIDE + after - minute * 60


def test_it_is_what_the_port_asks_for_and_says_what_it_reckons_on(engine: Engine) -> None:
    asked: Reach = engine
    assert (asked.network.name, asked.network.model, asked.network.lines, asked.network.stops) == ("The town", False, 2, 4)
    assert asked.network.dated == engine.days[Day.TUESDAY] == "2026-03-31"  # the Tuesday nearest to the middle
    assert not asked.network.step_free
    assert engine.days[Day.SUNDAY] == "2026-04-05"
    assert Day.SATURDAY not in engine.days


def test_times_are_those_by_hand(engine: Engine) -> None:
    found = engine.times(START, GLASSES, unheard)
    node = 35  # 500 m beyond the middle stop
    assert found.on_foot[node] == pytest.approx(3_399.7, abs=0.01)
    each = sorted(by_hand(minute, 141, 1, 540) for minute in GLASSES.departures)
    assert found.quick[node] == pytest.approx(each[1], abs=0.01)
    assert found.typical[node] == pytest.approx(each[5], abs=0.01)
    assert found.slow[node] == pytest.approx(each[10], abs=0.01)
    assert found.slow[3] == found.on_foot[3] == pytest.approx(199.7, abs=0.01)  # nobody takes a metro for it


def test_a_way_is_told_leg_by_leg(engine: Engine) -> None:
    found = engine.ways(START, degrees(5_900.2, 30), GLASSES, unheard)
    (way,) = found.ways
    each = sorted(by_hand(minute, 141, 2, 170) for minute in GLASSES.departures)
    assert (way.quick, way.slow, way.share) == (each[1], each[10], 1)
    assert (found.quick, found.slow, found.on_foot) == (each[1], each[10], 5_830)
    to, ride, on = way.legs
    assert (to.mode, to.metres, to.seconds, to.ends) == (Mode.FOOT, 140, 141, ("West", "West"))
    assert (ride.mode, ride.line, ride.seconds, ride.stops, ride.metres) == (Mode.METRO, "5", 2 * RIDE, 2, 0)
    assert (ride.begins, ride.ends, ride.towards) == (("West", "West"), ("Oost", "Est"), ("Oost", "Est"))
    assert (on.mode, on.metres, on.begins, on.ends) == (Mode.FOOT, 170, ("Oost", "Est"), ("", ""))
    assert way.changes == 0
    for leg, begin, end in ((to, START, degrees(0, 40)), (on, degrees(6_000, 40), degrees(5_900.2, 30))):
        np.testing.assert_allclose([leg.shape[0], leg.shape[-1]], [begin, end], atol=1e-5)
    assert len(ride.shape) >= 2


def test_one_walks_where_no_ride_is_quicker(engine: Engine) -> None:
    found = engine.ways(START, degrees(600), GLASSES, unheard)
    (way,) = found.ways
    assert [(leg.mode, leg.metres, leg.seconds) for leg in way.legs] == [(Mode.FOOT, 500, 500)]
    assert (way.quick, way.slow, way.share, found.on_foot) == (500, 500, 1, 500)
    assert len(way.legs[0].shape) == 2  # the street is straight


def test_one_rides_to_a_station_beyond_all_streets_and_walks_on_as_the_crow_flies(engine: Engine) -> None:
    found = engine.ways(START, degrees(16_000, 540), GLASSES, unheard)
    (way,) = found.ways
    assert [leg.mode for leg in way.legs] == [Mode.FOOT, Mode.METRO, Mode.TRAIN, Mode.FOOT]
    assert (way.changes, way.legs[-1].metres, found.on_foot) == (1, 650, None)
    once = engine.ways(START, degrees(16_000, 540), Glasses(speed_kmh=METRE_A_SECOND, most_changes=0), unheard)
    assert [leg.mode for leg in once.ways[0].legs] == [Mode.FOOT, Mode.TRAIN, Mode.FOOT]
    slowly = engine.ways(START, degrees(16_000, 540), Glasses(speed_kmh=2.7, most_changes=0), unheard)
    assert (slowly.ways, slowly.quick, slowly.slow, slowly.on_foot) == ((), None, None, None)  # not within two hours


def test_at_how_many_departures_one_gets_there_is_told_beside_how_long_it_takes_then(engine: Engine) -> None:
    """On Sunday the last vehicle leaves at eight: who leaves later walks, or does not get there."""
    end, evening = degrees(16_000, 540), Glasses(Day.SUNDAY, 19 * 60 + 30, speed_kmh=METRE_A_SECOND)
    found = engine.ways(START, end, evening, unheard)
    alone = [Glasses(Day.SUNDAY, minute, window=0, speed_kmh=METRE_A_SECOND) for minute in evening.departures]
    arrives = sum(engine.ways(START, end, one, unheard).quick is not None for one in alone)
    assert 0 < arrives < len(alone)
    assert found.share == arrives / len(alone) == sum(way.share for way in found.ways)
    assert found.arrives(len(alone)) == arrives
    assert engine.ways(START, degrees(600), GLASSES, unheard).share == 1
    late = Glasses(Day.SUNDAY, 22 * 60, speed_kmh=METRE_A_SECOND)
    assert engine.ways(START, end, late, unheard).share == 0


def test_each_day_is_told_with_its_own_date(engine: Engine) -> None:
    assert (engine.network.dated_on(Day.TUESDAY), engine.network.dated_on(Day.SUNDAY)) == ("2026-03-31", "2026-04-05")


def test_who_is_a_few_minutes_from_an_end_beside_no_street_is_led_there_on_foot(engine: Engine) -> None:
    found = engine.ways(degrees(300.4), degrees(300, 400), GLASSES, unheard)
    (way,) = found.ways
    assert (found.quick, found.slow, found.on_foot) == (521, 521, 521)  # along the street to a corner, then 400 m, 1.3 times
    (leg,) = way.legs
    assert (leg.mode, leg.metres) == (Mode.FOOT, 520)
    np.testing.assert_allclose(leg.shape[-1], degrees(300, 400), atol=1e-5)


def test_to_an_end_beside_no_street_one_walks_along_streets_as_far_as_that_helps(engine: Engine) -> None:
    found = engine.ways(START, degrees(4_100, 300), GLASSES, unheard)
    (way,) = found.ways
    ride, on = way.legs[1:]
    least = min(40 + 100 * at + 1.3 * np.hypot(1_100 - 100 * at, 300) for at in range(12))
    assert (ride.line, ride.ends, on.metres) == ("5", ("Middle", "Middle"), round(least))
    along = [degrees(3_000, 40), degrees(3_000), degrees(3_700), degrees(4_100, 300)]
    np.testing.assert_allclose(on.shape, along, atol=2e-5)


def test_of_two_lines_over_the_same_stretch_one_takes_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_CACHE", str(tmp_path / "cache"))
    plain = small_town.feed(tmp_path / "feed")
    trips, times, often = ((plain / f"{name}.txt").read_text().split() for name in ("trips", "stop_times", "frequencies"))
    trips = [*trips, "1,week,1-0-week,Elsewhere,0"]
    times += [f"1-0-week,06:0{4 * at}:00,06:0{4 * at}:00,{stop},{at}" for at, stop in enumerate(("west", "middle"))]
    often += ["1-0-week,06:05:00,26:05:00,600,1"]
    routes = ["route_id,agency_id,route_short_name,route_type,route_color", "5,us,5,1,f6a90b", "1,us,1,1,url(x)", "S,us,S8,2,"]
    also = {"routes": routes, "trips": trips, "stop_times": times, "frequencies": often}
    engine = Engine.open(small_town.pack(tmp_path / "pack"), [small_town.feed(plain, also=also)])
    found = engine.ways(START, degrees(3_100), GLASSES, unheard)
    (way,) = found.ways
    ride = way.legs[1]
    lines = dict(zip((ride.line, *ride.others), (ride.colour, *ride.other_colours), strict=True))
    assert lines == {"5": "F6A90B", "1": ""}
    assert (way.share, ride.towards, ride.stops) == (1, ("", ""), 1)
    assert found.slow - found.quick < 300  # as often as both together
    assert (way.quick, way.slow) == (found.quick, found.slow)
    farther = engine.ways(START, degrees(5_900), GLASSES, unheard)
    assert [(one.legs[1].line, one.legs[1].others, one.legs[1].towards) for one in farther.ways] == [("5", (), ("Oost", "Est"))]


def test_of_rides_that_arrive_as_early_the_one_that_leaves_last_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_CACHE", str(tmp_path / "cache"))
    plain = small_town.feed(tmp_path / "feed")
    rows = (plain / "frequencies.txt").read_text().split()
    hourly = [row.replace(f",{EVERY},", ",3600,") if row.startswith("S") else row for row in rows]
    engine = Engine.open(small_town.pack(tmp_path / "pack"), [small_town.feed(plain, also={"frequencies": hourly})])
    glasses = Glasses(minute=8 * 60 + 1, window=0, speed_kmh=METRE_A_SECOND)
    found = engine.ways(degrees(3_000), degrees(16_000, 40), glasses, unheard)
    assert found.quick == 59 * 60 + RIDE  # there is time enough to walk to the train
    assert [leg.mode for leg in found.ways[0].legs] == [Mode.FOOT, Mode.METRO, Mode.TRAIN]


def test_a_day_goes_on_after_midnight_and_sunday_evening_is_no_tuesday(engine: Engine) -> None:
    at_one = engine.ways(START, degrees(5_900.2), Glasses(minute=25 * 60, window=0, speed_kmh=METRE_A_SECOND), unheard)
    assert at_one.quick == by_hand(25 * 60, 141, 2, 140)
    sunday = engine.ways(START, degrees(5_900.2), Glasses(Day.SUNDAY, 20 * 60, speed_kmh=METRE_A_SECOND), unheard)
    assert [leg.mode for leg in sunday.ways[0].legs] == [Mode.FOOT]
    assert sunday.quick == sunday.on_foot == 5_800


def test_a_ride_back_begins_where_the_ride_there_ended(engine: Engine) -> None:
    back = engine.ways(degrees(16_000, 200), START, GLASSES, unheard)
    (way,) = back.ways
    assert [leg.mode for leg in way.legs] == [Mode.FOOT, Mode.TRAIN, Mode.METRO, Mode.FOOT]
    assert (way.legs[0].metres, way.legs[-1].metres, back.on_foot) == (208, 140, None)
    np.testing.assert_allclose(way.legs[0].shape[0], degrees(16_000, 200), atol=1e-5)
    times = engine.times(degrees(16_000, 200), GLASSES, unheard)
    assert np.isfinite(times.slow).any()
    assert not np.isfinite(times.on_foot).any()


def test_who_is_there_already_does_not_walk_to_the_street_and_back(engine: Engine) -> None:
    for start in (degrees(300.4, 30), degrees(16_000, 200)):
        found = engine.ways(start, start, GLASSES, unheard)
        assert (found.quick, found.slow, found.on_foot) == (0, 0, 0)
        assert [way.legs for way in found.ways] == [()]


@pytest.mark.parametrize(
    "start",
    [degrees(3_000, 300), degrees(16_000, 540), (-0.12, 51.5), (float("nan"), 50.8), (4.35, float("inf"))],
    ids=["in the canal", "beyond the streets", "London", "nowhere", "beyond the sky"],
)
def test_where_no_street_is_near_there_is_no_start(engine: Engine, start: tuple[float, float]) -> None:
    for ask in (lambda: engine.times(start, GLASSES, unheard), lambda: engine.ways(start, degrees(0), GLASSES, unheard)):
        with pytest.raises(NoAnswer) as told:
            ask()
        assert told.value.why is Why.NO_STREET


def test_an_end_without_street_and_stop_is_none(engine: Engine) -> None:
    with pytest.raises(NoAnswer) as told:
        engine.ways(degrees(0), degrees(12_000), GLASSES, unheard)
    assert told.value.why is Why.NO_STREET_END
    with pytest.raises(NoAnswer) as told:
        engine.ways(degrees(0), (-0.12, 51.5), GLASSES, unheard)
    assert told.value.why is Why.NO_STREET_END


def test_a_day_on_which_nothing_runs_is_said(engine: Engine) -> None:
    for ask in (engine.times, lambda start, *more: engine.ways(start, degrees(5_000), *more)):
        with pytest.raises(NoAnswer) as told:
            ask(degrees(0), Glasses(Day.SATURDAY), unheard)
        assert told.value.why is Why.NO_SERVICE


@pytest.mark.parametrize(
    "glasses",
    [Glasses(speed_kmh=0), Glasses(minute=-1), Glasses(window=10_000), Glasses(most_changes=-1), Glasses(step_free=True)],
    ids=["standing still", "before the day", "for a week", "fewer than none", "not known to the feed"],
)
def test_glasses_that_nobody_has_are_refused(engine: Engine, glasses: Glasses) -> None:
    with pytest.raises(NoAnswer) as told:
        engine.times(degrees(0), glasses, unheard)
    assert told.value.why is (Why.IMPOSSIBLE if glasses.step_free else Why.BROKEN)


def test_who_leaves_is_not_reckoned_for_and_the_next_is(engine: Engine) -> None:
    heard: list[float] = []

    def gone(share: float) -> None:
        heard.append(share)
        if share > 0.3:
            raise Cancelled

    for ask in (engine.times, lambda start, *more: engine.ways(start, degrees(5_000), *more)):
        heard.clear()
        with pytest.raises(Cancelled):
            ask(degrees(0), GLASSES, gone)
        assert len(heard) == 5  # of twelve departures
    heard.clear()
    assert np.isfinite(engine.times(degrees(0), GLASSES, heard.append).typical).all()
    assert heard == sorted(heard)
    assert heard[-1] == 1


places = st.tuples(st.integers(-150, 6_150), st.integers(-150, 150))


@examples(60)
@given(places, st.integers(6 * 60, 25 * 60), st.integers(0, 2))
def test_never_later_than_on_foot_nor_by_more_changes_nor_by_walking_faster(
    engine: Engine, start: tuple[int, int], minute: int, changes: int
) -> None:
    def times(speed: float, most: int | None) -> tuple[np.ndarray, np.ndarray]:
        found = engine.times(degrees(*start), Glasses(minute=minute, speed_kmh=speed, most_changes=most), unheard)
        assert (found.quick <= found.typical).all()
        assert (found.typical <= found.slow).all()
        assert (found.slow <= found.on_foot).all()
        return found.typical, found.on_foot

    one, _ = times(4.0, changes)
    more, _ = times(4.0, changes + 1)
    faster, _ = times(5.0, changes)
    assert (more <= one).all()
    assert (faster <= one).all()


@examples(60)
@given(places, places.filter(lambda end: end[0] > 300), st.integers(6 * 60, 24 * 60))
def test_a_ride_takes_as_long_as_it_does_on_the_map_and_who_leaves_later_does_not_arrive_earlier(
    engine: Engine, start: tuple[int, int], end: tuple[int, int], minute: int
) -> None:
    def arrives(minute: int) -> int | None:
        glasses = Glasses(minute=minute, window=0, speed_kmh=METRE_A_SECOND)
        found = engine.ways(degrees(*start), degrees(*end), glasses, unheard)
        return None if found.quick is None else minute * 60 + found.quick

    now, later = arrives(minute), arrives(minute + 5)
    assert now is not None
    assert later is not None
    assert now <= later
    at = min(max(round(end[0] / 100), 0), small_town.CORNERS - 1)
    times = engine.times(degrees(*start), Glasses(minute=minute, window=0, speed_kmh=METRE_A_SECOND), unheard)
    assert now - minute * 60 <= times.typical[at] + abs(end[0] - 100 * at) + abs(end[1]) + 2


def test_only_what_the_feed_calls_accessible_counts_through_such_glasses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_CACHE", str(tmp_path / "cache"))
    plain = small_town.feed(tmp_path / "feed")
    said = {"west": 1, "middle": 0, "east": 1, "far": 2}
    stops = (plain / "stops.txt").read_text().splitlines()
    trips = (plain / "trips.txt").read_text().splitlines()
    small_town.feed(
        plain,
        also={
            "stops": [f"{stops[0]},wheelchair_boarding", *(f"{row},{said[row.split(',')[0]]}" for row in stops[1:])],
            "trips": [f"{trips[0]},wheelchair_accessible", *(f"{row},1" for row in trips[1:])],
        },
    )
    engine = Engine.open(small_town.pack(tmp_path / "pack"), [plain])
    assert engine.network.step_free
    glasses = Glasses(speed_kmh=METRE_A_SECOND, step_free=True)
    east, middle = (engine.ways(degrees(0), degrees(metres), glasses, unheard).ways[0].legs for metres in (6_000, 3_000))
    assert [leg.mode for leg in east] == [Mode.FOOT, Mode.METRO, Mode.FOOT]
    assert [leg.mode for leg in middle] == [Mode.FOOT]


def test_what_goes_wrong_within_is_logged_by_its_type_only(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), pytest.raises(NoAnswer) as told, guarded():
        raise KeyError("4.3331, 50.8571 is too far from the walking network")
    assert told.value.why is Why.BROKEN
    assert told.value.__cause__ is None
    assert told.value.__suppress_context__
    assert [record.getMessage() for record in caplog.records] == ["rides could not be reckoned: KeyError"]
    with pytest.raises(KeyboardInterrupt), guarded():
        raise KeyboardInterrupt


def test_nobody_has_the_engine_who_only_imports_ours() -> None:
    said = "import sys, buurtlezer.geodata.transit.engine; print({'cafein', 'scipy', 'geopandas'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"


def test_two_feeds_are_one_network_though_they_call_things_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUURTLEZER_CACHE", str(tmp_path / "cache"))
    metro, train = small_town.feed(tmp_path / "metro"), small_town.feed(tmp_path / "train")
    for feed, line in ((metro, "5"), (train, "S")):
        for name in ("routes", "trips", "stop_times", "frequencies"):
            head, *rows = (feed / f"{name}.txt").read_text().splitlines()
            (feed / f"{name}.txt").write_text("\n".join((head, *(row for row in rows if row.startswith(line)))) + "\n")
    engine = Engine.open(small_town.pack(tmp_path / "pack"), [metro, train])
    assert (engine.network.lines, engine.network.stops) == (2, 8)
    legs = engine.ways(START, degrees(16_000, 540), GLASSES, unheard).ways[0].legs
    assert [leg.mode for leg in legs] == [Mode.FOOT, Mode.METRO, Mode.TRAIN, Mode.FOOT]  # two stops at one place
    assert [(leg.begins[0], leg.ends[0], leg.stops) for leg in legs[1:3]] == [("West", "Oost", 2), ("Oost", "Far", 1)]


def test_a_feed_of_another_continent_is_no_fault_of_the_engine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: Path
) -> None:
    monkeypatch.setenv("BUURTLEZER_CACHE", str(tmp_path / "cache"))
    engine = Engine.open(small_town.pack(tmp_path / "pack"), [source / "transport" / "gtfs_sample.zip"])
    found = engine.times(START, GLASSES, unheard)
    np.testing.assert_array_equal(found.slow, found.on_foot)
    assert engine.network.dated == "2008-12-30"
