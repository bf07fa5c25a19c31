"""Services: where they lie, what they are called, which kinds may be counted, and what is left out."""

import logging
from pathlib import Path

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BadSource
from buurtlezer.geodata import Pack
from buurtlezer.geodata.recipe import service_kinds, services

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
    assert set(table["kind"]) == set(pack.service_kinds.index) == {kind.name for kind in service_kinds.ALL}
    assert not table["name_nl"].str.contains(services.ODD, regex=True).any()
    assert list(table.columns) == ["kind", "name_nl", "name_fr", "municipality", "lon", "lat", "id"]  # and nothing else of a shop


def test_pharmacies_may_be_counted_by_a_second_source_and_nothing_else_may(source: Path, pack: Pack) -> None:
    kinds = pack.service_kinds
    assert kinds.index[kinds["complete"]].tolist() == ["pharmacy"]
    second = gpd.read_file(source / services.PHARMACIES).to_crs(31370)
    ours = pack.services[pack.services["kind"] == "pharmacy"]
    tree = shapely.STRtree(shapely.points(points_to_metres(ours[["lon", "lat"]].to_numpy(dtype=np.float64))))
    away = shapely.distance(tree.geometries[tree.nearest(second.geometry.to_numpy())], second.geometry.to_numpy())
    near = int((away < services.COMPARED_METRES + STEP_METRES).sum())
    assert (near, len(second)) == (412, 414)
    assert all("412" in kinds.at["pharmacy", f"evidence_{language}"] for language in ("nl", "fr", "en"))
    assert "minstens" in kinds.at["community_centre", "evidence_nl"]


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
    assert not {"doctor", "social_facility", "nursing_home", "toilets", "bench", "atm"} & set(pack.service_kinds.index)
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
