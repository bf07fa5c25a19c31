"""What becomes of a drawn line."""

import time
from typing import Any

import numpy as np
import pytest
import shapely
from examples import examples
from hypothesis import assume, given
from hypothesis import strategies as st

from buurtlezer.analysis.area import mend
from buurtlezer.errors import BadArea

SQUARE = [[4.30, 50.80], [4.40, 50.80], [4.40, 50.90], [4.30, 50.90], [4.30, 50.80]]


def polygon(*points: tuple[float, float]) -> dict[str, Any]:
    """Points in hundredths of a degree from a corner of Brussels."""
    return {"type": "Polygon", "coordinates": [[[4.3 + x / 100, 50.8 + y / 100] for x, y in points]]}


def hundredths(shape: shapely.Geometry) -> float:
    return float(shape.area * 1e4)


def circle(points: int, radius: float = 0.01, wave: float = 0.0) -> shapely.Polygon:
    turn = np.linspace(0, 2 * np.pi, points, endpoint=False)
    away = radius * (1 + wave * np.sin(9 * turn))
    return shapely.Polygon(np.column_stack([4.36 + away * np.cos(turn), 50.84 + away * np.sin(turn)]))


def test_a_sound_area_stays_as_it_was_and_nothing_is_said() -> None:
    mended = mend({"type": "Polygon", "coordinates": [SQUARE]})
    assert mended.notes == ()
    assert mended.geometry.equals(shapely.Polygon(SQUARE))


def test_both_halves_of_a_crossed_line_are_kept() -> None:
    mended = mend(polygon((0, 0), (2, 2), (2, 0), (0, 2)))
    assert mended.notes == ("mended_crossing",)
    assert mended.geometry.geom_type == "MultiPolygon"
    assert hundredths(mended.geometry) == pytest.approx(2)


def test_what_a_hurried_hand_goes_around_twice_is_no_hole() -> None:
    turn = np.linspace(0, 4 * np.pi, 200)[:-1]
    twice = np.column_stack([np.cos(turn) * (1 + turn / 20), np.sin(turn) * (1 + turn / 20)])
    mended = mend(polygon(*map(tuple, twice)))
    assert mended.notes[0] == "mended_crossing"
    assert mended.geometry.contains(shapely.Point(4.3, 50.8))
    assert hundredths(mended.geometry) > np.pi


def test_the_little_loop_of_an_overshoot_is_dropped() -> None:
    mended = mend(polygon((0, 0), (10, 0), (10, 10), (0, 10), (0.05, -0.05), (0, -0.05), (0.05, 0.1)))
    assert mended.notes == ("mended_crossing", "dropped_slivers")
    assert mended.geometry.geom_type == "Polygon"


def test_parts_that_overlap_become_one_and_small_parts_that_were_drawn_stay() -> None:
    big, overlapping = shapely.box(4.3, 50.8, 4.4, 50.9), shapely.box(4.35, 50.85, 4.45, 50.95)
    small = shapely.box(4.2, 50.8, 4.2005, 50.8005)
    mended = mend(shapely.multipolygons([big, overlapping, small]))
    assert mended.notes == ()
    assert mended.geometry.area == pytest.approx(big.union(overlapping).area + small.area)


def test_an_open_line_around_an_area_is_closed() -> None:
    assert mend({"type": "LineString", "coordinates": SQUARE[:4]}).geometry.equals(shapely.Polygon(SQUARE))


def test_a_hole_stays_a_hole() -> None:
    ring = shapely.box(4.3, 50.8, 4.4, 50.9).difference(shapely.box(4.34, 50.84, 4.36, 50.86))
    assert mend(ring).geometry.equals(ring)


