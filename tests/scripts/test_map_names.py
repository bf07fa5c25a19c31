"""Names of streets on the map, over the whole pack: each street in view has one at the nearest zoom, and no two names touch.

How the file is read stands in ``basemap_test.js``; widths of letters as they really are in ``browser/test_map_streets``.
"""

import math
from functools import cache
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
import shapely
from in_deno import Scripts

from buurtlezer.geodata import Pack
from buurtlezer.parts.scripts import ground

pytestmark = pytest.mark.deno

PHONE, DESKTOP = (390, 520), (930, 560)
AREAS = {"dense: Kuregem": (4.3300, 50.8400), "old: the Marolles": (4.3470, 50.8370), "suburban: Ukkel": (4.3450, 50.7950)}


@pytest.fixture(scope="module")
def text() -> str:
    return ground.sent()


def around(lon: float, lat: float, zoom: float, size: tuple[int, int]) -> list[tuple[float, ...]]:
    """Views side by side."""
    return [(lon + 0.0017 * x, lat + 0.0012 * y, zoom, *size) for x in range(-2, 3) for y in range(-2, 3)]


def turned(boxes: list[list[float]]) -> Any:
    """The ground that a name covers, turned as it is."""
    parts = []
    for x, y, angle, wide, high in boxes:
        cos, sin = math.cos(angle), math.sin(angle)
        around = [(-wide, -high), (wide, -high), (wide, high), (-wide, high)]
        parts.append(shapely.Polygon([(x + dx * cos - dy * sin, y + dx * sin + dy * cos) for dx, dy in around]))
    return shapely.union_all(parts)


@cache
def lying() -> shapely.STRtree:
    """The lines of streets, to be found by where they are."""
    return shapely.STRtree(Pack.open().base_map.streets.degrees)


def crossing(view: dict[str, Any], language: str) -> set[tuple[str, ...]]:
    """What the streets are called that cross a view for more than some 4 m, 1 m inside its edges."""
    (west, south), (east, north) = view["corners"]
    seen = shapely.box(west + 15e-6, south + 1e-5, east - 15e-6, north - 1e-5)
    layer = Pack.open().base_map.streets
    near = lying().query(seen)
    rows = layer.table.iloc[near[shapely.length(shapely.intersection(layer.degrees[near], seen)) > 5e-5]]
    return {(row.name_nl,) if language == "nl" else (row.name_fr, row.name_nl) for row in rows.itertuples()}


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_at_the_nearest_zoom_every_street_that_crosses_the_view_has_its_name(
    scripts: Scripts, text: str, area: str, language: str
) -> None:
    views = scripts.ask("names", text, language, around(*AREAS[area], 18, PHONE))
    met = 0
    for view in views:
        left, top, right, bottom = view["frame"]
        seen = shapely.box(left - 1, top - 1, right + 1, bottom + 1)
        said = {" ".join(one["rows"]) for one in view["names"] if seen.covers(turned(one["boxes"]))}
        for names in crossing(view, language):
            met += 1
            assert any(all(name.replace("- ", "-") in words.replace("- ", "-") for name in names) for words in said), (
                names,
                said,
            )
    assert met > 60


@pytest.mark.parametrize("area", AREAS)
@pytest.mark.parametrize(("zoom", "size"), [(14.5, DESKTOP), (15.5, PHONE), (16.5, DESKTOP), (18, PHONE)])
def test_no_two_names_touch(scripts: Scripts, text: str, area: str, zoom: float, size: tuple[int, int]) -> None:
    for view in scripts.ask("names", text, "en", around(*AREAS[area], zoom, size)[::6]):
        shapes = np.array([turned(one["boxes"]) for one in view["names"]])
        assert len(shapes) > (2 if zoom == 18 else 8)
        first, second = shapely.STRtree(shapes).query(shapes, predicate="intersects")
        touching = [(view["names"][i]["rows"], view["names"][j]["rows"]) for i, j in zip(first, second, strict=True) if i < j]
        assert touching == []


def test_names_stand_upright_and_a_long_street_has_its_name_again_and_again(scripts: Scripts, text: str) -> None:
    (view,) = scripts.ask("names", text, "fr", [(4.3900, 50.8450, 15.5, *DESKTOP)])
    angles = [box[2] for one in view["names"] for box in one["boxes"]]
    assert all(math.cos(angle) > -0.2 for angle in angles)
    assert sum(abs(angle) > 0.3 for angle in angles) > 5
    counted: dict[str, list[tuple[float, float]]] = {}
    for one in (one for one in view["names"] if "name" in one):
        counted.setdefault(one["name"], []).append(tuple(one["boxes"][0][:2]))
    assert max(len(spots) for spots in counted.values()) >= 2
    assert all(math.dist(a, b) > 100 for spots in counted.values() for a, b in pairwise(sorted(spots)))


def test_every_district_and_every_inhabited_sector_shows_names_of_streets_at_the_nearest_zoom(
    scripts: Scripts, text: str
) -> None:
    pack = Pack.open()
    people = pack.sector_population["population"]
    lines = pack.base_map.streets.degrees
    views, sectors = [], []
    for sector in pack.sectors.itertuples():
        shape = pack.sector_shapes[sector.Index]
        here = shapely.intersection(shapely.union_all(lines[lying().query(shape, predicate="intersects")]), shape)
        if here.is_empty:
            assert people[sector.Index] < 20, sector.Index  # a park where somebody lives
            continue
        at = shapely.get_coordinates(shapely.shortest_line(here, shape.representative_point()))[0]
        views.append((*at, 18, *PHONE))
        sectors.append(sector)
    named = [sector for sector, view in zip(sectors, scripts.ask("names", text, "nl", views), strict=True) if view["names"]]
    assert len(named) == len(sectors) > 700
    assert {sector.district for sector in named} == set(pack.districts.index)
