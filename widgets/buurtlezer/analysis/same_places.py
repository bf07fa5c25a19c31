"""Which of the places that a room told are the same: they have one name, and lie together as far as anybody knows.

A place is known by its point, by an area that it lies in somewhere, or by its name alone. Points of one name are the same place
when steps of at most ``METRES`` lead from one to the other; so the answer does not hang on who was first. What is known less
precisely joins the only place of its name that it can be, and never ties two together: where it could be either, nobody knows
which, and it stays by itself. Not here: what makes two names one name, and what is shown of a place (``views``).
"""

from collections.abc import Mapping, Sequence
from typing import Final

import numpy as np
import shapely
from numpy.typing import NDArray
from shapely.geometry.base import BaseGeometry

METRES: Final = 200.0
"""Two who point at one square point at other sides of it, or at the café on its corner."""

AT_ONCE: Final = 256
"""From so many points steps are measured at once: a thousand places of one name are no thousand thousand distances in memory."""

Labels = NDArray[np.int64]


def same_places(
    names: Sequence[str], points_metres: NDArray[np.float64], areas: Sequence[str], shapes_metres: Mapping[str, BaseGeometry]
) -> Labels:
    """For each place the lowest index of a place that is the same.

    Parameters
    ----------
    names
        As they are compared: two names are one only if these are equal.
    points_metres
        Shape (n, 2), EPSG:31370; NaN where no point is known.
    areas
        Where no point is known: the key of the area that it lies in, or empty. One without a shape counts as none.
    shapes_metres
        Areas by their key.

    Returns
    -------
    ndarray
        Shape (n,).
    """
    pointed = np.isfinite(points_metres[:, 0]) & np.isfinite(points_metres[:, 1])
    named: dict[str, list[int]] = {}
    for at, name in enumerate(names):
        named.setdefault(name, []).append(at)
    labels = np.arange(len(names), dtype=np.int64)
    for members in named.values():
        if len(members) > 1:
            _label(labels, np.array(members), pointed, points_metres, areas, shapes_metres)
    return labels


def _label(
    labels: Labels,
    members: Labels,
    pointed: NDArray[np.bool_],
    points: NDArray[np.float64],
    areas: Sequence[str],
    shapes: Mapping[str, BaseGeometry],
) -> None:
    """Label all places of one name, from what is known best to what is known least."""
    exact = members[pointed[members]]
    labels[exact] = exact[_linked(points[exact])]
    vague: dict[str, list[int]] = {}
    for at in members[~pointed[members]]:
        vague.setdefault(areas[at] if areas[at] in shapes else "", []).append(int(at))
    nowhere = vague.pop("", [])
    marks = shapely.points(points[exact])
    for area, them in vague.items():
        near = np.unique(labels[exact[shapely.dwithin(marks, shapes[area], METRES)]])
        labels[them] = near[0] if len(near) == 1 else them[0]
    known = np.unique(labels[members[~np.isin(members, nowhere)]])
    labels[nowhere] = known[0] if len(known) == 1 else nowhere[:1]
    # One that joined may have been told before the others.
    lowest = {int(label): int(members[labels[members] == label].min()) for label in np.unique(labels[members])}
    labels[members] = [lowest[int(label)] for label in labels[members]]


def _linked(points: NDArray[np.float64]) -> Labels:
    """For each point the first one that steps of at most ``METRES`` lead to."""
    found = np.full(len(points), -1, dtype=np.int64)
    for first in range(len(points)):
        if found[first] >= 0:
            continue
        found[first] = first
        front = np.array([first])
        while len(front):
            rest = np.flatnonzero(found < 0)
            steps = points[front[:AT_ONCE], None] - points[rest]
            reached = rest[(np.hypot(steps[..., 0], steps[..., 1]) <= METRES).any(axis=0)]
            found[reached] = first
            front = np.concatenate([front[AT_ONCE:], reached])
    return found
