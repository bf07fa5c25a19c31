"""What an area lies on."""

import csv
import time
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest
import shapely
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.area import Ground, cover, mend, union
from buurtlezer.analysis.projection import size, to_degrees, to_metres
from buurtlezer.errors import BadArea
from buurtlezer.geodata import Pack


def field(west: float, east: float, south: float = 0, north: float = 1) -> shapely.Geometry:
    """A rectangle in km from the south-west corner of the four fields, in degrees."""
    return to_degrees(shapely.box(150e3 + west * 1e3, 170e3 + south * 1e3, 150e3 + east * 1e3, 170e3 + north * 1e3))


def test_shares_of_area_and_of_what_is_covered(four_fields: Ground) -> None:
    covered = cover(field(0.5, 2), four_fields)
    assert covered.area_km2 == pytest.approx(1.5)
    assert covered.perimeter_km == pytest.approx(5)
    assert covered.sectors["share_of_area"].to_dict() == pytest.approx({"a2": 2 / 3, "a1": 1 / 3})
    assert list(covered.sectors.index) == ["a2", "a1"]
    assert covered.sectors["share_covered"].to_dict() == pytest.approx({"a2": 1, "a1": 0.5})
    assert covered.districts["share_covered"].to_dict() == pytest.approx({"A": 0.75})
    assert covered.municipalities["share_covered"].to_dict() == pytest.approx({"south": 1 / 3, "north": 0.5})
    assert covered.inhabitants == pytest.approx(750)
    assert covered.municipalities["inhabitants"].to_dict() == pytest.approx({"south": 500, "north": 250})
    assert covered.notes == ()


def test_not_available_and_none_are_two_things(four_fields: Ground) -> None:
    nobody = cover(field(2, 3), four_fields)
    assert (nobody.inhabitants, nobody.without_population) == (0, 0)
    unknown = cover(field(3, 4), four_fields)
    assert unknown.inhabitants is None
    assert unknown.without_population == pytest.approx(1)
    assert unknown.districts["inhabitants"].isna().all()
    both = cover(field(1.5, 4), four_fields)
    assert both.inhabitants == pytest.approx(250)
    assert both.without_population == pytest.approx(0.4)


def test_partly_outside_is_said_and_counted(four_fields: Ground) -> None:
    covered = cover(field(-1, 1), four_fields)
    assert covered.outside == pytest.approx(0.5)
    assert covered.notes == ("partly_outside",)
    assert covered.inhabitants == pytest.approx(500)


@pytest.mark.parametrize(
    ("place", "km2"),
    [
        (shapely.box(2.3, 48.8, 2.4, 48.9), 81.6),  # Paris
        (shapely.box(15.2, -4.4, 15.3, -4.3), 122.8),  # Kinshasa
        (shapely.box(4.0, 50.6, 4.1, 50.7), 78.7),  # in Belgium, not in Brussels
    ],
)
def test_an_area_elsewhere_is_measured_and_has_no_figures(pack: Pack, place: shapely.Geometry, km2: float) -> None:
    covered = cover(place, pack.ground)
    assert covered.area_km2 == pytest.approx(km2, rel=0.002)
    assert (covered.outside, covered.inhabitants, covered.notes) == (1, None, ("outside",))
    assert covered.sectors.empty
    assert covered.districts.empty
    assert list(covered.municipalities.columns) == ["overlap_km2", "share_of_area", "share_covered", "inhabitants"]


def test_the_region_is_inside_an_area_as_large_as_europe(pack: Pack) -> None:
    covered = cover(shapely.box(-5, 40, 20, 60), pack.ground)
    assert covered.sectors["share_covered"].to_numpy() == pytest.approx(1)
    assert covered.inhabitants == pytest.approx(1_252_352)
    assert covered.outside > 0.9999


def test_plane_and_ellipsoid_agree_where_both_may_be_used(pack: Pack) -> None:
    plane_km2, _ = size(pack.region)
    far = shapely.multipolygons([pack.region, shapely.box(2.3, 48.8, 2.4, 48.9)])
    assert size(far)[0] - size(shapely.box(2.3, 48.8, 2.4, 48.9))[0] == pytest.approx(plane_km2, rel=1e-3)


def test_the_region_holds_everybody(pack: Pack) -> None:
    covered = cover(pack.region, pack.ground)
    assert covered.inhabitants == pytest.approx(1_252_352)
    assert covered.outside < 1e-9
    assert len(covered.sectors) == 724
    known = pack.districts["population"].astype(float)
    assert covered.districts["inhabitants"].sort_index().to_dict() == pytest.approx(known.sort_index().to_dict())


def test_a_district_covers_itself_and_touches_no_neighbour(pack: Pack) -> None:
    for code in ("36", "906", "118"):
        covered = cover(pack.district(code), pack.ground)
        assert list(covered.districts.index) == [code]
        assert set(covered.sectors.index) == set(pack.sectors.index[pack.sectors["district"] == code])
        assert covered.inhabitants == pytest.approx(float(pack.districts.loc[code, "population"]))


