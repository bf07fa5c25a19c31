"""Areas that people drew, many at once: their shapes in the plane, how large they are, how many voices stand behind them.

An author is told apart from others, so that a group can be enough (``cell``), and nothing more: what is made of drawings leaves
nothing of one. Not here: what the drawings have in common (``agreement``), nor the making of a usable area of a drawn line
(``mending``).
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.projection import BELGIUM, points_to_metres, size

Voices = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Drawing:
    """A valid (Multi)Polygon in WGS84 degrees, as ``mend`` gives it, and how many people stand behind it (1 or more)."""

    geometry: BaseGeometry
    voices: int = 1
    author: Hashable = field(default_factory=object)
    """Whose it is among others; somebody else's, where that is not said."""

    def __post_init__(self) -> None:
        if type(self.voices) is not int or self.voices < 1:
            raise ValueError("a drawing has a whole number of voices, 1 or more")


@dataclass(frozen=True, eq=False)
class Drawings:
    """n drawings in one order."""

    each: tuple[Drawing, ...]

    @classmethod
    def of(cls, drawings: Iterable[Drawing]) -> "Drawings":
        """Of any number of drawings, none included."""
        return cls(tuple(drawings))

    def __len__(self) -> int:
        return len(self.each)

    @cached_property
    def voices(self) -> Voices:
        """Voices behind each, of shape (n,)."""
        return np.array([drawing.voices for drawing in self.each], dtype=np.int64)

    @cached_property
    def shapes_metres(self) -> NDArray[np.object_]:
        """The part of each that EPSG:31370 may measure, in its metres, of shape (n,); empty for an area elsewhere.

        The points are projected and the lines between them drawn straight, as for one area. Two lines a hair's breadth
        apart may touch by it; whoever counts on a grid by the even-odd rule is not troubled.
        """
        near = self._degrees.copy()
        abroad = ~self._in_belgium
        near[abroad] = shapely.intersection(near[abroad], shapely.box(*BELGIUM))
        return np.asarray(shapely.transform(near, points_to_metres), dtype=object)

    @cached_property
    def km2(self) -> NDArray[np.float64]:
        """The surface of each, of shape (n,), wherever it lies: measured as ``projection.size`` measures one."""
        km2 = np.asarray(shapely.area(self.shapes_metres) / 1e6, dtype=np.float64)
        abroad = np.flatnonzero(~self._in_belgium)
        km2[abroad] = [size(shape)[0] for shape in self._degrees[abroad]]
        return km2

    @cached_property
    def _degrees(self) -> NDArray[np.object_]:
        shapes = np.empty(len(self.each), dtype=object)
        shapes[:] = [drawing.geometry for drawing in self.each]
        return shapes

    @cached_property
    def _in_belgium(self) -> NDArray[np.bool_]:
        west, south, east, north = shapely.bounds(self._degrees).reshape(-1, 4).T
        inside = (west >= BELGIUM[0]) & (south >= BELGIUM[1]) & (east <= BELGIUM[2]) & (north <= BELGIUM[3])
        return np.asarray(inside, dtype=np.bool_)
