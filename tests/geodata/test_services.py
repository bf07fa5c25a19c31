"""Services: where they lie, what they are called, which kinds may be counted, and what is left out."""

import json
import logging
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from buurtlezer.analysis import contact_points
from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.analysis.service_counts import Counting, inside
from buurtlezer.errors import BadSource
from buurtlezer.geodata import Pack
from buurtlezer.geodata.recipe import former_services, sectors, services
from buurtlezer.geodata.service_vocabulary import ALL, BY_TYPE, LISTED, STATION, STOP
from buurtlezer.geodata.services import CALLED, ODD, with_ids

STEP_METRES = 8.0
"""Half a step of the grid that points are on, aslant, and the generalised border."""


def test_each_service_lies_in_its_municipality_and_has_an_id_of_its_own(pack: Pack) -> None:
    table = pack.services
    for code, rows in table.groupby("municipality"):
        region = shapely.transform(pack.municipality(str(code)), points_to_metres)
        points = points_to_metres(rows[["lon", "lat"]].to_numpy(dtype=np.float64))
        assert shapely.distance(region, shapely.points(points)).max() < STEP_METRES, code
    assert table["id"].is_unique
    assert table["id"].str.fullmatch(r"[0-9A-Za-z:_.-]{1,80}").all()  # as model.area takes one
    assert list(pack.service_kinds.index) == [kind.name for kind in ALL]
    without = set(pack.service_kinds.index) - set(table["kind"])
    lacking = set(pack.service_kinds.index[pack.service_kinds["counting"] == Counting.NOT_LISTED])
    assert without == lacking | {STATION, STOP}
    assert not table["name_nl"].str.contains(ODD, regex=True).any()
    assert list(table.columns) == ["kind", "name_nl", "name_fr", "municipality", "lon", "lat", "id"]  # and nothing else of a shop


def classed(pack: Pack, counting: Counting) -> set[str]:
    return set(pack.service_kinds.index[pack.service_kinds["counting"] == counting])


def test_each_kind_has_its_class_and_says_why_with_a_date(pack: Pack) -> None:
    assert classed(pack, Counting.COUNT) == {"pharmacy", STATION, STOP}
    lacking = {"gp", "childcare", "care_home", "ocmw_cpas", "social_service", "toilet", "drinking_water", "bench", "cash_machine"}
    assert classed(pack, Counting.NOT_LISTED) == lacking
    never = {"worship", "vacant", "betting", "sex_shop", "shisha_bar", "police", "money_transfer"}
    assert classed(pack, Counting.NEVER) == never
    assert set(pack.service_kinds["counting"]) == set(Counting)
    begins = {
        "nl": ("Dit kunnen we tellen", "Zeg ‘minstens’", "Niet in onze lijst", "nooit"),
        "fr": ("On peut compter", "Dites «\xa0au moins\xa0»", "Pas dans notre liste", "jamais"),
        "en": ("This can be counted", "Say ‘at least’", "Not in our list", "never"),
    }
    for language, each in begins.items():
        told = pack.service_kinds[f"evidence_{language}"]
        assert told.str.contains(r"20\d\d", regex=True).all()
        for counting, words in zip(Counting, each, strict=True):
            assert told[list(classed(pack, counting))].str.contains(words, regex=False).all(), (language, counting)


def test_pharmacies_are_held_against_a_second_source(source: Path, pack: Pack) -> None:
    kinds = pack.service_kinds
    second = gpd.read_file(source / services.PHARMACIES).to_crs(31370)
    ours = pack.services[pack.services["kind"] == "pharmacy"]
    tree = shapely.STRtree(shapely.points(points_to_metres(ours[["lon", "lat"]].to_numpy(dtype=np.float64))))
    away = shapely.distance(tree.geometries[tree.nearest(second.geometry.to_numpy())], second.geometry.to_numpy())
    near = int((away < services.COMPARED_METRES + STEP_METRES).sum())
    assert (near, len(second)) == (412, 414)
    assert all("412" in kinds.at["pharmacy", f"evidence_{language}"] for language in ("nl", "fr", "en"))


def test_the_stations_that_count_are_those_where_trains_stop(source: Path, pack: Pack) -> None:
    """A second source: the railway's own departures of three days in May 2026."""
    departures = json.loads((source / "transport" / "nmbs_departures_2026-05-27_30_31.json").read_text("utf-8"))
    stopping = {"00" + one.rpartition(":S")[2] for one in departures["stations"]}
    points = pack.service_points(STATION)
    here = inside(shapely.transform(pack.region, points_to_metres), points[["lon", "lat"]].to_numpy())
    assert here.sum() > 30
    assert set(pack.stations.index[here]) <= stopping


