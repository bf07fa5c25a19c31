"""Points and lines as coarsely as a finger on a phone means them: on a grid of some 100 m, which shows no door.

In degrees of WGS84, as entries hold them. Not here: which points are made coarse (``logbook.intake``, ``store.export``).
"""

from collections.abc import Mapping
from typing import Any, Final

import shapely
from shapely.geometry import mapping, shape

LATITUDE_STEP: Final = 0.001
"""Degrees; 111 m."""

LONGITUDE_STEP: Final = 0.0015
"""Degrees; 105 m in Brussels."""


def coarse_point(lon: float, lat: float) -> tuple[float, float]:
    """The nearest point of the grid, at most 77 m from where it was."""
    return _on_grid(lon, LONGITUDE_STEP, 180.0), _on_grid(lat, LATITUDE_STEP, 90.0)


def coarse_area(drawn: Mapping[str, Any]) -> dict[str, Any] | None:
    """A (Multi)Polygon as GeoJSON with its corners on the grid; None for one that is smaller than the grid can hold."""
    units = shapely.transform(shapely.make_valid(shape(drawn)), lambda at: at / (LONGITUDE_STEP, LATITUDE_STEP))
    held = shapely.set_precision(units, 1.0)
    parts = [part for part in shapely.get_parts(shapely.get_parts(held)) if part.geom_type == "Polygon" and not part.is_empty]
    if not parts:
        return None
    # Where it begins follows from its corners, and not from where somebody began to draw.
    found: dict[str, Any] = mapping(shapely.normalize(parts[0] if len(parts) == 1 else shapely.MultiPolygon(parts)))
    return {"type": found["type"], "coordinates": _degrees(found["coordinates"])}


def _degrees(units: Any) -> Any:
    if isinstance(units[0], float):
        return [round(units[0] * LONGITUDE_STEP, 4), round(units[1] * LATITUDE_STEP, 4)]
    return [_degrees(one) for one in units]


def _on_grid(degrees: float, step: float, most: float) -> float:
    return min(max(round(round(degrees / step) * step, 4), -most), most)
