"""The view ``neighbourhood``: where the room's drawings agree, for all together and for groups of drawers.

::

    {"minimum": 5,
     "all": GROUP,
     "perspective": {"citizen": GROUP, "organisation": GROUP, "visitor": GROUP},   # who draws
     "method": {"line": GROUP, "sectors": GROUP, "spots": GROUP}}                  # how it was drawn

    GROUP = {"voices": 12, "drawings": 9, "none": 1, "enough": true,
             "bands": [{"share": 25, "needed": 3, "km2": 1.8, "area": MultiPolygon}, … 50, … 75],
             "no_mans_land": MultiPolygon, "no_mans_land_km2": 0.3,
             "sizes_km2": {"low", "first", "median", "third", "high"},
             "cell_metres": 25.0}

Areas are GeoJSON geometries in WGS84, each band within the one before, empty where so many agree nowhere; ``needed`` is the
number of voices that count a band's land in. ``voices`` are those behind drawings; ``none`` those who say that they have no
neighbourhood here: an answer that is counted, in no band. A group with fewer voices than the minimum has ``voices``,
``drawings``, ``none`` and ``enough: false``, and nothing else.

Of a part of the room the same is told only if those outside of it are enough as well: from two pictures that differ by a
person or two, one would read what these drew. Not here: the sums (``analysis``), which drawings count (``drawn``).
"""

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, Final

from buurtlezer.analysis.agreement import Agreement
from buurtlezer.analysis.drawing import Drawings
from buurtlezer.analysis.grid import Grid
from buurtlezer.analysis.groups import agreements
from buurtlezer.geodata import Pack
from buurtlezer.model import Perspective
from buurtlezer.steps.room.drawn import Drawn, drawn
from buurtlezer.store import Shared, Workshop

METHODS: Final = ("line", "sectors", "spots")
PARTS: Final[dict[str, tuple[tuple[str, ...], Callable[[Drawn], str]]]] = {
    "perspective": (tuple(str(one) for one in Perspective), lambda one: one.perspective),
    "method": (METHODS, lambda one: one.method),
}
"""Ways to part the room."""


@lru_cache(maxsize=1)
def grid(pack: Pack) -> Grid:
    """The cells that a group's picture is counted on."""
    return Grid.over(pack.ground.shapes_metres)


def neighbourhood(own: Workshop, spoken: list[Shared], pack: Pack) -> dict[str, Any]:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    everyone = drawn(spoken, pack)
    groups = {("all", ""): everyone}
    for part, (names, name_of) in PARTS.items():
        groups |= {(part, name): [one for one in everyone if name_of(one) == name] for name in names}
    total = _voices(everyone)
    shown = {key: group for key, group in groups.items() if _may_show(_voices(group), total, minimum, key[0] == "all")}
    found = agreements({"/".join(key): _drawings(group) for key, group in shown.items()}, grid(pack), minimum)
    made = {key: _group(group, found.get("/".join(key))) for key, group in groups.items()}
    parts = {part: {name: made[part, name] for name in names} for part, (names, _) in PARTS.items()}
    return {"minimum": minimum, "all": made["all", ""], **parts}


def _may_show(voices: int, total: int, minimum: int, whole: bool) -> bool:
    return voices >= minimum and (whole or total == voices or total - voices >= minimum)


def _drawings(group: Iterable[Drawn]) -> Drawings:
    return Drawings.of(one.drawing for one in group if one.drawing is not None)


def _voices(group: Iterable[Drawn]) -> int:
    return sum(one.voices for one in group if one.drawing is not None)


def _group(group: list[Drawn], found: object) -> dict[str, Any]:
    counts = {
        "voices": _voices(group),
        "drawings": sum(one.drawing is not None for one in group),
        "none": sum(one.voices for one in group if one.drawing is None),
    }
    if not isinstance(found, Agreement):
        return {**counts, "enough": False}
    told = found.as_json()
    kept = ("no_mans_land", "no_mans_land_km2", "sizes_km2", "cell_metres")
    return {**counts, "enough": True, "bands": told["levels"], **{name: told[name] for name in kept}}
