"""The lines that legs are drawn with on a map: thin, in degrees.

Here: what the engine and our walks give, made small. Not here: which legs there are (``legs``).
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import shapely
from numpy.typing import NDArray

from buurtlezer.analysis.projection import points_to_degrees

from .legs import Journey
from .port import Degrees, Leg, Mode

TOLERANCE = 0.00005
"""Degrees: some five metres, less than the width of a line."""
DECIMALS = 5

Walked = Callable[[Mapping[str, Any]], NDArray[np.float64]]


def drawn(journey: Journey, told: Sequence[Leg], walked: Walked) -> tuple[Leg, ...]:
    """The legs that were told of this journey, each with its line. ``walked`` gives that of a leg on foot, EPSG:31370 metres."""
    parts: list[tuple[bool, list[NDArray[np.float64]]]] = []
    for one in journey["legs"]:
        ride = one["type"] == "transit"
        line = _ridden(one) if ride else points_to_degrees(walked(one))
        if not ride and parts and not parts[-1][0]:
            parts[-1][1].append(line)
        else:
            parts.append((ride, [line]))
    found = []
    for leg in told:
        while parts and parts[0][0] == (leg.mode is Mode.FOOT):  # a walk of no length was not told
            parts.pop(0)
        lines = parts.pop(0)[1] if parts else []
        found.append(replace(leg, shape=_thin(np.concatenate(lines))) if lines else leg)
    return tuple(found)


def _ridden(leg: Mapping[str, Any]) -> NDArray[np.float64]:
    line = leg.get("geometry")
    return np.empty((0, 2)) if line is None else np.asarray(shapely.get_coordinates(shapely.from_wkb(line)), dtype=np.float64)


def _thin(points: NDArray[np.float64]) -> tuple[Degrees, ...]:
    if len(points) < 2:
        return ()
    kept = shapely.get_coordinates(shapely.simplify(shapely.linestrings(points), TOLERANCE, preserve_topology=False))
    return tuple((round(float(lon), DECIMALS), round(float(lat), DECIMALS)) for lon, lat in kept)
