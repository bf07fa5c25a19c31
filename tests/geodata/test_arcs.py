"""Cutting into arcs and reading back are two codes: each is held against the other."""

import json
from itertools import pairwise

import numpy as np
import pytest
import shapely
from examples import examples
from hypothesis import given
from hypothesis import strategies as st

from buurtlezer.errors import BadSource, BrokenPack
from buurtlezer.geodata.recipe.arcs import STEP_DEGREES, Cutter
from buurtlezer.geodata.topology import parsed, shapes

WEST, SOUTH = 4.3, 50.8


def cell(x: int, y: int, width: int = 1, height: int = 1) -> shapely.Polygon:
    step = 100 * STEP_DEGREES
    return shapely.box(WEST + x * step, SOUTH + y * step, WEST + (x + width) * step, SOUTH + (y + height) * step)


def there_and_back(coverage: dict[str, shapely.Polygon]) -> tuple[dict[str, shapely.Geometry], list[list[list[int]]]]:
    cutter = Cutter()
    text = cutter.topology(sectors=cutter.coverage(coverage))
    return shapes(parsed(text), "sectors"), json.loads(text)["arcs"]


def test_a_border_of_two_neighbours_is_stored_once() -> None:
    found, arcs = there_and_back({"a": cell(0, 0), "b": cell(1, 0)})
    assert len(arcs) == 3
    assert sum(len(arc) - 1 for arc in arcs) == 7
    assert found["a"].equals(shapely.set_precision(cell(0, 0), STEP_DEGREES))


def test_an_island_and_the_hole_around_it_are_one_arc() -> None:
    sea = cell(0, 0, 5, 5).difference(cell(2, 2))
    found, arcs = there_and_back({"sea": sea, "island": cell(2, 2)})
    assert len(arcs) == 2
    assert shapely.coverage_is_valid(list(found.values()))
    assert found["sea"].area == pytest.approx(sea.area)


def test_a_sector_in_two_parts_stays_one_sector() -> None:
    found, _ = there_and_back({"two": shapely.multipolygons([cell(0, 0), cell(2, 0)]), "between": cell(1, 0)})
    assert found["two"].geom_type == "MultiPolygon"
    assert shapely.coverage_union_all(list(found.values())).equals(cell(0, 0, 3, 1))


def test_a_ring_that_vanishes_on_the_grid_is_refused() -> None:
    speck = cell(0, 0).centroid.buffer(STEP_DEGREES / 10)
    with pytest.raises(BadSource, match="fewer than three points"):
        Cutter().coverage({"speck": speck})


@examples(40)
@given(st.lists(st.integers(0, 4), min_size=36, max_size=36))
def test_any_coverage_comes_back_as_it_was(colours: list[int]) -> None:
    """Cells of a grid, dissolved by colour: islands, holes, parts and corners where four meet."""
    coverage = {
        str(colour): shapely.coverage_union_all([cell(n % 6, n // 6) for n, own in enumerate(colours) if own == colour])
        for colour in set(colours)
    }
    found, arcs = there_and_back(coverage)
    assert shapely.coverage_is_valid(list(found.values()))
    for code, shape in coverage.items():
        assert shapely.normalize(found[code]).equals_exact(shapely.normalize(shape), STEP_DEGREES)
    edges = [tuple(sorted(pair)) for arc in arcs for pair in pairwise(map(tuple, np.cumsum(arc, axis=0).tolist()))]
    assert len(edges) == len(set(edges))


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"objects":{"sectors":{"geometries":[]}}}', '{"arcs":[[[0,0]]],"objects":{}}'])
def test_a_torn_topology_says_so(text: str) -> None:
    with pytest.raises(BrokenPack, match="rebuild"):
        shapes(parsed(text), "sectors")
