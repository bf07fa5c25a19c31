"""Lines and polygons of OpenStreetMap made ready to be drawn: near the Region, joined, with few points, in one order.

Here: what streets, water, green and rail have in common. Not here: what is taken of each (``street_lines``, ``water``, ``green``,
``rail``). Measured in EPSG:31370 metres.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import points_to_degrees, points_to_metres
from buurtlezer.geodata.recipe.arcs import Cutter

STEP_DEGREES = 0.00001
"""0.7 m from west to east and 1.1 m from south to north: half of what lines are generalised by."""
BESIDE_METRES = 300.0
"""So far beyond the Region's border a map shows something."""
TOGETHER_METRES = 250.0
"""Parts of one name that lie nearer to each other are one thing: a park with a road through it, a canal between bridges."""

Shapes = NDArray[np.object_]


def metres(shapes: Iterable[BaseGeometry]) -> Shapes:
    """Shapes in degrees as shapes in metres."""
    found: Shapes = shapely.transform(np.array(list(shapes), dtype=object), points_to_metres)
    return found


def around(sectors_metres: Shapes) -> BaseGeometry:
    """The Region and what lies beside it."""
    return shapely.buffer(shapely.coverage_union_all(sectors_metres), BESIDE_METRES)


def joined(shape: BaseGeometry) -> BaseGeometry:
    """The lines of a shape, joined where two meet; whatever else is in it is left out."""
    parts = shapely.get_parts(shape)
    return shapely.line_merge(shapely.multilinestrings(parts[shapely.get_type_id(parts) == shapely.GeometryType.LINESTRING]))


def lines(shape: BaseGeometry, tolerance: float) -> BaseGeometry:
    """The lines in metres as a multiline in degrees: joined where two meet, simplified, each from its smaller end, in order."""
    simple = shapely.simplify([_turned(line) for line in shapely.get_parts(joined(shape))], tolerance)
    found = sorted((shapely.get_coordinates(line) for line in simple), key=lambda line: np.round(line, 3).ravel().tolist())
    degrees: BaseGeometry = shapely.transform(
        shapely.multilinestrings([shapely.linestrings(one) for one in found]), points_to_degrees
    )
    return degrees


def _turned(line: BaseGeometry) -> BaseGeometry:
    """The same line whatever end joining began at: a ring begins and ends at its smallest point."""
    points = [tuple(point) for point in shapely.get_coordinates(line).tolist()]
    if points[0] == points[-1]:
        at = points.index(min(points[:-1]))
        points = [*points[at:-1], *points[: at + 1]]
    return shapely.linestrings(min(points, points[::-1]))


def polygons(shape: BaseGeometry, tolerance: float, least_m2: float) -> BaseGeometry:
    """Polygons in metres as valid ones in degrees on the grid; parts and holes smaller than ``least_m2`` are left out."""
    kept = []
    for part in shapely.get_parts(shape):
        if part.geom_type != "Polygon" or part.area < least_m2:
            continue
        holes = [hole for hole in part.interiors if shapely.area(shapely.polygons(hole)) >= least_m2]
        kept.append(shapely.simplify(shapely.Polygon(part.exterior, holes), tolerance))
    degrees = shapely.transform(np.array(kept, dtype=object), points_to_degrees)
    parts = shapely.get_parts(shapely.union_all(degrees, grid_size=STEP_DEGREES))
    found = parts[(shapely.get_type_id(parts) == shapely.GeometryType.POLYGON) & ~shapely.is_empty(parts)]
    # The same rings from the same points, wherever a union happened to begin.
    whole: BaseGeometry = shapely.normalize(shapely.multipolygons(found))
    return whole


def together(shape: BaseGeometry) -> list[BaseGeometry]:
    """The parts of one name, those near each other as one shape."""
    parts = shapely.get_parts(shape)
    areas = shapely.get_parts(shapely.union_all(shapely.buffer(parts, TOGETHER_METRES / 2)))
    groups = [parts[shapely.intersects(area, parts)] for area in areas]
    return [shapely.union_all(group) for group in groups if len(group)]


def names(name: str, nl: str, fr: str) -> dict[str, str]:
    """``nl`` and ``fr`` of something, nothing where it has no name. "Parc X - Xpark" is signed French first, as in Brussels."""
    signs = name.split(" - ")
    if not (nl or fr) and len(signs) == 2:
        fr, nl = signs
    nl, fr = nl or name, fr or name
    return {"nl": nl, "fr": fr} if name or nl or fr else {}


def areas(cutter: Cutter, shapes: Sequence[BaseGeometry], told: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Geometries of polygons with what is told of each."""
    found = cutter.coverage({str(number): shape for number, shape in enumerate(shapes)})
    return [drawn | ({"properties": properties} if properties else {}) for drawn, properties in zip(found, told, strict=True)]


def geometry(number: int, kind: str, arcs: list[Any], told: dict[str, Any] | None = None) -> dict[str, Any]:
    """One geometry of a topology."""
    return {"type": kind, "id": str(number), "arcs": arcs} | ({"properties": told} if told else {})
