"""The view ``neighbourhood``: where the room's drawings agree, for all together and for groups of drawers.

::

    {"minimum": 5,
     "all": GROUP + {"none": 1},
     "perspective": {"citizen": GROUP, "organisation": GROUP, "visitor": GROUP},   # who draws
     "method": {"line": GROUP, "sectors": GROUP, "spots": GROUP}}                  # how it was drawn

    GROUP = {"voices": 12, "drawings": 9, "enough": true,
             "bands": [{"share": 25, "needed": 3, "km2": 1.8, "area": MultiPolygon}, … 50, … 75],
             "no_mans_land": MultiPolygon, "no_mans_land_km2": 0.3,
             "sizes_km2": {"low", "first", "median", "third", "high"},
             "cell_metres": 25.0}

Areas are GeoJSON geometries in WGS84, each band within the one before, empty where so many agree nowhere; ``needed`` is the
number of voices that count a band's land in. ``voices`` are those behind drawings; ``none``, only where the whole is enough,
those who say that they have no neighbourhood here: an answer that is counted, in no band, in steps of its own over all who
answered. A group that is not enough (``analysis.cell``) has ``voices``, ``drawings``, ``enough: false`` and what it ``lacks``.

Of a part of the room the same is told only if what can be made of it and the others told, by adding and subtracting, is enough
as well (``analysis.subtraction``): else it lacks ``rest``. From two pictures that differ by a person or two, one would read what
these drew; also from two that are shown one after the other (``analysis.pictures``): ``waiting`` are voices behind drawings that
the next picture may show. Not here: the sums (``analysis``), which drawings count (``drawn``).
"""

import hashlib
from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any, Final

from buurtlezer.analysis.agreement import Agreement
from buurtlezer.analysis.cell import Cell, Lacks
from buurtlezer.analysis.drawing import Drawings
from buurtlezer.analysis.grid import Grid
from buurtlezer.analysis.groups import TooFew, agreements
from buurtlezer.analysis.pictures import Pictures, Step
from buurtlezer.analysis.subtraction import Way, tellable
from buurtlezer.geodata import Pack
from buurtlezer.model import Method, Perspective
from buurtlezer.store import Shared, Workshop
from buurtlezer.views.drawn import Drawn, drawn

METHODS: Final = (Method.LINE, Method.SECTORS, Method.SPOTS)
PARTS: Final[dict[str, tuple[tuple[str, ...], Callable[[Drawn], str]]]] = {
    "perspective": (tuple(str(one) for one in Perspective), lambda one: one.perspective),
    "method": (tuple(map(str, METHODS)), lambda one: one.method),
}
"""Ways to part the room."""


@lru_cache(maxsize=1)
def grid(pack: Pack) -> Grid:
    """The cells that a group's picture is counted on."""
    return Grid.over(pack.ground.shapes_metres)


def compute(own: Workshop, spoken: list[Shared], pack: Pack, pictures: Pictures) -> dict[str, Any]:
    """The view, in the shape of this module."""
    minimum = own.settings.minimum_voices
    everyone = drawn(spoken, pack)
    step = pictures.step("all", [one for one in everyone if one.drawing is not None], minimum, all=what)
    if step.said is None and step.kept is not None:
        told = dict(step.kept)
    else:
        drew = [one for one in everyone if one.drawing is not None]
        told = _groups(step.said or drew, step, minimum, pack, pictures)
        if step.said is not None:
            pictures.show(step, told)
    if told["all"]["enough"]:
        told["all"] = {**told["all"], **_none(everyone, minimum, pictures)}
    return {"minimum": minimum, **told, **({"waiting": step.waiting} if step.waiting and told["all"]["enough"] else {})}


def _none(everyone: list[Drawn], minimum: int, pictures: Pictures) -> dict[str, int]:
    """How many have no neighbourhood here, of all who answered; nothing where that may not be told."""

    def counted(them: list[Drawn]) -> dict[str, int]:
        return {"none": sum(one.voices for one in them if one.drawing is None)}

    told = pictures.told("none", everyone, minimum, counted, none=lambda one: one.drawing is None)
    return {"none": told["none"]} if "none" in told else {}


def what(one: Drawn) -> tuple[str, str, str]:
    """All that a picture of drawings depends on, of one of them."""
    shape = b"" if one.drawing is None else one.drawing.geometry.wkb
    return hashlib.sha256(shape).hexdigest(), one.perspective, one.method


def _groups(everyone: list[Drawn], step: Step[Drawn], minimum: int, pack: Pack, pictures: Pictures) -> dict[str, Any]:
    groups = {("all", ""): everyone}
    for part, (names, name_of) in PARTS.items():
        groups |= {(part, name): [one for one in everyone if name_of(one) == name] for name in names}
    shown = {key: _drawings(groups[key]) for key in (_shown(everyone, minimum, pictures) if step.said is not None else ())}
    found = agreements({"/".join(key): drawings for key, drawings in shown.items()}, grid(pack), minimum)
    made = {key: _group(group, minimum, found.get("/".join(key)), step.cell.lacks) for key, group in groups.items()}
    parts = {part: {name: made[part, name] for name in names} for part, (names, _) in PARTS.items()}
    return {"all": made["all", ""], **parts}


def _shown(everyone: list[Drawn], minimum: int, pictures: Pictures) -> list[tuple[str, str]]:
    """The whole, and the parts of which no sum and no difference tells what too few drew, now or since an earlier picture.

    A part is one more picture of the same drawings: it is laid beside each of the whole and of other parts that was ever shown.
    """
    drew = [one for one in everyone if one.drawing is not None]
    ways = [Way(names, [name_of(one) for one in drew]) for names, name_of in PARTS.values()]
    told = tellable(drew, ways, minimum)
    kept = [("all", "")]
    for (part, (_, name_of)), names in zip(PARTS.items(), told, strict=True):
        mine = {name: [one for one in drew if name_of(one) == name] for name in sorted(names)}
        kept += [(part, name) for name, them in mine.items() if pictures.admits("all", them, what)]
    return kept


def _drawings(group: list[Drawn]) -> Drawings:
    return Drawings.of(one.drawing for one in group if one.drawing is not None)


def _group(group: list[Drawn], minimum: int, found: Agreement | TooFew | None, lacks: Lacks | None) -> dict[str, Any]:
    drew = [one for one in group if one.drawing is not None]
    counts = {"drawings": len(drew)}
    cell = Cell.of(drew, minimum)
    if isinstance(found, Agreement):
        return cell.told(partial(_picture, found), **counts)
    return (cell.waits() if lacks is Lacks.STEP else cell.held_back()).told(dict, **counts)


def _picture(found: Agreement) -> dict[str, Any]:
    told = found.as_json()
    kept = ("no_mans_land", "no_mans_land_km2", "sizes_km2", "cell_metres")
    return {"bands": told["levels"], **{name: told[name] for name in kept}}
