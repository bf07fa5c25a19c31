"""Bands, no-man's-land and sizes, against drawings asked about one by one."""

import json
from math import ceil

import numpy as np
import pytest
import shapely
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.agreement import Agreement, agreement
from buurtlezer.analysis.area import mend
from buurtlezer.analysis.drawing import Drawing, Drawings
from buurtlezer.analysis.grid import Grid
from buurtlezer.analysis.outline import MOST_POINTS, outlines
from buurtlezer.analysis.projection import to_degrees, to_metres

GRID = Grid(west=144_000.0, south=166_000.0, rows=320, columns=480)
CELL_KM2 = 0.000625


def box(west: float, south: float, east: float, north: float) -> shapely.Geometry:
    """In metres from 150 km, 170 km; in degrees."""
    return to_degrees(shapely.box(150e3 + west, 170e3 + south, 150e3 + east, 170e3 + north).segmentize(100))


def blob(x: float, y: float, radius: float, lobes: int, hole: bool) -> shapely.Geometry:
    turn = np.linspace(0, 2 * np.pi, 50, endpoint=False)
    away = radius * (1 + 0.4 * np.sin(lobes * turn))
    shape = shapely.Polygon(np.column_stack([150e3 + x + 1.3 * away * np.cos(turn), 170e3 + y + away * np.sin(turn)]))
    if hole:
        shape = shape.difference(shapely.Point(150e3 + x, 170e3 + y).buffer(radius / 3))
    return mend(to_degrees(shape)).geometry


blobs = st.builds(
    Drawing,
    st.builds(blob, st.floats(-2500, 2500), st.floats(-1200, 1800), st.floats(60, 1200), st.integers(0, 6), st.booleans()),
    st.integers(1, 6),
)
groups = st.lists(blobs, min_size=1, max_size=8)


def of(*drawings: Drawing) -> Agreement:
    return agreement(Drawings.of(drawings), GRID)


def heard(drawings: list[Drawing]) -> np.ndarray:
    """Voices at each centre, one drawing after the other."""
    column, row = np.meshgrid(np.arange(GRID.columns), np.arange(GRID.rows))
    x, y = GRID.west + GRID.cell * (column + 0.5), GRID.south + GRID.cell * (row + 0.5)
    return sum(shapely.contains_xy(to_metres(drawing.geometry), x, y) * drawing.voices for drawing in drawings)


def covers(outer: shapely.Geometry, inner: shapely.Geometry) -> bool:
    return inner.is_empty or outer.covers(inner)


@given(groups)
@examples(40)
def test_each_level_is_where_so_many_voices_count_it_in(drawings) -> None:
    found, voices = of(*drawings), heard(drawings)
    total = sum(drawing.voices for drawing in drawings)
    assert (found.drawings, found.voices, found.outside) == (len(drawings), total, 0)
    for level in found.levels:
        assert level.needed == min(total, max(2, ceil(total * level.share / 100)))
        assert level.km2 / CELL_KM2 == pytest.approx((voices >= level.needed).sum(), abs=0.01)
    assert found.drawn_km2 / CELL_KM2 == pytest.approx((voices > 0).sum(), abs=0.01)


@given(groups)
@examples(40)
def test_outlines_are_valid_nested_small_and_near_to_what_was_counted(drawings) -> None:
    found = of(*drawings)
    quarter, half, most = (level.area for level in found.levels)
    for area in (quarter, half, most, found.no_mans_land):
        assert area.is_valid
        assert area.geom_type == "MultiPolygon"
    assert covers(quarter, half)
    assert covers(half, most)
    assert found.no_mans_land.is_empty or not found.no_mans_land.overlaps(quarter)
    assert shapely.intersection(found.no_mans_land, quarter).area == 0
    sent = json.dumps([level["area"]["coordinates"] for level in found.as_json()["levels"]], separators=(",", ":"))
    assert len(sent) <= 10_000
    for level in found.levels:
        drawn = to_metres(level.area)
        assert drawn.area == pytest.approx(level.km2 * 1e6, abs=found.cell_metres * drawn.length + 5_000)


@given(groups, st.randoms(use_true_random=False))
@examples(20)
def test_the_order_does_not_matter_and_n_voices_are_n_drawings(drawings, random) -> None:
    found = of(*drawings).as_json()
    copies = [Drawing(drawing.geometry) for drawing in drawings for _ in range(drawing.voices)]
    random.shuffle(copies)
    again = of(*copies).as_json()
    sizes, others = found.pop("sizes_km2"), again.pop("sizes_km2")
    assert sizes == pytest.approx(others)
    assert {**found, "drawings": 0} == {**again, "drawings": 0}


@given(groups)
@examples(20)
def test_it_comes_back_from_json(drawings) -> None:
    found = of(*drawings)
    again = Agreement.from_json(json.loads(json.dumps(found.as_json())))
    assert again == found
    assert again.as_json() == found.as_json()


