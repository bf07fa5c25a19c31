"""The feed of our own network: whole, forward in time, and what it serves when."""

import io
import zipfile
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pandas as pd
import pytest
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.geodata import Pack
from buurtlezer.geodata.transit import feed
from buurtlezer.geodata.transit.port import Day
from buurtlezer.geodata.transit.vehicles import runs

Table = Callable[[str], pd.DataFrame]


@pytest.fixture(scope="module")
def made(pack: Pack, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return feed.write(pack, tmp_path_factory.mktemp("feed"))


@pytest.fixture(scope="module")
def table(made: Path) -> Table:
    def read(name: str) -> pd.DataFrame:
        with zipfile.ZipFile(made) as archive:
            return pd.read_csv(io.BytesIO(archive.read(f"{name}.txt")), dtype=str, keep_default_na=False)

    return read


def seconds(clock: "pd.Series[str]") -> "pd.Series[int]":
    parts = clock.str.split(":", expand=True).astype(int)
    return parts[0] * 3600 + parts[1] * 60 + parts[2]


def test_what_it_names_is_there(table: Table) -> None:
    trips, times, often = table("trips"), table("stop_times"), table("frequencies")
    assert trips["trip_id"].is_unique
    assert table("stops")["stop_id"].is_unique
    assert set(times["trip_id"]) == set(trips["trip_id"])
    assert set(times["stop_id"]) == set(table("stops")["stop_id"])  # none that nothing calls at
    assert set(often["trip_id"]) < set(trips["trip_id"])
    assert set(trips["route_id"]) == set(table("routes")["route_id"])
    assert set(trips["service_id"]) == set(table("calendar")["service_id"])
    assert set(table("routes")["agency_id"]) == set(table("agency")["agency_id"])
    assert table("stops")["stop_id"].str.fullmatch(r"(stib|nmbs):[0-9A-Z]+").all()


def test_no_time_runs_backwards_and_each_trip_calls_twice_or_more(table: Table) -> None:
    times = table("stop_times").assign(at=lambda rows: seconds(rows["departure_time"]))
    assert (times["arrival_time"] == times["departure_time"]).all()
    by_trip = times.groupby("trip_id", sort=False)["at"]
    assert (by_trip.diff().dropna() > 0).all()
    assert (by_trip.size() >= 2).all()
    assert times["at"].max() < 28 * 3600


def test_runs_of_a_line_follow_on_each_other_and_stay_within_its_first_and_last(table: Table, pack: Pack) -> None:
    often = table("frequencies")
    begins, ends = seconds(often["start_time"]), seconds(often["end_time"])
    assert (begins < ends).all()
    assert (often["exact_times"] == "0").all()
    rows = often.assign(begins=begins, ends=ends).groupby("trip_id", sort=False)
    assert (rows.apply(lambda its: (its["begins"].iloc[1:].to_numpy() >= its["ends"].iloc[:-1].to_numpy() - 1800).all())).all()
    spans = pack.transit_spans.groupby(["line", "direction", "day"], sort=False)["first"].min() * 60
    for (line, direction, day), first in spans.items():  # type: ignore[misc]
        assert rows["begins"].min()[f"{line}/{direction}/{day}"] == first


@given(
    first=st.integers(0, 20 * 3600),
    lasts=st.integers(1, 8 * 3600),
    cuts=st.lists(st.integers(1, 30 * 3600), max_size=5, unique=True).map(sorted),
    headways=st.lists(st.integers(120, 1800), min_size=6, max_size=6),
)
@examples(100)
def test_vehicles_leave_from_the_first_to_the_last_a_headway_apart(
    first: int, lasts: int, cuts: list[int], headways: list[int]
) -> None:
    last = first + lasts
    every = list(zip([0, *cuts], headways, strict=False))
    leaves = [at for begin, end, apart in runs(first, last, every) for at in range(begin, end, apart)]
    assert leaves[0] == first
    assert leaves == sorted(set(leaves))
    assert last - max(headways) / 2 <= leaves[-1] <= last
    for one, other in pairwise(leaves[:-1]):  # all but the last, which keeps to the last departure
        assert other - one == [apart for begins, apart in every if begins <= one][-1]


def test_the_same_tables_give_the_same_bytes(pack: Pack, made: Path, tmp_path: Path) -> None:
    assert feed.write(pack, tmp_path).read_bytes() == made.read_bytes()


def test_names_are_there_in_both_languages(made: Path, table: Table) -> None:
    french = table("translations").query("table_name == 'stops' and language == 'fr'").set_index("record_id")["translation"]
    names = table("stops").set_index("stop_id")["stop_name"]
    assert "Comte de Flandre" in set(french[french.index.isin(names.index[names == "Graaf van Vlaanderen"])])
    assert (names["nmbs:8811510"], french["nmbs:8811510"]) == ("Terhulpen", "La Hulpe")
    assert french.index.is_unique
    headsigns = table("translations").query("field_name == 'trip_headsign'")
    assert set(headsigns["field_value"]) <= set(table("trips")["trip_headsign"])
    assert headsigns["field_value"].is_unique


def test_each_day_is_served_and_sunday_evening_by_far_fewer_than_tuesday_morning(table: Table) -> None:
    calendar = table("calendar").set_index("service_id")
    for day, when in feed.DATES.items():
        assert calendar["start_date"].max() <= f"{when:%Y%m%d}" <= calendar["end_date"].min()
        assert f"{when:%A}".lower() == day == Day(day)
        assert (calendar[str(day)] == "1").sum() == 1
    often = table("frequencies").merge(table("trips"), on="trip_id")
    begins, ends = seconds(often["start_time"]), seconds(often["end_time"])

    def leaving(service: str, hour: int) -> float:
        within = (ends.clip(upper=(hour + 1) * 3600) - begins.clip(lower=hour * 3600)).clip(lower=0)
        return float((within / often["headway_secs"].astype(int))[often["service_id"] == service].sum())

    assert 0 < leaving("sunday", 20) < 0.65 * leaving("weekday", 8)
    assert leaving("sunday", 26) == 0 < leaving("saturday", 26)  # night buses
