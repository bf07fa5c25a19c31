"""Cuts a coverage of polygons into shared arcs and writes TopoJSON.

Here: the grid, the nodes, the arcs, the file's structure. Not here: which shapes (``sectors``, ``transport``), nor the
reading back (``geodata.topology``), which is kept apart so that a test can hold one against the other.

Source: the TopoJSON format specification 1.0 (M. Bostock, C. Metcalf).
"""

import json
from collections.abc import Mapping
from itertools import pairwise
from typing import Any, TypeAlias

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from buurtlezer.errors import BadSource

Point: TypeAlias = tuple[int, int]
Line: TypeAlias = tuple[Point, ...]

# 0.000005° is 0.35 m from west to east and 0.56 m from south to north in Brussels: a tenth of the 5 m by which outlines
# are generalised, and anchored to the whole degree so that a point keeps its number when its neighbours change.
STEP_DEGREES = 0.000005
ANCHOR_DEGREES = (4.0, 50.0)


class Cutter:
    """Collects shapes on the grid, then cuts their rings where three or more borders meet.

    ``step`` is that of the grid, in degrees.
    """

    def __init__(self, step: float = STEP_DEGREES) -> None:
        self._step = step
        self._arcs: list[Line] = []
        self._number: dict[Line, int] = {}
        self._neighbours: dict[Point, set[Point]] = {}

    def coverage(self, shapes: Mapping[str, BaseGeometry]) -> list[dict[str, Any]]:
        """TopoJSON geometries of polygons in WGS84 degrees that share their borders exactly.

        Raises ``BadSource`` when a ring vanishes on the grid.
        """
        parts = {code: [self._rings(part) for part in shapely.get_parts(shape)] for code, shape in shapes.items()}
        for rings in (rings for polygons in parts.values() for rings in polygons):
            for ring in rings:
                for here, there in zip(ring, ring[1:] + ring[:1], strict=True):
                    self._neighbours.setdefault(here, set()).add(there)
                    self._neighbours.setdefault(there, set()).add(here)
        found = []
        for code, polygons in parts.items():
            arcs = [[self._cut(ring) for ring in rings] for rings in polygons]
            one = len(arcs) == 1
            found.append({"type": "Polygon" if one else "MultiPolygon", "id": code, "arcs": arcs[0] if one else arcs})
        return found

    def lines(self, shape: BaseGeometry) -> list[list[int]]:
        """The arcs of each part of a (multi)line, uncut: one arc per part."""
        return [[self._keep(line)] for part in shapely.get_parts(shape) if len(line := self._on_grid(part)) > 1]

    def topology(self, **objects: list[dict[str, Any]]) -> str:
        """The TopoJSON text: one GeometryCollection per named list of geometries, ending in a line feed."""
        arcs = [[line[0], *((x - a, y - b) for (a, b), (x, y) in pairwise(line))] for line in self._arcs]
        content = {
            "type": "Topology",
            "transform": {"scale": [self._step, self._step], "translate": list(ANCHOR_DEGREES)},
            "objects": {name: {"type": "GeometryCollection", "geometries": all_} for name, all_ in objects.items()},
            "arcs": arcs,
        }
        return json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n"

    def _cut(self, ring: Line) -> list[int]:
        """Numbers of the arcs that make a ring; ``~n`` is arc n walked backwards."""
        # Two neighbours on both sides of a border: a point along it. Any other number: a point where borders meet.
        nodes = [place for place, point in enumerate(ring) if len(self._neighbours[point]) != 2]
        if not nodes:
            # An island: it has no node, so its smallest point is taken, which its surroundings find as well.
            nodes = [ring.index(min(ring))]
        turned = ring[nodes[0] :] + ring[: nodes[0]]
        places = [place - nodes[0] for place in nodes] + [len(ring)]
        closed = (*turned, turned[0])
        return [self._keep(closed[start : end + 1]) for start, end in pairwise(places)]

    def _keep(self, line: Line) -> int:
        backwards = line[::-1]
        if backwards in self._number:
            return ~self._number[backwards]
        if line not in self._number:
            self._number[line] = len(self._arcs)
            self._arcs.append(line)
        return self._number[line]

    def _on_grid(self, line: BaseGeometry) -> Line:
        """The points of a line on the grid, without repeats."""
        steps = np.rint((shapely.get_coordinates(line) - ANCHOR_DEGREES) / self._step).astype(int)
        kept = np.concatenate(([True], (np.diff(steps, axis=0) != 0).any(axis=1)))
        return tuple((int(x), int(y)) for x, y in steps[kept])

    def _rings(self, polygon: BaseGeometry) -> list[Line]:
        """Shell and holes as open rings on the grid: shells anticlockwise, holes clockwise."""
        rings = [self._on_grid(ring)[:-1] for ring in shapely.get_rings(shapely.orient_polygons(polygon))]
        if any(len(ring) < 3 for ring in rings):
            raise BadSource(
                f"a ring of {polygon.wkt[:80]} has fewer than three points left on a grid of {self._step}°; "
                "generalise less or take a finer grid"
            )
        return rings
