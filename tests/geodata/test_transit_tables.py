"""The network of our own: its tables, against what is published and against what somebody who lives here knows."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd
import pytest

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BadSource, MissingSource
from buurtlezer.geodata import Pack
from buurtlezer.geodata.ingredients import Ingredients
from buurtlezer.geodata.recipe import transit, transit_departures, transit_headways, transit_stib, transit_trains

DAYS = ("weekday", "saturday", "sunday")


@cache
def ways(pack: Pack) -> dict[tuple[str, int], pd.DataFrame]:
    return {(str(line), int(way)): rows for (line, way), rows in pack.transit_patterns.groupby(["line", "direction"])}  # type: ignore[call-overload]


@pytest.fixture(scope="module")
def published(source: Path) -> list[transit_departures.Direction]:
    return transit_departures.read(source)


def called(pack: Pack, line: str, direction: int, language: str = "nl") -> list[str]:
    return list(pack.transit_stops.loc[ways(pack)[line, direction]["stop"], f"name_{language}"])


def minutes(pack: Pack, line: str, direction: int) -> float:
    return float(ways(pack)[line, direction]["seconds"].sum() / 60)


def test_each_line_goes_from_stop_to_stop_forward_in_time_and_no_faster_than_it_can(pack: Pack) -> None:
    metres = dict(zip(pack.transit_stops.index, points_to_metres(pack.transit_stops[["lon", "lat"]].to_numpy()), strict=True))
    for (line, _), rows in ways(pack).items():
        assert list(rows["place"]) == list(range(len(rows)))
        assert rows["stop"].is_unique
        assert rows["seconds"].iloc[0] == 0
        assert rows["seconds"].iloc[1:].between(20, 900).all(), line
        fastest = 80 if pack.transit_lines.loc[line, "mode"] == "metro" else 50  # km/h, stops included
        for (one, other), seconds in zip(pairwise(rows["stop"]), rows["seconds"].iloc[1:], strict=True):
            assert np.hypot(*(metres[one] - metres[other])) / seconds * 3.6 < fastest, (line, one, other)


@pytest.mark.parametrize(
    ("line", "first", "last", "about"),
    [
        ("stib:1", "Weststation", "Stokkel", 26),
        ("stib:5", "Erasmus", "Herrmann-Debroux", 35),
        ("stib:2", "Simonis", "Elisabeth", 22),
        ("stib:6", "Koning Boudewijn", "Elisabeth", 32),
    ],
)
def test_a_metro_goes_from_end_to_end_in_about_its_time(pack: Pack, line: str, first: str, last: str, about: int) -> None:
    """Minutes as read by hand from the published departures of single vehicles late in the evening, when they are far apart."""
    ends = [(called(pack, line, way)[0], called(pack, line, way)[-1]) for way in (0, 1)]
    assert sorted(ends) == sorted([(first, last), (last, first)])
    for way in (0, 1):
        assert about - 2 <= minutes(pack, line, way) <= about + 3


@pytest.mark.parametrize(("line", "direction"), [("2", 0), ("2", 1), ("5", 0), ("6", 0), ("6", 1)])
def test_the_last_metro_takes_as_long(
    published: list[transit_departures.Direction], pack: Pack, line: str, direction: int
) -> None:
    """There is one last vehicle: its departures at both ends need no matching. On other lines the last ones end on the way."""
    (way,) = [one for one in published if (one.line, one.number) == (line, str(direction))]
    ids = [str(stop).removeprefix("stib:") for stop in ways(pack)[f"stib:{line}", direction]["stop"]]
    leaves = {stop.id: stop.leaves for stop in way.stops.values()}
    for day in DAYS:
        took = leaves[ids[-1]][day][-1] - leaves[ids[0]][day][-1]
        assert minutes(pack, f"stib:{line}", direction) == pytest.approx(took, abs=2.5)


def test_metro_5_goes_from_old_molenbeek_to_the_wood(pack: Pack) -> None:
    for language, here, there in [
        ("nl", "Graaf van Vlaanderen", "Herrmann-Debroux"),
        ("fr", "Comte de Flandre", "Herrmann-Debroux"),
    ]:
        stops = called(pack, "stib:5", 0, language)
        assert stops.index(here) < stops.index(there)
        assert 17 <= ways(pack)["stib:5", 0]["seconds"].iloc[stops.index(here) + 1 : stops.index(there) + 1].sum() / 60 <= 23


def test_almost_every_direction_has_its_way_back_as_long_as_itself(pack: Pack) -> None:
    """A way to and fro that is no line's would be twice as long as the other."""
    found = {line: [minutes(pack, line, way) for name, way in ways(pack) if name == line and way < 2] for line, _ in ways(pack)}
    assert all(len(its) == 2 for its in found.values())
    by_day = {line: its for line, its in found.items() if not line.startswith("stib:N")}  # by night some end along the way
    assert all(max(its) / min(its) < 1.35 for its in by_day.values()), found


def test_first_goes_before_last_and_night_buses_by_night_only(pack: Pack) -> None:
    spans = pack.transit_spans
    assert (spans["first"] < spans["last"]).all()
    assert spans["first"].between(4 * 60, 25 * 60 + 15).all()
    assert spans["last"].max() < 28 * 60
    night = spans["line"].map(pack.transit_lines["service"]) == transit_headways.NIGHT
    assert night.any()
    assert (spans.loc[night, "first"] > 23 * 60 + 30).all()
    assert set(spans.loc[night, "day"]) == {"saturday"}
    assert set(zip(spans["line"], spans["direction"], strict=True)) == set(ways(pack))


