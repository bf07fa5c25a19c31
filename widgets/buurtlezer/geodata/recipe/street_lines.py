"""The lines of named streets: ``street_lines.topojson``, a geometry for each row of ``streets.csv``.

Not here: their names and points (``streets``).
"""

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

from buurtlezer.geodata.recipe import drawn
from buurtlezer.geodata.recipe.arcs import Cutter
from buurtlezer.geodata.recipe.streets import Streets

GENERALISED_METRES = 2.5
LEAST_METRES = 12.0
"""A shorter piece so near to longer ones of the same street is a link across a crossing."""
MOST_TURN = 75.0
"""Degrees by which a line may turn where it goes on into another one."""
Points = NDArray[np.float64]


def text(all_streets: Streets) -> str:
    """TopoJSON; the id of a geometry is the number of its row, counted from 0. What two rows share is there once."""
    cutter = Cutter(drawn.STEP_DEGREES)
    found = []
    for number, shape in enumerate(drawn.metres(all_streets.shapes)):
        arcs = cutter.lines(drawn.lines(_straight_on(drawn.joined(shape)), GENERALISED_METRES))
        found.append(drawn.geometry(number, "MultiLineString", arcs))
    return cutter.topology(streets=found)


def _straight_on(lines: BaseGeometry) -> BaseGeometry:
    """At a fork within one street a line goes on into the one that goes most straight on, so that a name can run along.

    The longest begins; what it has taken is no line of its own any more.
    """
    left = sorted((shapely.get_coordinates(line) for line in shapely.get_parts(lines)), key=_longest_first)
    found = []
    while left:
        line = left.pop(0)
        for _ in range(2):
            while (best := _next(line, left)) is not None:
                other = left.pop(best)
                line = np.concatenate((line, (other if np.array_equal(other[0], line[-1]) else other[::-1])[1:]))
            line = line[::-1]
        found.append(shapely.linestrings(line))
    pieces = np.array(found, dtype=object)
    long = shapely.length(pieces) >= LEAST_METRES
    links = shapely.dwithin(pieces, shapely.union_all(pieces[long]), LEAST_METRES) & ~long
    return shapely.multilinestrings(pieces[~links])


def _next(line: Points, others: list[Points]) -> int | None:
    """Which of the others goes on from the end of a line."""
    best, least = None, MOST_TURN
    for number, other in enumerate(others):
        for end in (other, other[::-1]):
            if np.array_equal(end[0], line[-1]) and (turn := _turn(line[-2:], end[:2])) < least:
                best, least = number, turn
    return best


def _turn(before: Points, after: Points) -> float:
    """The angle between two pieces, in degrees: 0 is straight on."""
    one, two = np.diff(before, axis=0)[0], np.diff(after, axis=0)[0]
    return abs(float(np.degrees(np.arctan2(one[0] * two[1] - one[1] * two[0], one @ two))))


def _longest_first(line: Points) -> tuple[float, list[list[float]]]:
    points = line.round(3).tolist()
    return -round(float(np.hypot(*np.diff(line, axis=0).T).sum()), 3), min(points, points[::-1])
