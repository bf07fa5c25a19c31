"""What somebody drew, as an outline: areas as lines and places as numbered points on the Region's municipalities, for an SVG.

Numbers are the entries' in the order in which they were made. What lies far from the rest has none: it would make all the others
too small to be told apart. Not here: a report's maps (``pictures``), the page (``along``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import shapely
from shapely.geometry import Point as Spot
from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import to_metres
from buurtlezer.geodata import Pack
from buurtlezer.model import Area, Entry, Method, Walk
from buurtlezer.wording.names import place_names

WIDTH: Final = 480
"""Of the drawing, in its own units."""

_LEAST: Final = 1_500.0
_ROOM: Final = 0.15
_FINENESS: Final = 1 / 500
"""Metres at least across, the share that is left free around, and what is too small to be seen, as a share of the width."""

_FAR: Final = 3.0
"""So many times as far from the middle as half of all is: outside of the drawing."""

_NAMED: Final = 0.04
_MARGIN: Final = 56.0
"""A municipality has its name where it is such a share of the drawing, and as far from the sides as a name is wide."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One drawn thing: its number, the path of an area or the middle of a point, in the units of the drawing."""

    number: int
    x: float
    y: float
    path: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """A drawing: its size, the lines and names of municipalities, and what was drawn."""

    height: float
    ground: tuple[str, ...]
    names: tuple[tuple[str, float, float], ...]
    marks: tuple[Mark, ...]
    numbers: Mapping[str, tuple[int, ...]]
    """Entry id → its numbers."""


def outline(entries: Mapping[str, Entry], pack: Pack, language: str) -> Outline | None:
    """All that was drawn in these entries; None where nothing was."""
    found = _near([(one, drawn) for one, entry in entries.items() for drawn in _shapes(entry, pack)])
    if not found:
        return None
    frame = _Frame.around([drawn for _, drawn in found])
    numbers: dict[str, tuple[int, ...]] = {}
    marks = []
    for number, (one, drawn) in enumerate(found, 1):
        numbers[one] = (*numbers.get(one, ()), number)
        middle = shapely.point_on_surface(drawn)
        path = "" if drawn.geom_type == "Point" else frame.path(drawn)
        marks.append(Mark(number, *frame.at(middle.x, middle.y), path))
    ground, names = _ground(frame, pack, language)
    return Outline(frame.height, ground, names, tuple(marks), numbers)


def _near(found: list[tuple[str, BaseGeometry]]) -> list[tuple[str, BaseGeometry]]:
    if not found:
        return []
    middles = np.array([[drawn.centroid.x, drawn.centroid.y] for _, drawn in found])
    away = np.hypot(*(middles - np.median(middles, axis=0)).T)
    most = max(_LEAST, _FAR * float(np.median(away)))
    return [one for one, metres in zip(found, away, strict=True) if metres <= most]


def _shapes(entry: Entry, pack: Pack) -> Iterator[BaseGeometry]:
    """What was drawn in an entry, in metres."""
    if isinstance(entry, Area):
        if entry.method is Method.SECTORS:
            known = [code for code in entry.sectors if code in pack.sector_shapes]
            drawn = pack.union(known) if known else None
        else:
            drawn = shape(entry.geometry) if entry.geometry is not None else None
        if drawn is not None and not drawn.is_empty:
            yield to_metres(drawn)
        points = [(spot.lon, spot.lat) for spot in entry.spots]
    elif isinstance(entry, Walk):
        points = [(stop.location.lon, stop.location.lat) for stop in entry.stops if stop.location is not None]
    else:
        at: Any = getattr(entry, "location", None)
        points = [(at.lon, at.lat)] if at is not None else []
    yield from (to_metres(Spot(*point)) for point in points)


@dataclass(frozen=True, slots=True)
class _Frame:
    """From metres to the units of the drawing."""

    west: float
    north: float
    metres: float
    height: float

    @classmethod
    def around(cls, drawn: list[BaseGeometry]) -> "_Frame":
        west, south, east, north = shapely.total_bounds(drawn)
        side = max(east - west, _LEAST) * (1 + 2 * _ROOM)
        tall = max(north - south, _LEAST * 0.6) * (1 + 2 * _ROOM)
        side, tall = max(side, tall * 0.9), max(tall, side * 0.5)
        return cls((west + east - side) / 2, (south + north + tall) / 2, side, round(WIDTH * tall / side, 1))

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A point in the drawing; y runs down."""
        scale = WIDTH / self.metres
        return round((x - self.west) * scale, 1), round((self.north - y) * scale, 1)

    def path(self, drawn: BaseGeometry) -> str:
        """The lines of an area."""
        lines = shapely.get_parts(shapely.boundary(drawn.simplify(self.metres * _FINENESS)))
        return " ".join(self._line(shapely.get_coordinates(line)) for line in lines)

    def _line(self, points: Any) -> str:
        return "M" + "L".join(f"{x} {y}" for x, y in (self.at(*point) for point in points))

    @property
    def box(self) -> BaseGeometry:
        """The ground that the drawing shows."""
        return shapely.box(self.west, self.north - self.height * self.metres / WIDTH, self.west + self.metres, self.north)


def _ground(frame: _Frame, pack: Pack, language: str) -> tuple[tuple[str, ...], tuple[tuple[str, float, float], ...]]:
    """Municipalities in sight: their lines, and their names where they lie."""
    paths, names = [], []
    for code, name in place_names(pack.municipalities, language).items():
        seen = to_metres(pack.municipality(str(code))).intersection(frame.box)
        if not seen.is_empty:
            middle = shapely.point_on_surface(seen)
            paths.append(frame.path(seen))
            x, y = frame.at(middle.x, middle.y)
            if seen.area > _NAMED * frame.box.area:
                names.append((str(name), min(max(x, _MARGIN), WIDTH - _MARGIN), y))
    return tuple(paths), tuple(names)
