"""An area's portion of each district and sector."""

import csv

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.area import Ground, mend
from buurtlezer.analysis.portion import (
    Portion,
    portion,
    portion_of_districts,
    portion_of_municipality,
    portion_of_region,
    portion_of_sectors,
)
from buurtlezer.analysis.projection import to_degrees, to_metres
from buurtlezer.geodata import Pack


def field(west: float, east: float) -> shapely.Geometry:
    """A strip in km from the western side of the four fields, in degrees."""
    return to_degrees(shapely.box(150e3 + west * 1e3, 170e3, 150e3 + east * 1e3, 171e3))


def blob(lon: float, lat: float, radius: float, lobes: int, points: int = 60) -> shapely.Geometry:
    turn = np.linspace(0, 2 * np.pi, points, endpoint=False)
    away = radius * (1 + 0.4 * np.sin(lobes * turn))
    return mend(shapely.Polygon(np.column_stack([lon + 1.5 * away * np.cos(turn), lat + away * np.sin(turn)]))).geometry


blobs = st.builds(blob, st.floats(4.2, 4.55), st.floats(50.74, 50.94), st.floats(0.0005, 0.06), st.integers(0, 9))


def same(one: Portion, other: Portion) -> None:
    pd.testing.assert_frame_equal(one.table, other.table, check_exact=False, rtol=1e-6)
    pd.testing.assert_frame_equal(one.sectors, other.sectors, check_exact=False, rtol=1e-6)
    assert one.km2 == pytest.approx(other.km2)
    assert one.outside == pytest.approx(other.outside, abs=1e-6)


def test_shares_of_districts_and_of_sectors(four_fields: Ground) -> None:
    found = portion(field(0.5, 2.25), four_fields)
    assert found.table["share"].to_dict() == pytest.approx({"A": 0.75, "B": 0.25}, abs=1e-5)
    assert found.table["covered"].to_dict() == pytest.approx({"A": 0.75, "B": 0.25}, abs=1e-5)
    assert found.table["km2"].to_dict() == pytest.approx({"A": 1.5, "B": 0.25}, abs=1e-5)
    assert found.table["sectors"].to_dict() == {"A": 2, "B": 1}
    assert found.sectors["share_covered"].to_dict() == pytest.approx({"a1": 0.5, "a2": 1, "b1": 0.25}, abs=1e-5)
    assert found.sectors["inhabitants_share"].to_dict() == pytest.approx({"a1": 0.25, "a2": 0.5, "b1": 0.25}, abs=1e-5)
    assert found.km2 == pytest.approx(1.75, abs=1e-5)
    assert not found.whole


def test_shares_follow_the_spread_and_surfaces_do_not(four_fields: Ground) -> None:
    ground = four_fields.with_spread(pd.Series({"a1": 0.9, "a2": 0.1, "b1": 1.0, "c1": 1.0}))
    found = portion(field(0, 1), ground)
    assert found.table.loc["A"].to_dict() == pytest.approx({"share": 0.9, "covered": 0.5, "km2": 1, "sectors": 1}, abs=1e-5)
    everybody = four_fields.with_spread(pd.Series({"a1": 1.0, "a2": 0.0, "b1": 1.0, "c1": 1.0}))
    # All live there, and yet it is not the whole district.
    assert portion_of_sectors(["a1"], everybody).table.loc["A", "share"] == 1
    assert not portion_of_sectors(["a1"], everybody).whole


def test_nearly_a_district_is_not_all_of_it(four_fields: Ground) -> None:
    nearly = portion(field(0, 1.999), four_fields)
    assert nearly.table["share"].to_dict() == pytest.approx({"A": 0.9995}, abs=1e-5)
    assert not nearly.whole
    assert portion(field(0, 2), four_fields).whole


def test_what_lies_outside_is_counted(four_fields: Ground) -> None:
    found = portion(field(-1, 1), four_fields)
    assert (found.outside, found.km2) == pytest.approx((0.5, 1), abs=1e-5)
    nothing = portion(shapely.box(2.3, 48.8, 2.4, 48.9), four_fields)
    assert (nothing.outside, nothing.km2, len(nothing.table), nothing.whole) == (1, 0, 0, False)


