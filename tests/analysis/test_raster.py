"""Cells counted at once, against shapely asked about each centre in turn."""

import numpy as np
import pytest
import shapely
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.analysis import raster
from buurtlezer.analysis.grid import Grid
from buurtlezer.analysis.raster import counts, spans

GRID = Grid(west=1000.0, south=2000.0, rows=40, columns=50, cell=25.0)


def array(*shapes: shapely.Geometry) -> np.ndarray:
    found = np.empty(len(shapes), dtype=object)
    found[:] = shapes
    return found


def centres(grid: Grid) -> tuple[np.ndarray, np.ndarray]:
    column, row = np.meshgrid(np.arange(grid.columns), np.arange(grid.rows))
    return grid.west + grid.cell * (column + 0.5), grid.south + grid.cell * (row + 0.5)


def count(shapes: np.ndarray, voices: list[int], grid: Grid = GRID) -> np.ndarray:
    return counts(shapes, np.array([voices], dtype=np.int64), grid)[0]


@st.composite
def areas(draw: st.DrawFn) -> shapely.Geometry:
    """Valid areas with holes and parts, some beyond the grid: what loops through random points go around."""
    many = draw(st.integers(3, 9))
    coordinate = st.floats(-200, 1500, allow_nan=False)
    points = draw(st.lists(st.tuples(coordinate, coordinate), min_size=many, max_size=many))
    method = draw(st.sampled_from(["linework", "structure"]))
    tangle = shapely.make_valid(shapely.Polygon(np.array(points) + np.array([950, 1950])), method=method)
    parts = [part for part in shapely.get_parts(tangle) if isinstance(part, shapely.Polygon) and part.area > 1]
    return shapely.union_all(parts) if parts else shapely.box(1000, 2000, 1100, 2100)


many_areas = st.lists(st.tuples(areas(), st.integers(1, 9)), min_size=1, max_size=6)


@given(many_areas)
@examples(60)
def test_each_centre_is_in_the_drawings_that_shapely_says(drawn) -> None:
    shapes, voices = array(*(shape for shape, _ in drawn)), [voice for _, voice in drawn]
    x, y = centres(GRID)
    inside = np.array([shapely.contains_xy(shape, x, y) for shape in shapes])
    held = inside.any(axis=(1, 2))
    # A hair from a line, two exact ways may differ; an area without a centre has a test of its own.
    near = np.min([shapely.distance(shapely.boundary(shape), shapely.points(x, y)) for shape in shapes], axis=0) < 1e-6
    expected = (inside * np.array(voices)[:, None, None])[held].sum(axis=0)
    found = count(shapes[held], list(np.array(voices)[held]))
    assert (found == expected)[~near].all()


@given(many_areas, st.randoms(use_true_random=False))
@examples(25)
def test_the_order_of_the_drawings_and_of_their_points_does_not_matter(drawn, random) -> None:
    found = count(array(*(shape for shape, _ in drawn)), [voice for _, voice in drawn])
    random.shuffle(drawn)
    turned = array(*(shapely.reverse(shape) for shape, _ in drawn))
    assert (count(turned, [voice for _, voice in drawn]) == found).all()


@given(many_areas, areas(), st.integers(1, 9))
@examples(25)
def test_one_more_drawing_never_lowers_a_count(drawn, more, voices) -> None:
    shapes, heard = [shape for shape, _ in drawn], [voice for _, voice in drawn]
    assert (count(array(*shapes, more), [*heard, voices]) >= count(array(*shapes), heard)).all()


@given(many_areas)
@examples(25)
def test_n_voices_are_n_drawings(drawn) -> None:
    copies = [shape for shape, voices in drawn for _ in range(voices)]
    assert (count(array(*copies), [1] * len(copies)) == count(array(*(s for s, _ in drawn)), [v for _, v in drawn])).all()


