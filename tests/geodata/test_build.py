"""The build, and the pack it made, against the publishers' files."""

import ast
import json
import re
import shutil
import sys
import tomllib
from importlib.metadata import packages_distributions, requires
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
import shapely

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BadSource
from buurtlezer.geodata import Pack
from buurtlezer.geodata.build import build
from buurtlezer.geodata.recipe import districts, sectors
from buurtlezer.geodata.recipe.names import cased, spaced


@pytest.mark.parametrize("times", [1, pytest.param(2, marks=pytest.mark.long)])
def test_each_build_gives_the_same_bytes_and_they_are_the_pack(source: Path, pack: Pack, tmp_path: Path, times: int) -> None:
    for number in range(times):
        build(source, tmp_path / str(number))
        built = {file.name: file.read_bytes() for file in (tmp_path / str(number)).iterdir()}
        assert built == {name: (pack.folder / name).read_bytes() for name in built}
        assert set(built) == {file.name for file in pack.folder.iterdir()} - {"README.md"}


def test_a_source_that_does_not_fit_leaves_the_old_pack_whole(source: Path, tmp_path: Path) -> None:
    copy = tmp_path / "source"
    for name in (sectors.SHAPES, sectors.LOOK_UP, districts.FIGURES):
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(source / name, copy / name)
    with pytest.raises(BadSource, match=r"ibsa_population_origin_1994_2025.csv is not in the source folder"):
        build(copy, tmp_path / "pack")
    assert not (tmp_path / "pack").exists()
    (copy / districts.FIGURES).write_text("wijk,nom_nl\n1,Grote Markt\n")
    with pytest.raises(BadSource, match="has no column nom_fr, population_2025; it has wijk, nom_nl"):
        districts.table(copy, sectors.read(copy))


def test_generalising_moves_no_border_far_and_no_area_much(source: Path, pack: Pack) -> None:
    whole = sectors.files.shapes(source, sectors.SHAPES, ["cd_sector"]).set_index("cd_sector")
    codes = list(pack.sector_shapes_metres)
    ours = np.array(list(pack.sector_shapes_metres.values()))
    theirs = np.asarray(whole.loc[codes, "geometry"])
    assert np.abs(shapely.area(ours) / shapely.area(theirs) - 1).max() < 0.005
    assert shapely.area(ours).sum() == pytest.approx(shapely.area(theirs).sum(), rel=1e-5)
    assert shapely.hausdorff_distance(ours, theirs).max() < 6
    assert pack.sectors.loc[codes, "area_km2"].to_numpy() == pytest.approx(shapely.area(theirs) / 1e6, abs=1e-6)


def features(source: Path, name: str) -> list[tuple[dict[str, str], shapely.Geometry]]:
    content = json.loads((source / "geometry" / name).read_text())
    shapes = [shapely.geometry.shape(feature["geometry"]) for feature in content["features"]]
    plane = shapely.transform(np.array(shapes), points_to_metres)
    return [(feature["properties"], shape) for feature, shape in zip(content["features"], plane, strict=True)]


def test_districts_lie_where_the_monitoring_draws_them(source: Path, pack: Pack) -> None:
    """Its own outlines differ by up to a tenth; a wrong look-up would differ by much more."""
    for properties, theirs in features(source, "opendata_brussels_monitoring_districts.geojson"):
        code = str(int(properties["mdzone"]))
        ours = shapely.transform(pack.district(code), points_to_metres)
        assert ours.area == pytest.approx(theirs.area, rel=0.11), code
        assert shapely.intersection(ours, theirs).area > 0.88 * ours.area, code


def test_municipalities_lie_and_are_called_as_urbis_has_them(source: Path, pack: Pack) -> None:
    found = features(source, "urbis_municipalities.geojson")
    assert {properties["national_code"] for properties, _ in found} == set(pack.municipalities.index)
    for properties, theirs in found:
        code = properties["national_code"]
        ours = shapely.transform(pack.municipality(code), points_to_metres)
        assert shapely.intersection(ours, theirs).area > 0.99 * max(ours.area, theirs.area), code
        assert pack.municipalities.loc[code, "name_nl"] == properties["name_nl"]
        assert pack.municipalities.loc[code, "name_fr"] == properties["name_fr"]


