"""A map so light that a phone has it in a blink: municipalities as outlines, metro stops and stations as names.

Made for one tap by a finger, at 390 pixels across: what is less than 30 m is left out. Not here: the map of the workbooks
(``parts.map``), and drawing this one (the moment page).
"""

import json
from functools import lru_cache
from typing import Any

import numpy as np
import shapely

from buurtlezer.geodata import Pack
from buurtlezer.steps.ground import place_names

UNITS = 1000
"""The width of the drawing; a unit is some 19 m."""

TOLERANCE_METRES = 30.0


def light_ground(pack: Pack, language: str) -> str:
    """The ground as JSON text.

    ``{"box": [west, south, east, north], "size": [width, height], "places": [{"name", "path", "x", "y"}], "stops": [{"name",
    "x", "y"}]}``: the box in WGS84 degrees; paths (SVG) and points in units of the drawing, from its upper left corner. Degrees
    and units follow from each other by a straight line, which over the 20 km of the Region is off by less than a unit.
    """
    return _made(pack, language)


@lru_cache(maxsize=8)
def _made(pack: Pack, language: str) -> str:
    codes = [str(code) for code in pack.municipalities.index]
    shapes = np.array([pack.municipality(code) for code in codes])
    # A degree of longitude is shorter than one of latitude: simplify in a plane where both are metres, nearly.
    west, south, east, north = map(float, shapely.total_bounds(shapes))
    wide = float(np.cos(np.radians((south + north) / 2)))
    scale = UNITS / ((east - west) * wide)

    def units(points: np.ndarray) -> np.ndarray:
        return np.column_stack(((points[:, 0] - west) * wide * scale, (north - points[:, 1]) * scale))

    flat = shapely.transform(shapes, units)
    metres_per_unit = 111_320.0 / scale
    flat = shapely.coverage_simplify(flat, TOLERANCE_METRES / metres_per_unit)
    inside = shapely.get_coordinates(shapely.point_on_surface(flat)).round().astype(int)
    names = place_names(pack.municipalities, language)
    places = [
        {"name": str(names[code]), "path": _path(shape), "x": int(x), "y": int(y)}
        for code, shape, (x, y) in zip(codes, flat, inside, strict=True)
    ]
    return json.dumps(
        {
            "box": [round(edge, 6) for edge in (west, south, east, north)],
            "size": [UNITS, round((north - south) * scale)],
            "places": places,
            "stops": _stops(pack, language, units),
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _path(shape: shapely.Geometry) -> str:
    rings = []
    for part in shapely.get_parts(shape):
        for ring in shapely.get_rings(part):
            corners = shapely.get_coordinates(ring).round().astype(int)
            steps = np.diff(corners, axis=0)
            moved = " ".join(f"{x} {y}" for x, y in steps[np.any(steps != 0, axis=1)])
            rings.append(f"M{corners[0][0]} {corners[0][1]}l{moved}z")
    return "".join(rings)


def _stops(pack: Pack, language: str, units: Any) -> list[dict[str, Any]]:
    """Metro stops, one of each name."""
    metro = pack.stops[pack.stops["modes"].str.split().map(lambda modes: "metro" in modes)]
    names = place_names(metro, language)
    points = units(metro[["lon", "lat"]].to_numpy(dtype=float)).round().astype(int)
    found: dict[str, dict[str, Any]] = {}
    for name, (x, y) in zip(names, points, strict=True):
        found.setdefault(str(name), {"name": str(name), "x": int(x), "y": int(y)})
    return list(found.values())