@given(st.builds(blob, st.floats(-2500, 2500), st.floats(-1200, 1800), st.floats(100, 1200), st.integers(0, 6), st.booleans()))
@examples(25)
def test_one_drawing_agrees_with_itself(drawn) -> None:
    found, plane = of(Drawing(drawn)), to_metres(drawn)
    assert found.sizes_km2.median == pytest.approx(plane.area / 1e6)
    for level in found.levels:
        assert (level.needed, level.area) == (1, found.levels[0].area)
        assert level.km2 * 1e6 == pytest.approx(plane.area, abs=2**0.5 * 25 * plane.length)
        off = 3 * found.cell_metres
        assert shapely.buffer(plane, off).covers(to_metres(level.area))
        assert shapely.buffer(to_metres(level.area), off).covers(plane)


def test_identical_drawings_are_all_levels_at_once() -> None:
    found = of(*[Drawing(box(0, 0, 1000, 800))] * 20)
    assert [level.needed for level in found.levels] == [5, 10, 15]
    assert [level.km2 for level in found.levels] == pytest.approx([0.8] * 3, abs=0.05)
    assert len({level.area.wkt for level in found.levels}) == 1
    assert (found.no_mans_land.is_empty, found.no_mans_land_km2) == (True, 0)


def test_a_hole_that_all_left_out_is_kept() -> None:
    ring = shapely.difference(box(0, 0, 1500, 1500), box(500, 500, 1000, 1000))
    found = of(*[Drawing(ring)] * 4)
    (part,) = found.levels[1].area.geoms
    assert len(part.interiors) == 1
    assert found.levels[1].km2 == pytest.approx(2.0, abs=0.1)
    # And nobody counts it in, though it lies between what they agree on.
    assert found.no_mans_land_km2 == pytest.approx(0.25, abs=0.05)


def test_no_mans_land_lies_between_and_is_not_the_line_of_one() -> None:
    west, east, farthest = box(-2000, 0, -1000, 1000), box(1000, 0, 2000, 1000), box(2000, -500, 3000, 1500)
    found = of(*[Drawing(west)] * 5, *[Drawing(east)] * 5, Drawing(farthest))
    assert [len(level.area.geoms) for level in found.levels] == [2, 0, 0]
    assert found.no_mans_land_km2 == pytest.approx(2.0, abs=0.1)
    land = to_metres(found.no_mans_land)
    assert land.contains(shapely.Point(150e3, 170.5e3))
    assert not land.intersects(to_metres(box(2100, -400, 2900, 1400)))
    # What the one drew is in a number, and in no outline.
    assert found.drawn_km2 == pytest.approx(4.0, abs=0.2)


def test_one_voice_of_three_is_no_agreement() -> None:
    found = of(Drawing(box(-2000, 0, -1000, 500)), Drawing(box(0, 0, 1000, 500)), Drawing(box(500, 0, 1500, 500)))
    assert [level.needed for level in found.levels] == [2, 2, 3]
    assert [level.km2 for level in found.levels] == pytest.approx([0.25, 0.25, 0], abs=0.03)


def test_an_area_smaller_than_a_cell_is_shown_as_a_cell_and_measured_as_it_is() -> None:
    found = of(Drawing(box(3, 3, 8, 8), voices=3))
    assert [level.km2 for level in found.levels] == [CELL_KM2] * 3
    assert all(not level.area.is_empty for level in found.levels)
    assert found.sizes_km2.high == pytest.approx(0.000025)


def test_a_drawing_elsewhere_in_the_world_has_a_voice_and_no_cells() -> None:
    kinshasa, world = shapely.box(15.2, -4.4, 15.3, -4.3), shapely.box(-179, -80, 179, 80)
    here = [Drawing(box(0, 0, 1000, 1000))] * 2
    found = of(*here, Drawing(kinshasa), Drawing(shapely.box(2.3, 48.8, 2.4, 48.9)))
    assert (found.outside, found.voices) == (2, 4)
    assert [level.km2 for level in found.levels] == pytest.approx([1.0, 1.0, 0], abs=0.06)
    assert found.sizes_km2.high > 100
    around = of(Drawing(world))
    assert around.levels[2].km2 == pytest.approx(GRID.rows * GRID.columns * CELL_KM2)
    assert of(Drawing(kinshasa)).levels[0].area.is_empty


def test_nothing_has_nothing_in_common() -> None:
    with pytest.raises(ValueError, match="one drawing at least"):
        of()


@pytest.mark.parametrize("voices", [0, -1, True, 1.0])
def test_voices_are_a_whole_number_of_people(voices) -> None:
    with pytest.raises(ValueError, match="1 or more"):
        Drawing(box(0, 0, 10, 10), voices=voices)


@given(st.integers(0, 10_000), st.sampled_from([2, 8, 40]), st.integers(2, 90), st.integers(2, 90))
@examples(25)
def test_however_ragged_outlines_stay_small_and_nested(seed, patch, rows, columns) -> None:
    random = np.random.default_rng(seed)
    classes = np.kron(random.integers(0, 5, (rows // patch + 1, columns // patch + 1)), np.ones((patch, patch), dtype=int))
    grid = Grid(150e3, 170e3, *classes.shape)
    found = outlines(classes, grid)
    areas = [found.at_least(kind) for kind in range(2, 5)]
    assert all(area.is_valid for area in areas)
    assert covers(areas[0], areas[1])
    assert covers(areas[1], areas[2])
    assert sum(shapely.get_num_coordinates(areas)) <= MOST_POINTS
    assert shapely.get_num_coordinates(found.only(1)) <= MOST_POINTS
