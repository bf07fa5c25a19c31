"""Streets, water, green and rail: against the rest of the pack, as a browser gets them, and from sources that do not fit."""

import json
import shutil
from pathlib import Path
from typing import Any

import geopandas as gpd
import numpy as np
import pytest
import shapely

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BadSource, BrokenPack
from buurtlezer.geodata import Pack
from buurtlezer.geodata.base_map import SONIAN_FOREST
from buurtlezer.geodata.recipe import green, rail, sectors, water
from buurtlezer.parts.scripts import ground

NEAR_METRES = 50


@pytest.fixture(scope="module")
def all_sectors(source: Path) -> sectors.Sectors:
    return sectors.read(source)


def test_a_named_street_runs_through_or_beside_each_district_and_each_inhabited_sector(pack: Pack) -> None:
    tree = pack.base_map.streets.tree
    inhabited = pack.sector_population.index[pack.sector_population["population"] > 0]
    shapes = {code: pack.sector_shapes_metres[code] for code in inhabited}
    shapes |= {code: shapely.transform(pack.district(code), points_to_metres) for code in pack.districts.index}
    found = np.unique(tree.query(np.array(list(shapes.values())), predicate="dwithin", distance=NEAR_METRES)[0])
    assert [list(shapes)[number] for number in set(range(len(shapes))) - set(found.tolist())] == []
    assert len(shapes) == 145 + len(inhabited)


def test_each_street_has_its_point_on_its_line_and_about_its_length(pack: Pack) -> None:
    streets = pack.base_map.streets
    points = shapely.points(points_to_metres(streets.table[["lon", "lat"]].to_numpy(dtype=np.float64)))
    assert shapely.distance(points, streets.metres).max() < 25  # rounded to 11 m, one step aside at a border, less links of 12 m
    ours, told = shapely.length(streets.metres), streets.table["length_m"].to_numpy()
    assert np.quantile(np.abs(ours - told) / told, 0.95) < 0.05
    assert ours.sum() == pytest.approx(told.sum(), rel=0.02)


def test_known_water_and_parks_are_there_by_both_names(pack: Pack) -> None:
    water_names = set(pack.base_map.water.table["name_nl"]) | set(pack.base_map.waterways.table["name_nl"])
    assert {"Kanaal Brussel-Charleroi", "Vijvers van Elsene", "Zenne", "Woluwe"} <= water_names
    parks = pack.base_map.green
    named = dict(zip(parks.table["name_nl"], parks.table["name_fr"], strict=True))
    assert named["Jubelpark"] == "Parc du Cinquantenaire"
    assert named["Josaphatpark"] == "Parc Josaphat"
    inside = shapely.contains_xy(parks.degrees, parks.table["lon"].to_numpy(), parks.table["lat"].to_numpy())
    assert inside.mean() > 0.99  # the point of a narrow one, rounded, may lie beside it
    assert pack.districts.loc[SONIAN_FOREST, "name_nl"].startswith("Zoni")


def test_a_browser_reads_the_same_lines(pack: Pack) -> None:
    sent: dict[str, Any] = json.loads(ground.sent())
    base = pack.base_map
    assert sent["version"] == 1

    def walked(numbers: list[int]) -> Any:
        pieces = [_arc(sent, number) for number in numbers]
        return np.concatenate([pieces[0], *(piece[1:] for piece in pieces[1:])])

    for name in ("streets", "waterways", "rail"):
        ours = getattr(base, name).degrees
        assert len(sent[name]) == len(ours)
        for number in range(0, len(ours), 97):
            lines = [walked(line) for line in sent[name][number]["arcs"]]
            assert shapely.equals_exact(
                shapely.multilinestrings([shapely.linestrings(line) for line in lines]), ours[number], 1e-9
            )
    for name in ("water", "green"):
        ours = getattr(base, name).degrees
        assert len(sent[name]) == len(ours)
        for number in range(0, len(ours), 41):
            rings = [walked(ring) for polygon in sent[name][number]["arcs"] for ring in polygon]
            assert np.allclose(np.concatenate(rings), shapely.get_coordinates(ours[number]), atol=1e-9)
    first = base.streets.table.iloc[0]
    assert (sent["streets"][0]["nl"], sent["streets"][0]["m"]) == (first["name_nl"], first["length_m"])


