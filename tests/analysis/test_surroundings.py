"""The area around a few spots."""

import numpy as np
import pyproj
import pytest
import shapely
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis.area import around, mend
from buurtlezer.analysis.projection import points_to_degrees, points_to_metres, to_metres
from buurtlezer.errors import BadArea

spots = st.lists(st.tuples(st.floats(4.25, 4.48), st.floats(50.76, 50.91)), min_size=1, max_size=12)


@examples(60)
@given(spots, st.floats(1, 2000))
def test_each_spot_lies_inside_and_far_from_the_line(points: list[tuple[float, float]], metres: float) -> None:
    area = around(points, metres)
    assert area.geom_type == "Polygon"
    plane = to_metres(area)
    inside = shapely.points(points_to_metres(np.array(points)))
    assert shapely.contains(plane, inside).all()
    # GEOS rounds an outline by a hundredth of the width, and draws a quarter of a circle with eight strokes.
    assert shapely.distance(plane.exterior, inside).min() > 0.98 * metres
    assert mend(area).notes == ()


@examples(30)
@given(spots, st.randoms())
def test_order_and_doubles_make_no_difference(points: list[tuple[float, float]], random: object) -> None:
    shuffled = [*points, points[0]]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert around(shuffled).symmetric_difference(around(points)).area < 1e-12


def test_one_spot_gives_a_disc() -> None:
    plane = to_metres(around([(4.35, 50.85)], metres=300))
    assert plane.area == pytest.approx(np.pi * 300**2, rel=0.01)


def test_spots_in_one_line_give_a_strip() -> None:
    line = points_to_degrees(np.array([[150e3, 170e3], [150.5e3, 170e3], [151e3, 170e3]]))
    plane = to_metres(around([(lon, lat) for lon, lat in line.tolist()], metres=300))
    assert plane.area == pytest.approx(1000 * 600 + np.pi * 300**2, rel=0.01)


@pytest.mark.parametrize(
    ("points", "rule"),
    [([], "empty"), ([(float("nan"), 50.8)], "not_numbers"), ([(4.35, 50.85), (2.35, 48.85)], "too_far")],
)
def test_spots_that_cannot_be_used_are_refused(points: list[tuple[float, float]], rule: str) -> None:
    with pytest.raises(BadArea) as refused:
        around(points)
    assert refused.value.rule == rule


def test_no_room_around_spots_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="metres is 0"):
        around([(4.35, 50.85)], metres=0)


def test_the_projection_comes_back_to_where_it_began() -> None:
    points = np.array([[4.25, 50.76], [4.35, 50.85], [4.48, 50.91]])
    assert points_to_degrees(points_to_metres(points)) == pytest.approx(points, abs=1e-8)


def test_the_projection_is_that_of_epsg_31370() -> None:
    """As PROJ itself takes it from its tables, which may choose a finer one by a metre where a grid is installed."""
    points = np.array([[4.25, 50.76], [4.35, 50.85], [4.48, 50.91]])
    x, y = pyproj.Transformer.from_crs(4326, 31370, always_xy=True).transform(points[:, 0], points[:, 1])
    assert points_to_metres(points) == pytest.approx(np.column_stack((x, y)), abs=1.5)
