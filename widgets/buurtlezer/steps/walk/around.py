"""The map of a walk: only what lies around its stops, as paths that a page, a file and a sheet draw without asking anybody.

Streets with names, green, water and rail are OpenStreetMap's: whoever draws it writes ``source`` on it.

Measured in EPSG:31370 metres, so that a hundred metres are as long everywhere. Not here: drawing it (``parts.walk``, ``paper``).
"""

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, Final

import numpy as np
import shapely
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata import Pack
from buurtlezer.logbook.room import base_layers
from buurtlezer.logbook.room.base_layers import Frame, path_of
from buurtlezer.model import Stop
from buurtlezer.steps.walk.stop_streets import names_at
from buurtlezer.wording.names import place_names

WIDTH: Final = 1_000
MARGIN_METRES: Final = 350.0
LEAST_METRES: Final = 1_400.0
MOST_HIGH: Final = 1.1
LEAST_HIGH: Final = 0.62
"""Height as a share of the width: what fits a phone, and a sheet."""

MOST_NAMES: Final = 14
MOST_STREETS: Final = 24
LETTER: Final = 17.0
LINE: Final = 39.0
STREET_LETTER: Final = 16.0
"""Room for a name, in units of the drawing, as the page writes it: letters of 31 units are some 11 px on a phone."""

SCALES: Final = (100, 200, 500, 1000, 2000)
SCALE_LEAST: Final = 140
"""Metres that the scale bar may stand for, and how many units it is long at least."""

NEAR_METRES: Final = 3_500.0
LONG_METRES: Final = 400.0
"""Where more than that is shown, streets shorter than this are left out."""

Ground = dict[str, Any]


def around(pack: Pack, language: str, stops: Iterable[Stop]) -> Ground:
    """The ground around those stops that have a point; empty where none has.

    ``{"size": [width, height], "metres": of the width, "scale": {"metres", "long"}, "source", "layers": [{"kind", "d"}],
    "names": [{"kind", "name", "x", "y", "angle"}], "stops": [{"id", "number", "x", "y"}]}``; everything in units of the drawing,
    from its upper left corner.
    """
    stops_given = list(stops)
    placed = [(stop.id, number, stop.location) for number, stop in enumerate(stops_given, start=1) if stop.location is not None]
    if not placed:
        return {}
    points = tuple((at.lon, at.lat) for _, _, at in placed)
    names = tuple(stop.name for stop in stops_given if stop.location is not None)
    made: Ground = json.loads(_made(pack, language, points, names))
    marks = made.pop("marks")
    found = [{"id": own_id, "number": number, "x": x, "y": y} for (own_id, number, _), (x, y) in zip(placed, marks, strict=True)]
    return {**made, "stops": found}


@lru_cache(maxsize=16)
def _made(pack: Pack, language: str, points: tuple[tuple[float, float], ...], stops: tuple[str, ...]) -> str:
    metres = points_to_metres(np.array(points, dtype=float))
    left, bottom, right, top = _frame(metres)
    scale = WIDTH / (right - left)

    def units(them: np.ndarray) -> np.ndarray:
        return np.column_stack(((them[:, 0] - left) * scale, (top - them[:, 1]) * scale))

    marks = [[round(x), round(y)] for x, y in units(metres)]
    height = round((top - bottom) * scale)
    frame = Frame(shapely.box(left, bottom, right, top), units)
    return json.dumps(
        {
            "size": [WIDTH, height],
            "metres": round(right - left),
            "scale": _scale(scale),
            "source": base_layers.ATTRIBUTION,
            "layers": [{"kind": kind, "d": d} for kind, shape in _layers(pack, frame) if (d := path_of(shape))],
            "names": _names(pack, language, frame, height, marks, list(zip(stops, metres, strict=True))),
            "marks": marks,
        },
        ensure_ascii=False,
    )


def _scale(units_to_a_metre: float) -> Ground:
    """A round length for the bar, and how long that is in units."""
    metres = next((one for one in SCALES if one * units_to_a_metre >= SCALE_LEAST), SCALES[-1])
    return {"metres": metres, "long": round(metres * units_to_a_metre)}