def test_on_sunday_some_lines_do_not_run_and_the_metro_does(pack: Pack) -> None:
    on = {day: set(pack.transit_spans.loc[pack.transit_spans["day"] == day, "line"]) for day in DAYS}
    assert {"stib:1", "stib:2", "stib:5", "stib:6"} <= on["sunday"] < on["weekday"] | on["saturday"]
    assert len(on["weekday"] - on["sunday"]) >= 3


def test_headways_cover_each_service_and_say_what_they_rest_on(pack: Pack) -> None:
    every = pack.transit_headways
    assert (every["rests_on"].str.contains("Our assumption")).all()
    assert every["minutes"].between(3, 30).all()
    for _, rows in every.groupby(["service", "day"]):
        assert rows["begins"].iloc[0] == 0
        assert rows["begins"].is_monotonic_increasing
    spans = pack.transit_spans.assign(service=pack.transit_spans["line"].map(pack.transit_lines["service"]))
    assert set(zip(spans["service"], spans["day"], strict=True)) <= set(zip(every["service"], every["day"], strict=True))


def calls(published: list[transit_departures.Direction], line: str, stops: pd.Series) -> list[transit_departures.Called]:
    """What is published of a line's calls at each stop of a way: of the one direction that has them all.

    Not how they came in that order, which is dear to find anew: the build is held against the pack (``test_build``).
    """
    (found,) = [
        at
        for one in published
        if transit_stib.line_id(one) == line
        and (at := {f"stib:{stop.id}": stop for stop in one.stops.values()}).keys() >= set(stops)
    ]
    return [found[stop] for stop in stops]


def test_no_headway_is_shorter_than_the_count_that_is_too_high_gives(
    published: list[transit_departures.Direction], pack: Pack
) -> None:
    """It counts vehicles of all calendars together: a true headway is as long as that gives, or up to 2.5 times as long."""
    service = pack.transit_lines["service"]
    its_calls = {(line, way): calls(published, line, rows["stop"]) for (line, way), rows in ways(pack).items()}
    for (kind, day), rows in pack.transit_headways.groupby(["service", "day"]):  # type: ignore[call-overload]
        if kind not in ("metro", "tram", "bus"):
            continue
        ends = [*rows["begins"].iloc[1:], 24 * 60]
        for part, begins, end, assumed in zip(rows["part"], rows["begins"], ends, rows["minutes"], strict=True):
            if part in ("early", "night"):
                continue
            counted = [
                float(np.median([((its >= begins) & (its < end)).sum() for its in (stop.leaves[day] for stop in stops)]))
                for (line, _), stops in its_calls.items()
                if service[line] == kind
            ]
            reckoned = (end - begins) / np.median([count for count in counted if count])
            assert 0.9 <= assumed / reckoned <= 2.6, (kind, day, part, reckoned)


def test_trains_go_forward_in_time_at_the_speed_of_trains(pack: Pack) -> None:
    for row in pack.train_trips.itertuples():
        stations, between = str(row.stations).split(), [int(one) for one in str(row.between).split()]
        leaves = [int(one) for one in str(row.leaves).split()]
        assert len(stations) == len(set(stations)) == len(between) + 1 >= 2
        assert all(1 <= one <= 30 for one in between)
        assert leaves == sorted(leaves)
        assert leaves[0] >= 0
        assert leaves[-1] + sum(between) < 27 * 60
        assert set(stations) <= set(pack.transit_stops.index)


def test_a_train_takes_about_forty_minutes_to_terhulpen(pack: Pack) -> None:
    """From Zuid/Midi by the S8: as published, one leaves there at 8:20 and Terhulpen at 8:59, the next at 8:48 and 9:29."""
    took = []
    for row in pack.train_trips.query("line == 'nmbs:S8'").itertuples():
        stations, between = str(row.stations).split(), [int(one) for one in str(row.between).split()]
        if "nmbs:8814001" in stations and "nmbs:8811510" in stations:
            begins, ends = stations.index("nmbs:8814001"), stations.index("nmbs:8811510")
            if begins < ends:
                took += [sum(between[begins:ends])] * len(str(row.leaves).split())
    assert len(took) >= 50
    assert 36 <= np.percentile(took, 5) <= np.percentile(took, 95) <= 44


def test_each_departure_from_terhulpen_is_in_a_train(source: Path, pack: Pack) -> None:
    """None is lost but those of buses, and none is there twice."""
    published = transit_trains.files.json(source, transit_trains.DEPARTURES)["stations"]["gs:nmbssncb:S8811510"]
    for short, day in transit_trains.DAYS.items():
        theirs = sorted(minute for minute, _, kind in published[short] if kind not in transit_trains.NO_TRAINS)
        ours = []
        for row in pack.train_trips[pack.train_trips["day"] == day].itertuples():
            stations, between = str(row.stations).split(), [int(one) for one in str(row.between).split()]
            if "nmbs:8811510" in stations:
                after = sum(between[: stations.index("nmbs:8811510")])
                ours += [int(one) + after for one in str(row.leaves).split()]
        assert len(set(ours) & set(theirs)) >= 0.95 * len(set(theirs))


def test_without_one_of_its_files_it_stays_and_a_torn_one_is_refused(source: Path, pack: Pack, tmp_path: Path) -> None:
    with pytest.raises(MissingSource, match="departures_union"):
        _ = Ingredients(tmp_path, pack).transit
    for name in transit.NEEDED:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((source / name).read_bytes())
    torn = tmp_path / transit_departures.DEPARTURES
    torn.write_bytes(torn.read_bytes()[:1000])
    with pytest.raises(BadSource, match=r"departures_union.* is no gzip"):
        _ = Ingredients(tmp_path, pack).transit