def _arc(sent: dict[str, Any], number: int) -> Any:
    flat = sent["arcs"][number if number >= 0 else ~number]
    points = np.cumsum(np.array(flat).reshape(-1, 2), axis=0) * sent["scale"] + sent["translate"]
    return points if number >= 0 else points[::-1]


@pytest.mark.parametrize(
    ("module", "layer", "change", "told"),
    [
        (water, "water_polygons", lambda rows: rows.drop(columns="natural"), "has no column natural"),
        (water, "water_polygons", lambda rows: rows.to_crs(31370), "not in WGS84"),
        (water, "waterways", lambda rows: rows.assign(name="<b>Zenne</b>"), "signs that none has: '<b>Zenne</b>'"),
        (water, "water_polygons", lambda rows: rows.assign(natural="sand"), "has none of what is taken out of it, at its layer"),
        (green, "green", lambda rows: rows.assign(**{"name:fr": "Parc <script>"}), "signs that none has"),
        (green, "green", lambda rows: rows.rename(columns={"landuse": "use"}), "has no column landuse; it has leisure"),
        (rail, "rail", lambda rows: rows.to_crs(3857), "not in WGS84"),
        (rail, "rail", lambda rows: rows.assign(railway="tram"), "has none of what is taken out of it"),
    ],
)
def test_a_file_that_does_not_fit_is_told(
    module: Any, layer: str, change: Any, told: str, source: Path, all_sectors: sectors.Sectors, tmp_path: Path
) -> None:
    name = {water: water.WATER, green: green.GREEN, rail: rail.RAIL}[module]
    (tmp_path / name).parent.mkdir()
    for other in ("water_polygons", "waterways") if module is water else (layer,):
        rows = gpd.read_file(source / name, layer=other)
        (change(rows) if other == layer else rows).to_file(tmp_path / name, layer=other)
    with pytest.raises(BadSource, match=told):
        module.text(tmp_path, all_sectors)


def test_a_file_that_is_cut_off_or_absent_is_named(source: Path, all_sectors: sectors.Sectors, tmp_path: Path) -> None:
    (tmp_path / water.WATER).parent.mkdir()
    (tmp_path / water.WATER).write_bytes((source / water.WATER).read_bytes()[:1000])
    with pytest.raises(BadSource, match=r"osm_water_brussels_2026-05.gpkg cannot be read at its layer water_polygons"):
        water.text(tmp_path, all_sectors)
    with pytest.raises(BadSource, match=r"osm_rail_brussels_2026-05.gpkg is not in the source folder"):
        rail.text(tmp_path, all_sectors)


def test_a_pack_whose_files_do_not_belong_together_says_what_to_do(pack: Pack, tmp_path: Path) -> None:
    copy = tmp_path / "pack"
    shutil.copytree(pack.folder, copy)
    lines = json.loads((copy / "street_lines.topojson").read_text("utf-8"))
    lines["objects"]["streets"]["geometries"].pop()
    (copy / "street_lines.topojson").write_text(json.dumps(lines), "utf-8")
    (copy / "green.topojson").write_bytes((copy / "green.topojson").read_bytes()[:5000])
    torn = Pack.open(copy)
    with pytest.raises(BrokenPack, match=r"street_lines\.topojson has 6135 lines for 6136 streets; rebuild"):
        _ = torn.base_map.streets
    with pytest.raises(BrokenPack, match=r"green\.topojson is not JSON"):
        _ = torn.base_map.green
    assert len(torn.base_map.water.degrees)
