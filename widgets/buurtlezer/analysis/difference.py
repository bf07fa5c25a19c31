"""Whether two figures differ, seen how roughly a line was drawn.

Here: a line moved both ways, and the words ``more``, ``less``, ``none``. Not here: the margin of each indicator (the
data pack), nor a sentence (``texts``).
"""

from dataclasses import dataclass
from functools import cached_property
from math import isnan
from typing import TypeAlias

import pandas as pd
import shapely
from shapely.geometry.base import BaseGeometry

from buurtlezer.analysis.apportion import Apportioned, apportion, apportion_sectors
from buurtlezer.analysis.coverage import plane
from buurtlezer.analysis.ground import Ground
from buurtlezer.analysis.portion import Portion, Unit, portion, portion_of_plane

METRES = 100.0
"""By how much a drawn line may as well lie elsewhere: a stated assumption."""
MANY_POINTS = 500
"""Beyond these a line is made simpler before it is moved: moving a line that trembles takes
up to a second, and what is taken off lies well within the move."""
SIMPLER = (0.01, 0.03, 0.1, 0.3)
"""By which share of the move, from finest to coarsest."""

Range: TypeAlias = tuple[float, float]
Answer: TypeAlias = Apportioned | float | Range | None


@dataclass(frozen=True, eq=False)
class Line:
    """An area that somebody drew, at its place and moved: three portions, made once, for any number of figures.

    ``area`` is a valid (Multi)Polygon in WGS84 degrees. Whole districts and municipalities have no line to move.
    """

    area: BaseGeometry
    ground: Ground
    metres: float = METRES

    @cached_property
    def portion(self) -> Portion:
        """Of the area as drawn."""
        return portion(self.area, self.ground)

    @cached_property
    def moved(self) -> tuple[Portion, ...]:
        """Of the area with its line moved inwards, and outwards, in EPSG:31370; without a size that vanishes."""
        drawn = plane(self.area)
        for share in SIMPLER:
            if shapely.get_num_coordinates(drawn) > MANY_POINTS:
                drawn = shapely.simplify(drawn, share * self.metres)
        sizes = (shapely.buffer(drawn, metres) for metres in (-self.metres, self.metres))
        return tuple(portion_of_plane(size, size.area / 1e6, self.ground) for size in sizes if size.area > 0)

    def wobble(self, values: pd.DataFrame, inhabitants: "pd.Series[float]", kind: str, unit: Unit = "district") -> Range | None:
        """Lowest and highest figure of the three sizes; of a median, of their ranges. None: all are refused.

        Parameters as of ``apportion``; ``unit`` says what ``values`` are of.
        """
        ends: list[float] = []
        for size in (self.portion, *self.moved):
            if unit == "sector":
                found = apportion_sectors(size, values, self.ground, inhabitants, kind)
            else:
                found = apportion(size, values, inhabitants, kind)
            ends += [end for end in (found.value, found.low, found.high) if end is not None]
        return (min(ends), max(ends)) if ends else None


def wobble(
    area_degrees: BaseGeometry,
    ground: Ground,
    values: pd.DataFrame,
    inhabitants: "pd.Series[float]",
    kind: str,
    metres: float = METRES,
) -> Range | None:
    """:meth:`Line.wobble` for one figure; for several of one area, keep the :class:`Line`."""
    return Line(area_degrees, ground, metres).wobble(values, inhabitants, kind)


def difference(value: Answer, other: Answer, margin: float | None, wobble: Range | None) -> str | None:
    """Whether a figure is ``more`` or ``less`` than another, or there is no real difference: ``none``.

    Parameters
    ----------
    value, other
        A figure, a range (low, high) of medians, or what ``apportion`` gave. None, NaN or refused: missing.
    margin
        Stated for the indicator, in its unit. None: it has none, for its differences say nothing (counts).
    wobble
        The range of ``value`` over ±100 m of its line; None: no line to move.

    Two values differ when they lie the larger of the margin and the width of the wobble apart, or more. Of ranges, the
    gap between them counts, after ``value``'s has been widened to its wobble: ranges that touch do not differ.
    Returns None, no answer, when a value or the margin is missing.
    """
    mine, theirs = _range(value), _range(other)
    if mine is None or theirs is None or margin is None or isnan(margin):
        return None
    room = margin
    if wobble is not None and mine[0] == mine[1]:
        room = max(margin, wobble[1] - wobble[0])
    elif wobble is not None:
        mine = (min(mine[0], wobble[0]), max(mine[1], wobble[1]))
    gap = max(mine[0] - theirs[1], theirs[0] - mine[1])
    # Rounded: 14.14 less 13.14 is a margin of 1, not a little less.
    if gap <= 0 or round(gap, 9) < round(room, 9):
        return "none"
    return "more" if mine[0] > theirs[1] else "less"


def _range(answer: Answer) -> Range | None:
    """Low and high; the same twice for a value."""
    if isinstance(answer, Apportioned):
        ends = (answer.low, answer.high) if answer.value is None else (answer.value, answer.value)
    else:
        ends = answer if isinstance(answer, tuple) else (answer, answer)
    low, high = ends
    return None if low is None or high is None or isnan(low) or isnan(high) else (low, high)