@pytest.mark.parametrize("kind", ["pharmacy", "library", "laundry", "dry_cleaning"])
def test_the_number_in_an_area_is_that_of_the_source(kind: str, source: Path, pack: Pack) -> None:
    rows = gpd.read_file(source / services.POINTS)
    rows = rows[rows["type"].isin([one for one, of in LISTED.items() if of.name == kind])].to_crs(31370)
    area = shapely.transform(pack.municipality("21012"), points_to_metres)
    near = shapely.distance(shapely.boundary(area), rows.geometry.to_numpy()) < STEP_METRES
    theirs = int((shapely.contains(area, rows.geometry.to_numpy()) & ~near).sum())
    points = pack.service_points(kind)[["lon", "lat"]].to_numpy(dtype=np.float64)
    ours = int(inside(area, points).sum())
    assert theirs <= ours <= theirs + int(near.sum())
    assert ours > 0


def test_points_of_each_kind_have_an_id_and_a_place(pack: Pack) -> None:
    for kind in pack.service_kinds.index:
        points = pack.service_points(kind)
        assert list(points.columns) == ["id", "kind", "name_nl", "name_fr", "lon", "lat"]
        assert points["id"].is_unique
        assert set(points["kind"]) <= {kind}
        assert not points[["lon", "lat"]].isna().any().any()
    assert set(pack.service_points(STATION)["id"]) | set(pack.service_points(STOP)["id"]) <= set(pack.spots["id"])
    assert len(pack.service_points(STOP)) == (pack.stops["operator"] == "stib").sum()


def test_a_kind_that_was_split_off_keeps_the_ids_that_people_stored() -> None:
    rows = pd.DataFrame({"kind": ["laundry", "dry_cleaning"], "name_nl": "A", "name_fr": None, "lon": 4.35, "lat": 50.85})
    assert with_ids(rows)["id"].tolist() == ["service:laundry:3500.8500", "service:laundry:3500.8500.2"]
    names = {kind.name for kind in ALL}
    assert set(CALLED) | set(CALLED.values()) <= names


def test_a_name_that_is_none_is_left_out_and_counted_and_the_rest_stays(caplog: pytest.LogCaptureFixture) -> None:
    names = ["Bij Jan", "<b>Jan</b>", "=1+1", "@jan", "Jan\tPiet", "Jan; Piet", "x" * 101, "", "Été"]
    rows = pd.DataFrame({"kind": "cafe", "name_nl": names, "name_fr": names})
    with caplog.at_level(logging.WARNING):
        kept = services.with_real_names(rows)
    assert kept["name_nl"].tolist() == ["Bij Jan", "", "Été"]
    assert "6 rows of 9 left out" in caplog.text
    museums = services.with_real_names(pd.DataFrame({"kind": "museum", "name_nl": ["", "M"], "name_fr": ["", "M"]}))
    assert museums["name_nl"].tolist() == ["M"]  # a museum without a name means nothing


def test_what_a_filter_took_out_and_what_is_fenced_is_not_there(pack: Pack) -> None:
    lacking = {kind.name for kind in ALL if kind.counting is Counting.NOT_LISTED}
    assert not lacking & set(pack.services["kind"])
    assert {one for one in BY_TYPE if one not in LISTED} >= {"amenity=doctors", "amenity=bench"}  # of which the source has a few
    assert pack.services["kind"].value_counts()["pitch"] < 1500  # of 2,501
    assert (pack.services.loc[pack.services["kind"] == "vacant", "name_nl"] == "").all()  # who was there has left
    personal = set(pack.service_kinds.index[pack.service_kinds["personal"]])
    assert {"worship", "clinic", "hospital", "dentist"} <= personal


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda rows: rows.drop(columns="type"), "has no column type"),
        (lambda rows: rows.to_crs(31370), "not in WGS84"),
    ],
)
def test_a_file_of_points_that_does_not_fit_is_told(change: object, told: str, source: Path, tmp_path: Path) -> None:
    rows = gpd.read_file(source / services.POINTS, rows=3)
    (tmp_path / "services").mkdir()
    change(rows).to_file(tmp_path / services.POINTS)  # type: ignore[operator]
    with pytest.raises(BadSource, match=told):
        services.points(tmp_path)


def test_services_of_2015_are_of_kinds_with_contact_and_have_ids_of_their_own(source: Path, pack: Pack) -> None:
    table = pack.former_services
    assert list(table.columns) == list(pack.services.columns)
    assert set(table["kind"]) == set(contact_points.KINDS)
    assert table["id"].is_unique
    assert table["id"].str.fullmatch(r"former:[a-z_]{1,40}:[0-9.]{1,40}").all()  # as model.service takes one
    rows = gpd.read_file(source / former_services.POINTS)
    theirs = rows["type"].value_counts()
    ours = table["kind"].value_counts()
    for kind, types in {"bank": ["bank"], "post_office": ["post_office"], "butcher": ["butcher"], "cafe": ["cafe"]}.items():
        assert ours[kind] == sum(theirs[one] for one in types)


def test_a_file_of_2015_that_does_not_fit_is_told(source: Path, tmp_path: Path) -> None:
    all_sectors = sectors.read(source)
    (tmp_path / "services").mkdir()
    gpd.GeoDataFrame({"name": ["x"], "type": ["crossing"]}, geometry=[shapely.Point(4.35, 50.85)], crs=4326).to_file(
        tmp_path / former_services.POINTS
    )
    with pytest.raises(BadSource, match="no point of a kind that carries contact"):
        former_services.table(tmp_path, all_sectors)
