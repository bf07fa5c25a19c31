"""A map so light that a phone has it in a blink: municipalities as outlines, water, large green, rail, metro stops as names.

Made for one tap by a finger, at 390 pixels across: what is less than 30 m is left out. Not here: the map of the workbooks
(``parts.map``), drawing this one (the moment page), keeping what was made (``serving.room.maps``).
"""

import json
from typing import Any

import numpy as np
import shapely

from buurtlezer.analysis.projection import points_to_degrees, points_to_metres
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room.base_layers import Frame, layers, path_of
from buurtlezer.wording.names import place_names

UNITS = 1000
"""The width of the drawing; a unit is some 19 m."""

TOLERANCE_METRES = 30.0

GREEN_M2 = 60_000.0
WATER_M2 = 15_000.0
"""What is smaller would be a speck."""

LETTER_UNITS = 18.0
LINE_UNITS = 32.0
"""A name as the page writes it, at 32 units."""


def light_ground(pack: Pack, language: str) -> str:
    """The ground as JSON text.

    ``{"box": [west, south, east, north], "size": [width, height], "places": [{"name", "path", "x", "y", "label", "shown"}],
    "layers": [{"kind", "d"}], "stops": [{"name", "x", "y"}]}``: the box in WGS84 degrees; paths (SVG) and points in units of the
    drawing, from its upper left corner. ``label`` is where the middle of a name stands, if it is ``shown``; layers come from
    below. Degrees and units follow from each other by a straight line, which over the 20 km of the Region is off by less than a
    unit.
    """
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
    names = [str(place_names(pack.municipalities, language)[code]) for code in codes]
    middles = np.array([shapely.get_coordinates(shapely.maximum_inscribed_circle(shape))[0] for shape in flat])
    labels = _labels(names, middles, shapely.area(flat))
    places = [
        {"name": name, "path": _path(shape), "x": round(x), "y": round(y), "label": round(label), "shown": shown}
        for name, shape, (x, y), (label, shown) in zip(names, flat, middles, labels, strict=True)
    ]
    return json.dumps(
        {
            "box": [round(edge, 6) for edge in (west, south, east, north)],
            "size": [UNITS, round((north - south) * scale)],
            "places": places,
            "layers": _layers(pack, shapes, units),
            "stops": _stops(pack, language, units),
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def _layers(pack: Pack, region: np.ndarray, units: Any) -> list[dict[str, str]]:
    """Green, water and rail from below; nothing beyond the Region, where this map is blank."""
    frame = Frame(
        shapely.transform(shapely.simplify(shapely.coverage_union_all(region), 1e-4), points_to_metres),
        lambda metres: units(points_to_degrees(metres)),
    )
    drawn = layers(pack, frame, streets_from=None, green_m2=GREEN_M2, water_m2=WATER_M2)
    return [{"kind": kind, "d": path_of(shape, 0.8)} for kind, shape in drawn]


def _labels(names: list[str], middles: np.ndarray, areas: np.ndarray) -> list[tuple[float, bool]]:
    """Where each name stands in the middle of its line, moved to stay on the map; and whether there is room for it.

    The largest place comes first; a name that would cover another one is left out, and stands in the list beside the map.
    """
    found: dict[int, tuple[float, bool]] = {}
    kept: list[shapely.Geometry] = []
    for place in np.argsort(-areas):
        half = LETTER_UNITS * len(names[place]) / 2
        x = min(max(float(middles[place][0]), half), UNITS - half)
        y = float(middles[place][1])
        box = shapely.box(x - half, y - LINE_UNITS, x + half, y + LINE_UNITS / 3)
        fits = not any(box.intersects(other) for other in kept)
        found[int(place)] = (x, fits)
        kept += [box] if fits else []
    return [found[place] for place in range(len(names))]


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