def _frame(metres: np.ndarray) -> tuple[float, float, float, float]:
    """Left, bottom, right, top: all points with room around them, in a shape that fits a phone."""
    (left, bottom), (right, top) = metres.min(axis=0) - MARGIN_METRES, metres.max(axis=0) + MARGIN_METRES
    wide, high = max(right - left, LEAST_METRES), top - bottom
    wide = max(wide, high / MOST_HIGH)
    high = max(high, wide * LEAST_HIGH)
    x, y = (left + right) / 2, (bottom + top) / 2
    return x - wide / 2, y - high / 2, x + wide / 2, y + high / 2


def _layers(pack: Pack, frame: Frame) -> Iterable[tuple[str, BaseGeometry]]:
    """In units, from below: the base map, then borders from fine to strong, then lines to ride."""
    left, _, right, _ = frame.metres.bounds
    yield from base_layers.layers(pack, frame, LONG_METRES if right - left > NEAR_METRES else 0.0)
    for kind, shape in _told(pack, frame.metres):
        yield kind, shapely.transform(shapely.intersection(shape, frame.metres), frame.units)


def _told(pack: Pack, frame: BaseGeometry) -> Iterable[tuple[str, BaseGeometry]]:
    near = [code for code, shape in pack.sector_shapes_metres.items() if shape.intersects(frame)]
    sectors = pack.sectors.loc[near]
    shapes = {code: pack.sector_shapes_metres[code] for code in near}

    def union(codes: Iterable[Any]) -> BaseGeometry:
        return shapely.union_all([shapes[str(code)] for code in codes])

    for column, kind in (("district", "districts"), ("municipality", "municipalities")):
        groups = sectors.groupby(column).groups.values()
        yield kind, shapely.union_all([union(codes).boundary for codes in groups])
    for kind in ("tram", "metro"):
        drawn = pack.lines.loc[pack.lines["kind"] == kind, "shape"]
        yield kind, shapely.union_all([shapely.transform(line, points_to_metres) for line in drawn])


def _names(
    pack: Pack,
    language: str,
    frame: Frame,
    height: int,
    marks: Sequence[Sequence[int]],
    stops: Sequence[tuple[str, np.ndarray]],
) -> list[Ground]:
    """The streets of the stops first, then stations and districts, then other streets; none covers a stop of the walk."""
    spots = pack.spots[pack.spots["kind"].isin(("train", "metro", "tram", "district", "park"))]
    rank = spots["kind"].map({"train": 0, "metro": 1, "district": 2, "park": 3, "tram": 4})
    spots = spots.assign(rank=rank).sort_values("rank", kind="stable")
    names = place_names(spots, language)
    at = frame.units(points_to_metres(spots[["lon", "lat"]].to_numpy(dtype=float)))
    kept: list[BaseGeometry] = [shapely.Point(x, y).buffer(34) for x, y in marks]
    kept.append(shapely.box(0, height - 85, 320, height))  # the scale
    kept.append(shapely.box(WIDTH - 260, height - 42, WIDTH, height))  # whose it is
    first = list(names_at(pack, language, frame, stops, STREET_LETTER, kept))
    found: list[Ground] = []
    for kind, name, (x, y) in zip(spots["kind"], names, at, strict=True):
        half = LETTER * len(str(name)) / 2
        box = shapely.box(x - half, y - LINE, x + half, y + LINE / 3)
        inside = half < x < WIDTH - half and LINE < y < height - LINE
        if len(found) == MOST_NAMES or not inside or any(box.intersects(other) for other in kept):
            continue
        kept.append(box)
        found.append({"kind": str(kind), "name": str(name), "x": round(x), "y": round(y)})
    named = [one["name"] for one in first]
    streets = base_layers.street_names(pack, language, frame, STREET_LETTER, kept, MOST_STREETS, named)
    return [*first, *found, *streets]
