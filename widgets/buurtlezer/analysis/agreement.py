"""Where drawings agree: the areas that at least 25, 50 and 75 % of the voices count in, and the no-man's-land.

The bands are those of Bostonography (A. Woodruff and T. Wallace). Counted on a grid, exact at the centres of its cells
(``raster``): a drawing counts with its part within the Region and the grid's margin, its voices always. Surfaces are
those of whole cells; outlines are drawn for the eye (``outline``), and a figure about one is about that outline.

Not here: who drew (nothing of it gets in), groups and their minimum (``groups``), figures (``line_range``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from math import ceil
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.drawing import Drawings
from buurtlezer.analysis.grid import Grid
from buurtlezer.analysis.no_mans_land import no_mans_land
from buurtlezer.analysis.outline import outlines
from buurtlezer.analysis.quartiles import Quartiles
from buurtlezer.analysis.raster import counts

SHARES = (25, 50, 75)
"""Per cent of the voices."""
FEWEST = 2
"""Voices that an area of agreement needs at least, where there are two: one voice agrees with nobody, and the outline of
a quarter of three voices would be that of each of their drawings."""


@dataclass(frozen=True)
class Level:
    """The area that at least ``share`` per cent of the voices count in: ``needed`` of them.

    ``area``: a MultiPolygon in WGS84 degrees, generalised, empty where so many agree nowhere; each level lies within
    the one before. ``km2``: counted in whole cells, before that.
    """

    share: int
    needed: int
    area: BaseGeometry
    km2: float


@dataclass(frozen=True)
class Agreement:
    """What drawings have in common.

    The **no-man's-land** lies between the areas that a quarter agrees on, and fewer than a quarter count it in: within
    their convex hull, outside them, and at least some 100 m wide. So it is in Bostonography: what is left between the
    bands. Two other definitions were turned down, *in a drawing but below 25 %* and *in the hull of all and in no
    drawing*: their outer line is that of the one who drew farthest, who then is seen by all. For the same reason of
    what only a few count in there is a number, ``drawn_km2``, and no outline.
    """

    drawings: int
    voices: int
    levels: tuple[Level, ...]
    no_mans_land: BaseGeometry
    """A MultiPolygon in WGS84 degrees, generalised, next to the outermost level and nowhere in it."""
    no_mans_land_km2: float
    drawn_km2: float
    """In one drawing at least."""
    sizes_km2: Quartiles
    """How large the drawings are, wherever they lie; each as often as it has voices."""
    outside: int
    """Drawings of which nothing lies on the grid. Their voices are among those of whom a share is taken."""
    cell_metres: float
    """How coarse the outlines are."""

    def as_json(self) -> dict[str, Any]:
        """As plain JSON, with areas as GeoJSON; :meth:`from_json` reads it back."""
        levels = [{"share": at.share, "needed": at.needed, "area": _geojson(at.area), "km2": at.km2} for at in self.levels]
        kept = {name: getattr(self, name) for name in _NUMBERS}
        return {**kept, "levels": levels, "no_mans_land": _geojson(self.no_mans_land), "sizes_km2": self.sizes_km2.as_json()}

    @classmethod
    def from_json(cls, found: Mapping[str, Any]) -> "Agreement":
        """As written by :meth:`as_json`. Raises ``KeyError`` where something is missing."""
        levels = tuple(Level(at["share"], at["needed"], _area(at["area"]), at["km2"]) for at in found["levels"])
        return cls(
            **{name: found[name] for name in _NUMBERS},
            levels=levels,
            no_mans_land=_area(found["no_mans_land"]),
            sizes_km2=Quartiles.from_json(found["sizes_km2"]),
        )


_NUMBERS = ("drawings", "voices", "no_mans_land_km2", "drawn_km2", "outside", "cell_metres")


def agreement(drawings: Drawings, grid: Grid) -> Agreement:
    """What the drawings, one at least, have in common. Raises ``ValueError`` for none.

    ``grid``: over the Region, by ``Grid.over``. Whether there are voices enough to show it is asked by ``groups``.
    """
    if not len(drawings):
        raise ValueError("an agreement is of one drawing at least")
    shape = counts(drawings.shapes_metres, drawings.voices[None], grid)[0]
    return agreed(shape, drawings.km2, drawings.voices, int(outside(drawings, grid).sum()), grid)


def outside(drawings: Drawings, grid: Grid) -> NDArray[np.bool_]:
    """For each drawing, whether nothing of it lies on the grid."""
    east, north = grid.west + grid.columns * grid.cell, grid.south + grid.rows * grid.cell
    return np.asarray(~shapely.intersects(drawings.shapes_metres, shapely.box(grid.west, grid.south, east, north)))


def agreed(
    cells: NDArray[np.int64], sizes_km2: NDArray[np.float64], voices: NDArray[np.int64], away: int, grid: Grid
) -> Agreement:
    """The same from the voices that count each cell in, of shape rows × columns, and size and voices of each drawing."""
    total = int(voices.sum())
    needed = [min(total, max(FEWEST, ceil(total * share / 100))) for share in SHARES]
    near, part = _near(cells >= needed[0], grid)
    between = no_mans_land(cells[near] >= needed[0], part)
    # 1: no-man's-land, 2: a quarter, and so on.
    classes = sum((cells[near] >= voices_needed).astype(np.int64) for voices_needed in needed)
    classes = np.where(between, 1, np.where(classes > 0, classes + 1, 0))
    drawn = outlines(classes, part)
    return Agreement(
        drawings=len(voices),
        voices=total,
        levels=tuple(
            Level(share, least, drawn.at_least(place), int((classes >= place).sum()) * grid.cell_km2)
            for place, (share, least) in enumerate(zip(SHARES, needed, strict=True), start=2)
        ),
        no_mans_land=drawn.only(1),
        no_mans_land_km2=int(between.sum()) * grid.cell_km2,
        drawn_km2=int((cells > 0).sum()) * grid.cell_km2,
        sizes_km2=Quartiles.of(sizes_km2, voices),
        outside=away,
        cell_metres=drawn.cell_metres,
    )


def _near(cells: NDArray[np.bool_], grid: Grid) -> tuple[tuple[slice, slice], Grid]:
    """The part of the grid around cells that are true; one cell where none is."""
    ends = []
    for axis in (1, 0):
        at = np.flatnonzero(cells.any(axis=axis))
        ends.append(slice(int(at[0]), int(at[-1]) + 1) if len(at) else slice(0, 1))
    return (ends[0], ends[1]), grid.window(*ends)


def _geojson(area: BaseGeometry) -> dict[str, Any]:
    rings = [[shapely.get_coordinates(ring).tolist() for ring in shapely.get_rings(part)] for part in shapely.get_parts(area)]
    return {"type": "MultiPolygon", "coordinates": rings}


def _area(found: Mapping[str, Any]) -> BaseGeometry:
    return shapely.MultiPolygon([shapely.Polygon(shell, holes) for shell, *holes in found["coordinates"]])
