"""The base map around what is shown: green, water, rail and streets clipped to a frame, as SVG paths, and names along streets.

For what has no map library: the wall, paper, a walk. Units are those of the drawing, from its upper left corner. Whoever draws it
writes ``ATTRIBUTION`` beside it. Not here: which frame (``light_ground``, ``near_ground``, ``paper_map``, ``steps.walk.around``).
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata import Pack
from buurtlezer.geodata.base_map import SONIAN_FOREST, Layer
from buurtlezer.wording.names import place_names

ATTRIBUTION: Final = "© OpenStreetMap"
MAIN_METRES: Final = 900.0
"""A street as long as this, within its municipality, is drawn wider and named first."""

STRAIGHT: Final = 0.96
"""So much of a stretch of street is the straight line between its ends, where a name stands on it."""
ALONG: Final = (0.5, 0.35, 0.65, 0.2, 0.8)

Points = NDArray[np.float64]
Told = dict[str, Any]


@dataclass(frozen=True)
class Frame:
    """What is shown: ``metres`` is a box in EPSG:31370, ``units`` makes points of the drawing of points in metres."""

    metres: BaseGeometry
    units: Callable[[Points], Points]


def layers(
    pack: Pack, frame: Frame, streets_from: float | None = 0.0, green_m2: float = 0.0, water_m2: float = 0.0
) -> Iterator[tuple[str, BaseGeometry]]:
    """From below: green, water, waterways, rail, streets, main streets; each as one shape in units, none that is empty.

    Streets shorter than ``streets_from`` metres are left out, with None all are; so is green and water smaller than that.
    """
    base = pack.base_map
    forest = pack.sectors.index[pack.sectors["district"] == SONIAN_FOREST]
    green = [*_near(base.green, frame, green_m2), *(pack.sector_shapes_metres[str(code)] for code in forest)]
    yield from _clipped("green", green, frame)
    yield from _clipped("water", _near(base.water, frame, water_m2), frame)
    if streets_from is not None:
        yield from _clipped("waterways", _near(base.waterways, frame), frame)
    yield from _clipped("rail", _near(base.rail, frame), frame)
    if streets_from is None:
        return
    numbers = base.streets.tree.query(frame.metres, predicate="intersects")
    long = base.streets.table["length_m"].to_numpy()[numbers]
    shapes = base.streets.metres[numbers]
    yield from _clipped("streets", shapes[(long < MAIN_METRES) & (long >= streets_from)], frame)
    yield from _clipped("main", shapes[long >= MAIN_METRES], frame)


def _near(layer: Layer, frame: Frame, least_m2: float = 0.0) -> Iterable[BaseGeometry]:
    shapes = layer.metres[layer.tree.query(frame.metres, predicate="intersects")]
    return list(shapes[shapely.area(shapes) >= least_m2])


def _clipped(kind: str, shapes: Iterable[BaseGeometry], frame: Frame) -> Iterator[tuple[str, BaseGeometry]]:
    found = shapely.intersection(np.array(list(shapes), dtype=object), frame.metres)
    parts = shapely.get_parts(shapely.get_parts(found))  # of a collection, then of what it holds
    wanted = "Polygon" if kind in ("green", "water") else "LineString"
    kept = np.array([part for part in parts if part.geom_type == wanted and not part.is_empty], dtype=object)
    if len(kept):
        whole = shapely.union_all(kept) if wanted == "Polygon" else shapely.line_merge(shapely.multilinestrings(kept))
        yield kind, shapely.transform(whole, frame.units)


def street_names(
    pack: Pack, language: str, frame: Frame, letter: float, taken: list[BaseGeometry], most: int, leave: Iterable[str] = ()
) -> Iterator[Told]:
    """Names along their streets but those to ``leave``, the longest streets first.

    ``{"kind", "name", "x", "y", "angle"}``, degrees clockwise.

    ``letter`` is the width of a letter in units; a line is twice as high. A name that would cover what is ``taken`` is left out;
    the others are added to it. Names are never cut off by the frame.
    """
    streets = pack.base_map.streets
    numbers = streets.tree.query(frame.metres, predicate="intersects")
    table = streets.table.iloc[numbers]
    shown = shapely.transform(shapely.intersection(streets.metres[numbers], frame.metres), frame.units)
    by_name: dict[str, list[int]] = {}
    left = set(leave)
    for place, name in enumerate(place_names(table, language)):
        if str(name) not in left:
            by_name.setdefault(str(name), []).append(place)
    lengths = table["length_m"].to_numpy()
    found = 0
    for name, places in sorted(by_name.items(), key=lambda one: (-int(lengths[one[1]].sum()), one[0])):
        lines = shapely.get_parts(shown[places])
        line = max((line for line in lines if line.geom_type == "LineString"), key=lambda one: one.length, default=None)
        if line is None or (spot := straight_spot(line, letter * (len(name) + 2), letter * 2, taken)) is None:
            continue
        x, y, angle, covers = spot
        taken.append(covers)
        yield {"kind": "street", "name": name, "x": round(x), "y": round(y), "angle": round(angle)}
        found += 1
        if found == most:
            return


def green_names(pack: Pack, language: str, frame: Frame, letter: float, taken: list[BaseGeometry], most: int) -> Iterator[Told]:
    """Names of parks and woods, the largest first, level: as ``street_names``, without an angle."""
    green = pack.base_map.green.table
    green = green[green["name_nl"] != ""].sort_values(["m2", "name_nl"], ascending=[False, True])
    metres = points_to_metres(green[["lon", "lat"]].to_numpy(dtype=np.float64))
    inside = shapely.contains_xy(frame.metres, metres[:, 0], metres[:, 1])
    edges = shapely.transform(frame.metres, frame.units)
    found = 0
    for name, (x, y) in zip(place_names(green[inside], language), frame.units(metres[inside]), strict=True):
        half = letter * (len(name) + 1) / 2
        covers = shapely.box(x - half, y - letter, x + half, y + letter)
        if edges.contains(covers) and not any(covers.intersects(those) for those in taken):
            taken.append(covers)
            yield {"kind": "green", "name": str(name), "x": round(x), "y": round(y)}
            found += 1
            if found == most:
                return


def straight_spot(
    line: BaseGeometry, long: float, high: float, taken: list[BaseGeometry]
) -> tuple[float, float, float, BaseGeometry] | None:
    """Middle, angle and cover of a straight stretch as long as a name, where nothing else stands."""
    if line.length < long:
        return None
    for share in ALONG:
        start = share * line.length - long / 2
        if start < 0 or start + long > line.length:
            continue
        one, middle, other = (shapely.line_interpolate_point(line, start + part) for part in (0.0, long / 2, long))
        chord = shapely.linestrings([one.coords[0], other.coords[0]])
        if chord.length < STRAIGHT * long or shapely.distance(chord, middle) > high / 4:
            continue
        covers = shapely.buffer(chord, high / 2, cap_style="flat")
        if not any(covers.intersects(those) for those in taken):
            angle = float(np.degrees(np.arctan2(other.y - one.y, other.x - one.x)))
            return float(chord.centroid.x), float(chord.centroid.y), (angle + 90) % 180 - 90, covers
    return None


def path_of(shape: BaseGeometry, tolerance: float = 1.0) -> str:
    """The ``d`` of a path along rings and lines in whole units, without points that nobody would see."""
    written = []
    for part in shapely.get_parts(shapely.simplify(shape, tolerance)):
        if part.is_empty or part.geom_type not in ("Polygon", "LineString"):
            continue
        for line in shapely.get_rings(part) if part.geom_type == "Polygon" else [part]:
            corners = shapely.get_coordinates(line).round().astype(int)
            steps = np.diff(corners, axis=0)
            moved = " ".join(f"{x} {y}" for x, y in steps[np.any(steps != 0, axis=1)])
            written.append(f"M{corners[0][0]} {corners[0][1]}l{moved}" if moved else "")
    return "".join(written)
