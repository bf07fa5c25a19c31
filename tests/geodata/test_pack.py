"""The reader: what it gives, that shapes tile the Region, and what it says of a broken pack."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BadArea, BrokenPack
from buurtlezer.geodata import Pack
from buurtlezer.geodata import pack as reader
from buurtlezer.geodata.listing import rows


@pytest.fixture
def copy(pack: Pack, tmp_path: Path) -> Path:
    shutil.copytree(pack.folder, tmp_path / "pack")
    return tmp_path / "pack"


def test_tables_have_a_row_for_each_thing(pack: Pack) -> None:
    counts = [len(table) for table in (pack.sectors, pack.districts, pack.municipalities, pack.stations, pack.lines)]
    assert counts == [724, 145, 19, 50, 86]
    assert set(pack.sectors["district"]) == set(pack.districts.index)
    assert set(pack.sectors["municipality"]) == set(pack.municipalities.index)
    assert set(pack.sector_shapes) == set(pack.sectors.index)
    spans = pack.sectors.groupby("district")["municipality"].nunique()
    assert (spans > 1).sum() == 48


def test_numbers_are_numbers_and_codes_are_text(pack: Pack) -> None:
    assert pack.districts["population"].dtype == pd.Int64Dtype()
    assert pack.districts["population"].sum() == 1_252_352
    assert (pack.districts["population"] == 0).any()
    assert pack.districts["kind"].value_counts().to_dict() == {
        "residential": 118,
        "green": 18,
        "industry": 6,
        "cemetery": 3,
    }
    assert pack.stations.index[0].startswith("00")
    assert pack.lines.loc["5", ["kind", "colour"]].tolist() == ["metro", "#F6A90B"]
    assert pack.stops["operator"].value_counts().to_dict() == {"stib": 870, "delijn": 369, "tec": 86}
    assert set(pack.lines["kind"]) == {"metro", "tram", "bus"}
    assert pack.lines["shape"].map(lambda shape: shape.is_valid and not shape.is_empty).all()


def test_sectors_tile_the_region_without_gap_or_overlap(pack: Pack) -> None:
    shapes = np.array(list(pack.sector_shapes_metres.values()))
    region = shapely.transform(pack.region, points_to_metres)
    assert shapely.coverage_is_valid(shapes)
    assert region.geom_type == "Polygon"
    assert len(region.interiors) == 0
    assert shapely.area(shapes).sum() == pytest.approx(region.area, rel=1e-9)
    assert shapely.union_all(shapes).area == pytest.approx(region.area, rel=1e-9)
    assert region.area == pytest.approx(162.42e6, rel=1e-4)


@pytest.mark.parametrize("unit", ["district", "municipality"])
def test_districts_and_municipalities_tile_the_region(pack: Pack, unit: str) -> None:
    of_unit = pack.district if unit == "district" else pack.municipality
    shapes = np.array([of_unit(code) for code in sorted(set(pack.sectors[unit]))])
    assert shapely.coverage_is_valid(shapes)
    assert shapely.area(shapes).sum() == pytest.approx(pack.region.area, rel=1e-9)
    assert shapely.coverage_union_all(shapes).equals(pack.region)


def test_a_districts_point_lies_inside_it(pack: Pack) -> None:
    for code, row in pack.districts.iterrows():
        assert pack.district(str(code)).contains(shapely.Point(row["lon"], row["lat"])), code


def test_an_unknown_district_is_refused(pack: Pack) -> None:
    with pytest.raises(BadArea, match="'empty'"):
        pack.district("999")
    with pytest.raises(BadArea, match="'unknown_sector'"):
        pack.union(["21001A00-", "nowhere"])


@pytest.mark.parametrize(
    ("words", "language", "kind", "name"),
    [
        ("herrmann", "nl", "metro", "Herrmann-Debroux"),
        ("ZUID", "nl", "metro", "Zuidstation"),
        ("gare du midi", "fr", "metro", "Zuidstation"),
        ("bruxelles midi", "fr", "train", "Brussel-Zuid"),
        ("comte fla", "fr", "metro", "Graaf van Vlaanderen"),
        ("étangs noirs", "nl", "metro", "Zwarte Vijvers"),
        ("etangs noirs", "en", "metro", "Zwarte Vijvers"),
        ("matonge", "nl", "district", "Matonge"),
        ("josaphat", "fr", "park", "Josaphatpark"),
    ],
)
def test_people_find_a_spot_by_what_they_type(pack: Pack, words: str, language: str, kind: str, name: str) -> None:
    found = pack.search_spots(words, language)
    assert (kind, name) in set(zip(found["kind"], found["name_nl"], strict=True))


def test_the_search_is_short_and_finds_nothing_for_nothing(pack: Pack) -> None:
    assert len(pack.search_spots("a", "nl", limit=5)) == 5
    assert pack.search_spots(" .", "nl").empty
    assert pack.search_spots("xyzzy", "fr").empty
    assert list(pack.search_spots("park", "nl").columns) == ["id", "kind", "name_nl", "name_fr", "lon", "lat"]
    assert pack.search_spots("zwarte vijvers", "nl").iloc[0]["kind"] == "metro"


def test_spots_have_ids_of_their_own(pack: Pack) -> None:
    assert pack.spots["id"].is_unique
    assert pack.spots["lon"].between(4.2, 4.6).all()
    assert pack.spots["lat"].between(50.7, 51).all()


def test_the_pack_is_found_where_it_is_said_to_be(
    pack: Pack, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BUURTLEZER_DATA", raising=False)
    assert Pack.open().folder.samefile(pack.folder)
    monkeypatch.setenv("BUURTLEZER_DATA", str(copy))
    assert Pack.open().folder == copy
    assert Pack.open(pack.folder).folder == pack.folder
    with pytest.raises(BrokenPack, match="buurtlezer data build"):
        Pack.open(tmp_path)
    monkeypatch.delenv("BUURTLEZER_DATA")
    monkeypatch.setattr(reader, "_CHECKOUT", tmp_path)
    monkeypatch.setattr(reader, "_PACKAGED", copy)
    assert Pack.open().folder == copy


def test_a_whole_pack_passes_its_check(pack: Pack) -> None:
    pack.check()


@pytest.mark.parametrize("name", ["sectors.topojson", "stops.csv", "lines.topojson", "districts.csv"])
def test_a_missing_or_torn_file_is_named(copy: Path, name: str) -> None:
    whole = (copy / name).read_bytes()
    (copy / name).write_bytes(whole[: len(whole) // 2])
    with pytest.raises(BrokenPack, match=f"{name} in .* is not the file that was built"):
        Pack.open(copy).check()
    (copy / name).unlink()
    with pytest.raises(BrokenPack, match=f"{name} cannot be read"):
        Pack.open(copy).check()


def test_a_torn_file_is_no_crash_when_it_is_read(copy: Path) -> None:
    (copy / "sectors.topojson").write_bytes((copy / "sectors.topojson").read_bytes()[:5000])
    (copy / "stops.csv").unlink()
    (copy / "lines.topojson").write_bytes(b"\xff\xfe")
    torn = Pack.open(copy)
    with pytest.raises(BrokenPack, match="rebuild"):
        _ = torn.sector_shapes
    with pytest.raises(BrokenPack, match=r"stops\.csv"):
        _ = torn.stops
    with pytest.raises(BrokenPack, match="not UTF-8"):
        _ = torn.lines
    (copy / "datapackage.json").write_text("{")
    with pytest.raises(BrokenPack, match=r"datapackage\.json"):
        Pack.open(copy).check()


@pytest.mark.parametrize(
    "torn",
    [
        lambda text: text[: len(text) // 2].rpartition("\n")[0] + "\n",  # cut off between two lines
        lambda text: text.replace("21001A00-,2796", "21001A00-,", 1),
        lambda text: text.replace("21001A00-,2796", "21001A00-,-1", 1),
        lambda text: text.replace("21001A00-,2796", "21001A011,2796", 1),
        lambda text: text.replace("population", "people", 1),
    ],
)
def test_inhabitants_by_sector_that_lack_somebody_put_nobody_elsewhere(copy: Path, torn: Callable[[str], str]) -> None:
    file = copy / "sector_population.csv"
    file.write_text(torn(file.read_text("utf-8")), "utf-8")
    with pytest.raises(BrokenPack, match=r"sector_population\.csv in .* rebuild the data pack"):
        _ = Pack.open(copy).ground


def test_a_pack_of_before_there_were_inhabitants_by_sector_says_what_to_do(copy: Path) -> None:
    (copy / "sector_population.csv").unlink()
    described = json.loads((copy / "datapackage.json").read_text("utf-8"))
    described["resources"] = [one for one in described["resources"] if one["name"] != "sector-population"]
    (copy / "datapackage.json").write_text(json.dumps(described), "utf-8")
    with pytest.raises(BrokenPack, match=r"sector_population\.csv in .* rebuild the data pack"):
        _ = Pack.open(copy).ground
    with pytest.raises(BrokenPack, match="dates no inhabitants by sector; rebuild it"):
        _ = Pack.open(copy).sector_population_year


def test_the_ground_of_the_pack_has_the_inhabitants_of_its_sectors(pack: Pack) -> None:
    """By hand for a district, and for one where the year of the numbers had nobody."""
    counted, ground = pack.sector_population["population"], pack.ground
    codes = pack.sectors.index[pack.sectors["district"] == "58"]
    assert {code: ground.spread[code] for code in codes} == pytest.approx({code: counted[code] / 14_429 for code in codes})
    empty = pack.sectors.index[pack.sectors["district"] == "802"]
    assert counted[empty].sum() == 0
    km2 = pd.Series(ground.km2, index=ground.sectors)[empty]
    assert ground.spread[empty].to_dict() == pytest.approx((km2 / km2.sum()).to_dict())
    sums = ground.table.groupby("district")["inhabitants"].sum()
    assert sums.to_dict() == pytest.approx(pack.districts["population"].astype(float).to_dict())


def test_the_list_has_a_row_per_file(pack: Pack) -> None:
    listed = {row.name: row for row in rows(pack)}
    assert listed["sectors.topojson"].rows == listed["sectors.csv"].rows == 724
    assert listed["lines.topojson"].rows + listed["bus_lines.topojson"].rows == 86
    assert listed["indicators.csv"].reference_date is None
    assert listed["sectors.csv"].licence == "CC-BY-4.0; other-at"
    assert "Statbel" in listed["sectors.csv"].publisher


def test_the_list_of_a_broken_pack_says_so(copy: Path) -> None:
    (copy / "stops.csv").unlink()
    with pytest.raises(BrokenPack, match="cannot be listed"):
        list(rows(Pack.open(copy)))


def test_the_reader_imports_nothing_that_is_slow_to_import() -> None:
    told = "import sys, buurtlezer.geodata; print({'geopandas', 'pyogrio', 'matplotlib'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout == "set()\n"