def test_a_drawn_district_is_a_named_district(pack: Pack) -> None:
    for code in ("1", "36", "906", "118", "804"):
        drawn, named = portion(pack.district(code), pack.ground), portion_of_districts([code], pack.ground)
        same(drawn, named)
        assert drawn.whole
        assert named.whole


def test_a_drawn_municipality_is_a_named_municipality(pack: Pack) -> None:
    for code in ("21001", "21014"):
        same(portion(pack.municipality(code), pack.ground), portion_of_municipality(code, pack.ground))
    whole = [portion_of_municipality(str(code), pack.ground) for code in pack.municipalities.index]
    shares = pd.concat([one.table["share"] for one in whole]).groupby(level=0).sum()
    assert shares.to_numpy() == pytest.approx(1)
    assert len(shares) == 145


def test_the_region_is_all_of_every_district(pack: Pack) -> None:
    region = portion_of_region(pack.ground)
    same(portion(pack.region, pack.ground), region)
    assert region.whole
    assert (len(region.table), len(region.sectors)) == (145, 724)
    assert region.table["share"].to_numpy() == pytest.approx(1)


@examples(20)
@given(st.sets(st.integers(0, 723), min_size=1, max_size=60))
def test_named_sectors_are_their_union_drawn(pack: Pack, places: set[int]) -> None:
    codes = [str(pack.ground.sectors[place]) for place in places]
    same(portion(pack.union(codes), pack.ground), portion_of_sectors(codes, pack.ground))


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda ground: portion_of_sectors(["a1", "q7"], ground), "no sector 'q7'; there are 4 codes"),
        (lambda ground: portion_of_districts(["A", "Q"], ground), "no district 'Q'; there are 3 codes"),
        (lambda ground: portion_of_municipality("east", ground), "no municipality 'east'; there are 2 codes"),
        (lambda ground: portion_of_sectors([], ground), "no sector was named"),
        (lambda ground: portion_of_districts([], ground), "no district was named"),
    ],
)
def test_an_unknown_code_is_named(four_fields: Ground, make: object, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        make(four_fields)  # type: ignore[operator]


@examples(10)
@given(blobs)
def test_a_loop_over_the_sectors_takes_the_same_portion(pack: Pack, area: shapely.Geometry) -> None:
    """The oracle: one intersection after the other, in plain Python; of its district a sector has what was counted there."""
    plane = to_metres(area)
    with (pack.folder / "sector_population.csv").open() as file:
        counted = {row["code"]: float(row["population"]) for row in csv.DictReader(file)}
    shares: dict[str, float] = {}
    for code, shape in pack.sector_shapes_metres.items():
        district = pack.sectors.loc[code, "district"]
        others = pack.sectors.index[pack.sectors["district"] == district] if shape.intersects(plane) else pd.Index([])
        whole = sum(counted[other] for other in others)
        if whole:
            living = counted[code] / whole * shape.intersection(plane).area / shape.area
        else:  # in 2020 nobody lived in the district
            surface = sum(pack.sector_shapes_metres[other].area for other in others)
            living = shape.intersection(plane).area / surface if len(others) else 0
        if len(others):
            shares[district] = shares.get(district, 0) + living
    found = portion(area, pack.ground).table["share"]
    for code, share in shares.items():
        assert found.get(code, 0) == pytest.approx(share, abs=1e-5)
    assert set(found.index) <= set(shares)


@examples(8)
@given(blobs)
def test_geopandas_takes_the_same_portion_by_area(pack: Pack, area: shapely.Geometry) -> None:
    ground = pack.ground.with_spread(None)
    sectors = gpd.GeoDataFrame({"district": ground.districts}, geometry=list(ground.shapes_metres), crs=31370)
    drawn = gpd.GeoDataFrame(geometry=[to_metres(area)], crs=31370)
    cut = gpd.overlay(sectors, drawn, how="intersection", keep_geom_type=True)
    theirs = cut.area.groupby(cut["district"]).sum() / sectors.area.groupby(sectors["district"]).sum()
    ours = portion(area, ground).table["share"].reindex(theirs.index).fillna(0)
    assert ours.to_numpy() == pytest.approx(theirs.fillna(0).to_numpy(), abs=1e-5)
