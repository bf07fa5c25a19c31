"""GeoJSON and the files of uMap. Not here: tables."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from service_lists import Brought, feature, geojson, notes, umap

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BadTable
from buurtlezer.geodata.imports.services import opened

HERE = (4.35241, 50.84673)
SQUARE = [[4.35, 50.84], [4.36, 50.84], [4.36, 50.85], [4.35, 50.85], [4.35, 50.84]]


def test_points_are_read_and_an_area_has_a_point_that_lies_in_it(brought: Brought) -> None:
    area = {
        "type": "Feature",
        "properties": {"name": "Park", "leisure": "park"},
        "geometry": {"type": "Polygon", "coordinates": [SQUARE]},
    }
    reading = brought(geojson([feature(*HERE, name="Bib", amenity="library", phone="02 512 34 56"), area]), "kaart.geojson")
    assert reading.services[["name", "category"]].to_numpy().tolist() == [["Bib", "amenity=library"], ["Park", "leisure=park"]]
    assert {one.title: one.kind for one in reading.categories} == {"amenity=library": "library", "leisure=park": "park"}
    lon, lat = reading.services[["lon", "lat"]].iloc[1]
    assert 4.35 < lon < 4.36
    assert 50.84 < lat < 50.85


def test_a_geojson_in_lambert_72_or_the_other_way_round_is_turned(brought: Brought) -> None:
    x, y = points_to_metres(np.array([HERE]))[0]
    reading = brought(geojson([feature(x, y, name="A"), feature(HERE[1], HERE[0], name="B")]), "kaart.geojson")
    assert notes(reading) == {"lambert_72": 1, "swapped": 1}
    assert reading.services["lat"].tolist() == pytest.approx([HERE[1]] * 2, abs=1e-5)


def test_a_geojson_of_another_country_is_refused(brought: Brought) -> None:
    with pytest.raises(BadTable) as caught:
        brought(geojson([feature(2.35 + n / 100, 48.85, name=f"Paris {n}") for n in range(20)]), "paris.geojson")
    assert caught.value.rule == "elsewhere"


def test_layers_of_umap_are_categories_and_empty_ones_are_said(brought: Brought) -> None:
    data = umap(Apotheken=[feature(*HERE, name="Noord")], Leeg=[], Dromen=[feature(4.36, 50.85, name="Zuid")], Ook=[])
    reading = brought(data, "kaart.umap")
    assert notes(reading) == {"empty_layers": 2}
    assert reading.services["category"].tolist() == ["Apotheken", "Dromen"]
    assert {one.title: one.kind for one in reading.categories} == {"Apotheken": "pharmacy", "Dromen": ""}


def test_a_umap_with_nothing_but_empty_layers_is_an_empty_list(brought: Brought) -> None:
    with pytest.raises(BadTable) as caught:
        brought(umap(Een=[], Twee=[]), "kaart.umap")
    assert caught.value.rule == "no_rows"


def test_what_has_no_category_may_be_told_by_the_title_of_the_list(brought: Brought) -> None:
    reading = brought(geojson([feature(*HERE, id=1), feature(4.36, 50.85, id=2)]), "x.geojson", title="Openbare toiletten")
    [category] = reading.categories
    assert (category.title, category.rows, category.kind) == ("", 2, "toilet")


def test_twenty_thousand_and_one_features_are_refused_with_the_number(brought: Brought) -> None:
    with pytest.raises(BadTable) as caught:
        brought(geojson([feature(*HERE, n=n) for n in range(20_001)]), "kaart.geojson")
    assert (caught.value.rule, caught.value.n) == ("too_many_rows", 20_001)


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b'{"type": "FeatureCollection", "features": [', "torn"),
        (b'{"type": "Topology", "objects": {}}', "not_a_list"),
        (b"[1, 2, 3]", "not_a_list"),
        (b"[" * 100_000, "torn"),
        (b'{"a":' * 60_000 + b"1" + b"}" * 60_000, "torn"),
        (b'{"type": "FeatureCollection", "features": ' + b"[" * 1_600_000, "too_big"),
        (b'{"type": "FeatureCollection", "features": 3}', "no_rows"),
        (b'{"type": "umap", "layers": [{"features": null}, 3]}', "no_rows"),
        (b'{"type": "FeatureCollection", "features": [{"type": "Feature", "n": ' + b"9" * 9_000 + b"}]}", "torn"),
    ],
)
def test_json_that_is_no_map_is_refused(brought: Brought, data: bytes, rule: str) -> None:
    with pytest.raises(BadTable) as caught:
        brought(data, "kaart.geojson")
    assert caught.value.rule == rule


@pytest.mark.parametrize(
    "geometry",
    [
        b'{"type": "Polygon", "coordinates": [[[1e999, 0], [4, 1e999], [4.5, 51], [1e999, 0]]]}',
        b'{"type": "Point", "coordinates": [1e999, 50.85]}',
        b'{"type": "Point", "coordinates": ["4.35", null]}',
        b'{"type": "GeometryCollection", "geometries": [' * 200 + b"{}" + b"]}" * 200,
    ],
)
def test_a_shape_that_is_none_makes_its_row_a_row_without_a_point(brought: Brought, geometry: bytes) -> None:
    odd = b'{"type": "Feature", "properties": {"name": "Vreemd"}, "geometry": ' + geometry + b"}"
    whole = json.dumps(feature(*HERE, name="Gewoon")).encode()
    reading = brought(b'{"type": "FeatureCollection", "features": [' + odd + b", " + whole + b"]}", "kaart.geojson")
    assert reading.points == 1
    assert reading.services["name"].tolist()[-1] == "Gewoon"


ODD = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=8) | st.sampled_from(["Point", "Polygon", "type", "coordinates"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["type", "coordinates", "name", "x"]), inner),
    max_leaves=12,
)


@given(ODD, ODD)
def test_whatever_a_feature_holds_it_has_a_point_or_none(
    tmp_path_factory: pytest.TempPathFactory, geometry: object, properties: object
) -> None:
    path = tmp_path_factory.mktemp("odd") / "kaart.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [{"geometry": geometry, "properties": properties}]}))
    grid = opened(path, "kaart.geojson")
    assert grid.drawn is not None
    assert grid.drawn.shape == (1, 2)
