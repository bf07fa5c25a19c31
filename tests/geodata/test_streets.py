"""The table of streets, against its source and the rest of the pack."""

import shutil
from pathlib import Path

import geopandas as gpd
import numpy as np
import pytest
import shapely

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BadSource
from buurtlezer.geodata import Pack
from buurtlezer.geodata.recipe import sectors, streets


def test_each_street_has_its_point_in_its_own_municipality(pack: Pack) -> None:
    for code, rows in pack.streets.groupby("municipality"):
        region = shapely.transform(pack.municipality(str(code)), points_to_metres)
        points = points_to_metres(rows[["lon", "lat"]].to_numpy(dtype=np.float64))
        # What the browser draws lies on a grid of half a metre.
        assert shapely.distance(region, shapely.points(points)).max() < 1, code


def test_each_point_lies_on_its_street_but_for_rounding(source: Path, pack: Pack) -> None:
    whole = gpd.read_file(source / streets.STREETS).to_crs(31370)
    lines = {key: rows.geometry.to_numpy() for key, rows in whole.groupby(whole["nis"].astype(str))}
    trees = {code: shapely.STRtree(found) for code, found in lines.items()}
    named = {
        code: [{name.lower() for name in (row.name_nl, row.name_fr)} for row in rows.itertuples()]
        for code, rows in whole.groupby(whole["nis"].astype(str))
    }
    metres = points_to_metres(pack.streets[["lon", "lat"]].to_numpy(dtype=np.float64))
    for row, point in zip(pack.streets.itertuples(), shapely.points(metres), strict=True):
        code = str(row.municipality)
        near = trees[code].query(point, predicate="dwithin", distance=16)
        parts = {part.lower() for name in (row.name_nl, row.name_fr) for part in str(name).split(" / ")}
        assert any(parts & {part for name in named[code][at] for part in name.split(" / ")} for at in near), row.id


def test_ids_are_their_own_and_both_names_are_there(pack: Pack) -> None:
    table = pack.streets
    assert table["id"].is_unique
    assert table["id"].str.fullmatch(r"[0-9A-Za-z:_.-]{1,80}").all()  # as model.area takes one
    assert not table[["name_nl", "name_fr"]].isna().any().any()
    assert set(table["municipality"]) == set(pack.municipalities.index)
    assert not (set(table["id"]) & set(pack.spots["id"]))


def test_names_signed_the_other_way_round_are_put_right_by_the_others() -> None:
    many = [(f"Rue {n} - {n}straat", f"Rue {n}", f"{n}straat") for n in range(60)]
    gangs = [(f"Allée {n} - {n}gang", f"Allée {n}", f"{n}gang") for n in range(60)]
    twins = [("Waver - Wavre", "Waver", "Wavre"), *[("Wavre - Waver", "Wavre", "Waver")] * 2]
    odd = [
        ("zstraat - Rue z", "zstraat", "Rue z"),
        ("Doorgang - Passage du X", "Doorgang", "Passage du X"),
        ("Pstraat - Rue P / Rue Q - Qstraat", "Pstraat", "Rue P / Rue Q - Qstraat"),
        ("Rue R - Rstraat / Rue R - Rsstraat", "Rue R", "Rstraat / Rue R - Rsstraat"),
        ("Woluwelaan", "Woluwelaan", "Woluwelaan"),
        ("Cour Saint-Lazare - Sint-Lazarushof", "Cour Saint-Lazare", "Sint-Lazarushof"),
    ]
    right = streets.put_right([*many, *gangs, *twins, *odd])
    assert right[: len(many) + len(gangs)] == [(fr, nl) for _, fr, nl in (*many, *gangs)]
    assert right[len(many) + len(gangs) :] == [
        *[("Wavre", "Waver")] * 3,
        ("Rue z", "zstraat"),
        ("Passage du X", "Doorgang"),
        ("Rue P / Rue Q", "Pstraat / Qstraat"),
        ("Rue R", "Rstraat / Rsstraat"),
        ("Woluwelaan", "Woluwelaan"),
        ("Cour Saint-Lazare", "Sint-Lazarushof"),
    ]


def test_the_pack_has_no_name_left_in_the_other_language(pack: Pack) -> None:
    table = pack.streets
    differ = table[table["name_nl"] != table["name_fr"]]
    assert not differ["name_nl"].str.match(r"(?:Rue|Avenue|Boulevard|Chaussée|Place|Impasse|Chemin|Sentier|Passage) ").any()
    assert not differ["name_fr"].str.contains(r"(?:straat|laan|steenweg|sgang)$").any()
    assert not table["name_nl"].str.contains(" - ", regex=False).any()
    assert len(table) == 6136


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda rows: rows.drop(columns="nis"), "has no column nis"),
        (lambda rows: rows.assign(name_nl=None), "without a name in both languages"),
        (lambda rows: rows.assign(name="<b>Wetstraat</b>"), "signs that none has"),
        (lambda rows: rows.assign(nis=11002), "municipalities that the sectors do not have: 11002"),
        (lambda rows: rows.to_crs(31370), "not in WGS84"),
        (lambda rows: rows.assign(geometry=shapely.LineString([(4.0, 50.0), (4.1, 50.0)])), "does not lie in that municipality"),
    ],
)
def test_a_file_that_does_not_fit_is_told(change: object, told: str, source: Path, tmp_path: Path) -> None:
    rows = gpd.read_file(source / streets.STREETS).head(3)
    (tmp_path / "streets").mkdir()
    change(rows).to_file(tmp_path / streets.STREETS)  # type: ignore[operator]
    with pytest.raises(BadSource, match=told):
        streets.read(tmp_path, sectors.read(source))


def test_without_the_file_it_is_named(source: Path, tmp_path: Path) -> None:
    all_sectors = sectors.read(source)
    shutil.rmtree(tmp_path)
    with pytest.raises(BadSource, match=r"osm_named_streets_brussels_2026.gpkg is not in the source folder"):
        streets.read(tmp_path, all_sectors)