def test_population_is_the_published_one_and_a_blank_is_no_zero(source: Path, pack: Pack) -> None:
    years = pd.read_csv(source / "figures" / "ibsa_population_origin_1994_2025.csv")
    published = years[years["jaar"] == 2025].set_index("mdzone")["totale_bevolking"].rename(index=str)
    ours = pack.districts["population"]
    assert (ours.isna() == published.reindex(ours.index).isna()).all()
    assert (ours.dropna() == published.reindex(ours.dropna().index)).all()


def test_a_blank_population_stays_blank(source: Path, pack: Pack, tmp_path: Path) -> None:
    figures = pd.read_csv(source / districts.FIGURES, dtype=str)
    figures.loc[figures["wijk"] == "36", "population_2025"] = None
    (tmp_path / "figures").mkdir()
    figures.to_csv(tmp_path / districts.FIGURES, index=False)
    text = districts.table(tmp_path, sectors.read(source))
    (row,) = [line for line in text.splitlines() if line.startswith("36,")]
    assert row.split(",")[3:6] == ["residential", "", ""]


@pytest.mark.parametrize(
    ("capitals", "language", "written"),
    [
        ("LOUISE (AVENUE)-NORD", "fr", "Louise (avenue)-Nord"),
        ("HORIZON (AVENUE DE L')", "fr", "Horizon (avenue de l')"),
        ("AVENUE IS.GERARD", "fr", "Avenue Is. Gerard"),
        ("ALBERT I- IMMEUBLES", "fr", "Albert I - Immeubles"),
        ("TOISON D'OR (AVENUE)", "fr", "Toison d'Or (avenue)"),
        ("POTAARDE  VLAK", "fr", "Potaarde Vlak"),
        ("ZIEKENHUIS U.L.B.", "nl", "Ziekenhuis U.L.B."),
        ("IJSVOGEL", "nl", "IJsvogel"),
        ("DE KAT", "nl", "De Kat"),
        ("O.L. VROUW VAN HET HEILIG HART", "nl", "O.L. Vrouw van het Heilig Hart"),
        ("SINT-JOOST-TEN-NODE", "nl", "Sint-Joost-ten-Node"),
        ("JOSEPH II STRAAT", "nl", "Joseph II Straat"),
    ],
)
def test_names_lose_their_capitals_only(capitals: str, language: str, written: str) -> None:
    assert cased(capitals, language) == written


def test_a_dash_with_a_space_on_one_side_gets_two() -> None:
    assert spaced("Bizet - Roue- Ceria") == "Bizet - Roue - Ceria"
    assert spaced("Sint-Job") == "Sint-Job"


def test_a_pack_is_made_and_renewed_with_what_its_users_have(pack: Pack) -> None:
    """``data update`` is for everybody: a recipe that needs a tool of developers leaves its table old."""
    root = pack.folder.parents[1]
    told = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    asked = {re.split(r"[\[<>=!;~ ]", one)[0].lower() for one in told}
    brought = [line for one in asked for line in requires(one) or () if "extra ==" not in line]
    have = asked | {re.split(r"[\[<>=!;~ ]", one)[0].lower() for one in brought}
    used = set()
    for file in (root / "widgets" / "buurtlezer" / "geodata").rglob("*.py"):
        if "transit" in file.parts:  # the engine is optional, and its page says so
            continue
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
            used |= {(node.module or "") if isinstance(node, ast.ImportFrom) and not node.level else "", *names}
    tops = {name.partition(".")[0] for name in used} - set(sys.stdlib_module_names) - {"", "buurtlezer"}
    known = packages_distributions()
    assert tops
    assert {top for top in tops if not {one.lower() for one in known.get(top, [top])} & have} == set()