@pytest.mark.parametrize(
    ("drawn", "rule"),
    [
        ({"type": "Polygon", "coordinates": []}, "empty"),
        ({"type": "Polygon", "coordinates": [[]]}, "empty"),
        (shapely.Polygon(), "empty"),
        (shapely.MultiPolygon(), "empty"),
        ({"type": "Point", "coordinates": [4.3, 50.8]}, "not_an_area"),
        ({"type": "Polygon"}, "not_an_area"),
        ({"type": "Polygon", "coordinates": [[4.3, 50.8]]}, "not_an_area"),
        ({"type": "Polygon", "coordinates": [[[4.3], [4.4], [4.5]]]}, "not_an_area"),
        ({}, "not_an_area"),
        (shapely.Point(4.3, 50.8), "not_an_area"),
        ({"type": "Polygon", "coordinates": [[["here", "there"]] * 4]}, "not_numbers"),
        ({"type": "Polygon", "coordinates": [[[4.3, 50.8], [4.4], [4.4, 50.9]]]}, "not_numbers"),
        ({"type": "Polygon", "coordinates": [[[4.3, None], *SQUARE]]}, "not_numbers"),
        ({"type": "Polygon", "coordinates": [[[4.3, float("inf")], *SQUARE]]}, "not_numbers"),
        ({"type": "Polygon", "coordinates": [[[149000, 169000], [149500, 169000], [149500, 169500]]]}, "out_of_range"),
        ({"type": "Polygon", "coordinates": [SQUARE[:2]]}, "too_few_points"),
        ({"type": "Polygon", "coordinates": [[SQUARE[0], SQUARE[1]] * 40]}, "too_few_points"),
        ({"type": "Polygon", "coordinates": [[[4.3, 50.8], [4.35, 50.85], [4.4, 50.9]]]}, "no_surface"),
        (shapely.box(4.3, 50.8, 4.3 + 1e-7, 50.8 + 1e-7), "no_surface"),
        (circle(500_001), "too_many_points"),
    ],
)
def test_what_is_no_area_is_refused_by_name(drawn: Any, rule: str) -> None:
    with pytest.raises(BadArea) as refused:
        mend(drawn)
    assert refused.value.rule == rule


def test_a_shape_that_holds_a_gap_in_its_numbers_is_refused() -> None:
    with np.errstate(invalid="ignore"):
        line = shapely.LineString([(4.3, 50.8), (4.4, float("nan")), (4.4, 50.9)])
    with pytest.raises(BadArea, match="'not_numbers'"):
        mend(line)


def test_a_refusal_never_repeats_where_somebody_drew() -> None:
    with pytest.raises(BadArea) as refused:
        mend({"type": "Polygon", "coordinates": [[[4.31234, 50.81234], [4.4, 999]]]})
    assert "4.31234" not in str(refused.value)


@pytest.mark.parametrize("points", [10_001, 60_000])
def test_a_line_with_very_many_points_is_thinned_and_keeps_its_shape(points: int) -> None:
    drawn = circle(points, wave=0.3)
    mended = mend(drawn)
    assert mended.notes == ("thinned",)
    assert shapely.get_num_coordinates(mended.geometry) <= 2_000
    assert mended.geometry.symmetric_difference(drawn).area < 0.001 * drawn.area


def test_ten_thousand_points_are_left_alone() -> None:
    assert mend(circle(9_999)).notes == ()


@pytest.mark.parametrize("points", [3_000, 30_000])
def test_a_scribble_is_refused_before_it_takes_seconds(points: int) -> None:
    scribble = shapely.Polygon(np.random.default_rng(1).random((points, 2)) / 10 + (4.3, 50.8))
    start = time.process_time()
    with pytest.raises(BadArea, match="'too_tangled'"):
        mend(scribble)
    assert time.process_time() - start < 2


coordinate = st.integers(0, 60)


@examples(150)
@given(st.lists(st.lists(st.tuples(coordinate, coordinate), min_size=1, max_size=14), min_size=1, max_size=3))
def test_to_mend_twice_is_to_mend_once(parts: list[list[tuple[int, int]]]) -> None:
    """Any lines on a coarse grid, where crossings, touching corners and repeated stretches are common."""
    drawn = {"type": "MultiPolygon", "coordinates": [[[[4.3 + x / 500, 50.8 + y / 500] for x, y in p]] for p in parts]}
    try:
        once = mend(drawn)
    except BadArea as refused:
        if refused.rule not in {"too_few_points", "no_surface"}:
            raise
        assume(False)
    assert once.geometry.is_valid
    assert once.geometry.geom_type in {"Polygon", "MultiPolygon"}
    again = mend(once.geometry)
    assert again.notes == ()
    assert again.geometry.equals_exact(once.geometry, 0)
    assert mend(shapely.geometry.mapping(once.geometry)).geometry.equals_exact(once.geometry, 0)
