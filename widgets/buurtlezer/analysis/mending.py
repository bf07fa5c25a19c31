"""Makes a drawn area usable, and says what was done to it.

Here: what is refused, mended and dropped. Not here: how points are thinned out (``thinning``), the sentences about it
(``texts``, by the stable names of notes and rules), nor whether the area lies in Brussels (``coverage``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.thinning import Rings, count, thinned, thinned_shape
from buurtlezer.errors import BadArea

MOST_POINTS_GIVEN = 500_000
MOST_POINTS = 10_000
MOST_CROSSINGS = 20_000
SMALLEST_M2 = 1.0
SLIVER = 0.001
"""A piece that came off by mending and is smaller than this share of what was drawn is dropped."""


@dataclass(frozen=True)
class Mended:
    """A valid Polygon or MultiPolygon in WGS84 degrees, and the stable names of what was done to what was drawn.

    ``mended_crossing``: its line crossed itself; all that the line went around is kept. ``thinned``:
    it had more points than any use needs. ``dropped_slivers``: bits too small to have been meant are gone. That parts
    which overlap become one is not told: nothing changes by it.
    """

    geometry: BaseGeometry
    notes: tuple[str, ...]


def mend(drawn: BaseGeometry | Mapping[str, Any]) -> Mended:
    """A usable area of what was drawn. To mend twice is to mend once.

    Parameters
    ----------
    drawn
        A shapely (Multi)Polygon or a line around an area, or the same as a GeoJSON geometry, in WGS84 degrees.

    Raises ``BadArea`` with the rule ``empty``, ``not_an_area``, ``not_numbers``, ``out_of_range``, ``too_few_points``,
    ``too_many_points``, ``too_tangled`` or ``no_surface``.
    """
    parts = _parts(drawn)
    _check_numbers([ring for rings in parts for ring in rings])
    notes: list[str] = []
    if count(parts) > MOST_POINTS:
        parts = thinned(parts)
        notes.append("thinned")
    usable = [rings for rings in ([_distinct(ring) for ring in rings] for rings in parts) if len(rings[0]) >= 3]
    if not usable:
        raise BadArea("too_few_points", "an area needs three points that are not the same")
    if len(usable) < len(parts) or any(len(ring) < 3 for rings in usable for ring in rings):
        notes.append("dropped_slivers")
    polygons = [shapely.Polygon(shell, [hole for hole in holes if len(hole) >= 3]) for shell, *holes in usable]
    shape = _whole([_one(polygon, notes) for polygon in polygons])
    if shapely.get_num_coordinates(shape) > MOST_POINTS:
        shape = thinned_shape(shape)
        notes.append("thinned")
    if _rough_m2(shape) < SMALLEST_M2:
        raise BadArea("no_surface", f"an area needs a surface of at least {SMALLEST_M2:g} m²")
    return Mended(shape, tuple(dict.fromkeys(notes)))


def _parts(drawn: BaseGeometry | Mapping[str, Any]) -> list[Rings]:
    """Shell and holes of each part. Raises ``BadArea`` for what is no area."""
    shape = drawn if isinstance(drawn, Mapping) else shapely.geometry.mapping(drawn)
    kind, coordinates = shape.get("type"), shape.get("coordinates")
    if kind not in ("Polygon", "MultiPolygon", "LineString", "LinearRing"):
        raise BadArea("not_an_area", f"a {kind} is not an area; give a Polygon, a MultiPolygon or a line around one")
    if not isinstance(coordinates, list | tuple):
        raise BadArea("not_an_area", f"the coordinates are a {type(coordinates).__name__}, not a list")
    nested = [coordinates] if kind == "Polygon" else coordinates if kind == "MultiPolygon" else [[coordinates]]
    try:
        parts = [[np.array(ring, dtype=np.float64) for ring in rings if len(ring)] for rings in nested]
    except (TypeError, ValueError) as error:
        raise BadArea("not_numbers", "the coordinates are not lists of pairs of numbers") from error
    parts = [rings for rings in parts if rings]
    if not parts:
        raise BadArea("empty", "nothing was drawn")
    if any(ring.ndim != 2 or ring.shape[1] < 2 for rings in parts for ring in rings):
        raise BadArea("not_an_area", "the coordinates are not lists of longitude and latitude")
    return [[ring[:, :2] for ring in rings] for rings in parts]


def _check_numbers(rings: Rings) -> None:
    points = np.concatenate(rings)
    if len(points) > MOST_POINTS_GIVEN:
        raise BadArea("too_many_points", f"{len(points)} points; at most {MOST_POINTS_GIVEN} are read")
    if not np.isfinite(points).all():
        raise BadArea("not_numbers", "a coordinate is not a finite number")
    if (np.abs(points) > (180, 90)).any():
        raise BadArea("out_of_range", "a longitude is beyond ±180 or a latitude beyond ±90: metres instead of degrees?")


def _distinct(ring: NDArray[np.float64]) -> NDArray[np.float64]:
    """The ring without repeats and without its closing point; fewer than three points where it has no inside."""
    kept = ring[np.concatenate(([True], (np.diff(ring, axis=0) != 0).any(axis=1)))]
    while len(kept) > 1 and (kept[0] == kept[-1]).all():
        kept = kept[:-1]
    return kept if len(np.unique(kept, axis=0)) >= 3 else kept[:1]


def _one(polygon: BaseGeometry, notes: list[str]) -> BaseGeometry:
    """A part whose line does not cross itself. What the line went around stays in, also what it went around twice."""
    if polygon.is_valid:
        return polygon
    _check_tangle(polygon)
    # "structure" and not "linework": the latter makes a hole of what a line went around twice, as a hurried hand does.
    pieces = shapely.get_parts(shapely.make_valid(polygon, method="structure", keep_collapsed=False))
    notes.append("mended_crossing")
    areas = shapely.area(pieces)
    kept = pieces[areas > SLIVER * areas.sum()]
    if len(kept) < len(pieces):
        notes.append("dropped_slivers")
    return shapely.multipolygons(kept)


def _check_tangle(polygon: BaseGeometry) -> None:
    """Refuses a scribble that would take seconds to mend, by the crossings of a hundred of its stretches."""
    rings = [shapely.get_coordinates(ring) for ring in shapely.get_rings(polygon)]
    start, end = (np.concatenate([ring[part] for ring in rings]) for part in (slice(None, -1), slice(1, None)))
    sampled = slice(None, None, max(1, len(start) // 100))
    a, b = start[sampled, None], end[sampled, None]
    # Two stretches cross where each has the ends of the other on both its sides.
    apart = _side(a, b, start) * _side(a, b, end) < 0
    met = apart & (_side(start, end, a) * _side(start, end, b) < 0)
    crossings = met.sum() / len(a) * len(start) / 2
    if crossings > MOST_CROSSINGS:
        raise BadArea("too_tangled", f"the line crosses itself about {crossings:.0f} times; at most {MOST_CROSSINGS}")


def _side(a: NDArray[np.float64], b: NDArray[np.float64], point: NDArray[np.float64]) -> NDArray[np.float64]:
    """Above 0 where a point lies left of the line from a to b, below 0 where it lies right of it."""
    along, to = b - a, point - a
    return np.asarray(along[..., 0] * to[..., 1] - along[..., 1] * to[..., 0], dtype=np.float64)


def _whole(shapes: list[BaseGeometry]) -> BaseGeometry:
    """One Polygon or MultiPolygon of all parts."""
    parts = shapely.get_parts(shapes)
    if len(parts) == 1:
        return parts[0]
    whole = shapely.multipolygons(parts)
    return whole if whole.is_valid else shapely.union_all(parts)


def _rough_m2(shape: BaseGeometry) -> float:
    if shape.is_empty:
        return 0.0
    return float(shape.area * 111_320**2 * np.cos(np.radians(shape.centroid.y)))