@examples(40)
@given(st.sets(st.integers(0, 723), min_size=1, max_size=60))
def test_an_area_of_whole_sectors_has_their_sum_scaled_to_the_year(pack: Pack, places: set[int]) -> None:
    """The oracle adds up numbers of the file as fractions; of a district where nobody lived in 2020 the surface decides."""
    with (pack.folder / "sector_population.csv").open() as file:
        counted = {row["code"]: int(row["population"]) for row in csv.DictReader(file)}
    codes = [str(pack.ground.sectors[place]) for place in places]
    expected = 0.0
    for code in codes:
        district = pack.sectors.loc[code, "district"]
        siblings = pack.sectors.index[pack.sectors["district"] == district]
        then, now = sum(counted[one] for one in siblings), int(pack.districts.loc[district, "population"])
        km2 = {one: pack.sector_shapes_metres[one].area for one in siblings}
        expected += float(Fraction(counted[code] * now, then)) if then else now * km2[code] / sum(km2.values())
    covered = cover(union(pack.sector_shapes, codes), pack.ground)
    assert covered.inhabitants == pytest.approx(expected, rel=1e-3, abs=0.5)


def blob(lon: float, lat: float, radius: float, lobes: int, points: int = 60) -> shapely.Geometry:
    turn = np.linspace(0, 2 * np.pi, points, endpoint=False)
    away = radius * (1 + 0.4 * np.sin(lobes * turn))
    drawn = shapely.Polygon(np.column_stack([lon + 1.5 * away * np.cos(turn), lat + away * np.sin(turn)]))
    return mend(drawn).geometry


blobs = st.builds(blob, st.floats(4.2, 4.55), st.floats(50.74, 50.94), st.floats(0.0005, 0.06), st.integers(0, 9))


@examples(40)
@given(blobs)
def test_shares_and_what_lies_outside_make_one(pack: Pack, area: shapely.Geometry) -> None:
    covered = cover(area, pack.ground)
    for table in (covered.sectors, covered.districts, covered.municipalities):
        assert table["share_of_area"].sum() + covered.outside == pytest.approx(1, abs=1e-4)
        assert table["share_covered"].between(0, 1 + 1e-9).all()
    assert covered.sectors["overlap_km2"].sum() <= covered.area_km2 * (1 + 1e-9)


@examples(25)
@given(blobs, st.floats(-0.02, 0.02))
def test_splitting_an_area_loses_nobody_and_nothing(pack: Pack, area: shapely.Geometry, shift: float) -> None:
    west, south, east, north = area.bounds
    cut = (west + east) / 2 + shift
    halves = [area.intersection(shapely.box(a, south, b, north)) for a, b in ((west, cut), (cut, east)) if a < b]
    parts = [cover(half, pack.ground) for half in halves if half.area > 0.01 * area.area]
    whole = cover(area, pack.ground)
    lost = area.area - sum(half.area for half in halves if half.area > 0.01 * area.area)
    if lost > 1e-9 * area.area:
        return
    assert sum(part.area_km2 for part in parts) == pytest.approx(whole.area_km2, rel=1e-4)
    people = sum(part.inhabitants or 0 for part in parts)
    assert people == pytest.approx(whole.inhabitants or 0, rel=1e-3, abs=0.5)
    for table in ("sectors", "districts"):
        sums = pd.concat([getattr(part, table)["overlap_km2"] for part in parts]).groupby(level=0).sum()
        theirs: pd.Series[float] = getattr(whole, table)["overlap_km2"]
        assert sums.reindex(theirs.index).fillna(0).to_numpy() == pytest.approx(theirs.to_numpy(), abs=2e-4)


def test_overlaps_are_those_of_shapely_one_by_one(pack: Pack) -> None:
    area = blob(4.36, 50.85, 0.02, 5, 500)
    plane = to_metres(area)
    covered = cover(area, pack.ground)
    for code, shape in pack.sector_shapes_metres.items():
        expected = plane.intersection(shape).area / 1e6
        if code in covered.sectors.index:
            assert covered.sectors.loc[code, "overlap_km2"] == pytest.approx(expected, abs=1e-9)
        else:
            assert expected < 1e-5


def test_a_line_of_two_thousand_points_takes_no_time(pack: Pack) -> None:
    area = blob(4.36, 50.84, 0.05, 7, 2000)
    cover(area, pack.ground)  # loads what is read once
    taken = []
    for _ in range(5):
        start = time.process_time()
        cover(area, pack.ground)
        taken.append(time.process_time() - start)
    assert min(taken) < 0.05


def test_the_union_of_sectors_is_exact(pack: Pack) -> None:
    codes = list(pack.sectors.index[pack.sectors["municipality"] == "21009"])
    whole = union(pack.sector_shapes, [*codes, codes[0]])
    assert whole.area == pytest.approx(sum(pack.sector_shapes[code].area for code in codes))
    points = set(map(tuple, shapely.get_coordinates(whole).tolist()))
    assert points <= {tuple(p) for code in codes for p in shapely.get_coordinates(pack.sector_shapes[code]).tolist()}
    assert union(pack.sector_shapes, [codes[0]]).equals(pack.sector_shapes[codes[0]])
    with pytest.raises(BadArea, match="no sector 'x'; there are 724 codes"):
        union(pack.sector_shapes, ["x"])
    with pytest.raises(BadArea, match="'empty'"):
        union(pack.sector_shapes, [])