# Half a cell apart: corners lie on centres and lines run through them, so every rule about lines is tried.
halves = st.tuples(st.integers(0, 100), st.integers(0, 80)).map(lambda at: (1000 + 12.5 * at[0], 2000 + 12.5 * at[1]))


@given(st.lists(halves, min_size=3, max_size=9, unique=True))
@examples(60)
def test_neighbours_that_share_a_line_share_no_centre_and_leave_none(points) -> None:
    tiles = np.array(shapely.get_parts(shapely.delaunay_triangles(shapely.multipoints(points))), dtype=object)
    # One without a centre takes one from its neighbour, which is another rule.
    small = np.unique(list(spans(tiles, GRID))[-1].drawing)
    kept = np.delete(tiles, small)
    found = count(kept, [1] * len(kept))
    assert found.max(initial=0) <= 1
    x, y = centres(GRID)
    deep = shapely.contains_xy(shapely.buffer(shapely.union_all(kept), -1e-6), x, y)
    assert (found[deep] == 1).all()


def test_several_groups_are_counted_at_once() -> None:
    shapes = array(shapely.box(1000, 2000, 1500, 2500), shapely.box(1250, 2250, 2000, 3000))
    weights = np.array([[1, 2], [0, 3], [0, 0]])
    found = counts(shapes, weights, GRID)
    for at, weight in enumerate(weights):
        kept = [n for n in range(2) if weight[n]]
        expected = count(shapes[kept], list(weight[kept])) if kept else np.zeros((40, 50))
        assert (found[at] == expected).all()


def test_lines_that_touch_themselves_and_holes() -> None:
    eight = shapely.MultiPolygon([shapely.box(1000, 2000, 1100, 2100), shapely.box(1100, 2100, 1200, 2200)])
    ring = shapely.box(1300, 2300, 1500, 2500).difference(shapely.box(1350, 2350, 1450, 2450))
    touching = shapely.Polygon(  # its hole touches its outer line
        [(1600, 2600), (1800, 2600), (1800, 2800), (1600, 2800)], [[(1600, 2700), (1700, 2650), (1700, 2750)]]
    )
    for shape in (eight, ring, touching):
        assert shape.is_valid
        found = count(array(shape), [1])
        assert found.sum() * 625 == pytest.approx(shape.area, abs=700)
        assert found.max() == 1


def test_an_area_smaller_than_a_cell_has_the_cell_that_it_lies_in() -> None:
    speck = shapely.box(1501, 2503, 1503, 2504)
    found = count(array(speck), [7])
    assert np.argwhere(found).tolist() == [[20, 20]]
    assert found.sum() == 7


def test_what_lies_beyond_the_grid_is_not_counted_and_what_reaches_beyond_is_cut() -> None:
    away = array(shapely.box(90_000, 2000, 91_000, 3000), shapely.box(0, 0, 10, 10), shapely.Polygon())
    assert count(away, [1, 1, 1]).sum() == 0
    assert (count(array(shapely.box(-1e6, -1e6, 1e6, 1e6)), [3]) == 3).all()
    assert count(array(), []).sum() == 0


def test_portions_of_any_size_give_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    shapes = array(*(shapely.Point(1500 + 30 * n, 2500).buffer(100 + 20 * n) for n in range(9)))
    whole = count(shapes, list(range(1, 10)))
    monkeypatch.setattr(raster, "MOST_AT_ONCE", 30)
    assert len(list(spans(shapes, GRID))) > 5
    assert (count(shapes, list(range(1, 10))) == whole).all()


def test_a_grid_lies_over_shapes_and_a_margin_on_whole_cells() -> None:
    grid = Grid.over(array(shapely.box(1013, 2040, 1990, 2960)), margin=100)
    assert (grid.west, grid.south) == (900, 1925)
    assert (grid.west + grid.columns * 25, grid.south + grid.rows * 25) == (2100, 3075)
    part = grid.window(slice(2, 7), slice(3, 10))
    assert (part.west, part.south, part.rows, part.columns) == (975, 1975, 5, 7)
