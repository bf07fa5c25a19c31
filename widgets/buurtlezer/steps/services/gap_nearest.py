"""The nearest of a kind that our list knows, from where it is missing: what a list says stands beside what somebody says.

Not here: what is missing (``state``), ways along streets (``analysis.walking``).
"""

from functools import lru_cache
from typing import Final

import numpy as np

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata import Pack
from buurtlezer.model import Gap
from buurtlezer.texts import Texts
from buurtlezer.wording.distance import distance
from buurtlezer.wording.names import place_names

WITHIN_METRES: Final = 3_000.0
"""Farther nobody calls it near."""

LOOKED: Final = (400.0, 1_000.0, WITHIN_METRES)
"""One looks near first: the work grows with the square of how far, and what is found within a bound is the nearest."""

KEPT: Final = 2_000
"""More than one logbook has: with fewer, a page that shows them in turn would find each anew at every change."""


def nearest(gap: Gap, pack: Pack, texts: Texts) -> str:
    """A sentence; empty for a gap without a point or a kind, and for a kind that our list does not have.

    One within the distance at which somebody found none is asked about: whoever typed it may not know it, or the list is old.
    """
    if gap.location is None or not gap.service_kind:
        return ""
    found = _nearest(pack, gap.service_kind, gap.location.lon, gap.location.lat)
    if found is None:
        return ""
    row, metres = found
    if not np.isfinite(metres):
        return texts("services.gap.nearest_far", metres=texts.number(WITHIN_METRES))
    name = str(place_names(pack.service_points(gap.service_kind).iloc[[row]], texts.language).iloc[0])
    key = "services.gap.nearest_within" if within(gap, pack) else "services.gap.nearest"
    return texts(key, name=name or texts("services.gap.nameless"), distance=distance(texts, metres))


def within(gap: Gap, pack: Pack) -> bool:
    """Whether our list knows one no farther than somebody looked: then one cannot write that the list has none there."""
    if gap.location is None or not gap.service_kind or gap.looked_within is None:
        return False
    found = _nearest(pack, gap.service_kind, gap.location.lon, gap.location.lat)
    return found is not None and found[1] <= gap.looked_within


@lru_cache(maxsize=KEPT)
def _nearest(pack: Pack, kind: str, lon: float, lat: float) -> tuple[int, float] | None:
    """Its place among those of the kind, and metres on foot (``inf``: none so near). Each change of the logbook asks again."""
    points = pack.service_points(kind)
    if points.empty:
        return None
    here = points_to_metres(np.array([[lon, lat]], dtype=np.float64))
    there = points_to_metres(points[["lon", "lat"]].to_numpy(dtype=np.float64))
    if np.isnan(pack.walking.distances(here, here, 1.0)).all():
        return None  # no street is near
    straight = np.hypot(*(there - here).T)
    for within in LOOKED:
        near = np.flatnonzero(straight <= within)
        metres = np.nan_to_num(pack.walking.distances(here, there[near], within)[0], nan=np.inf, posinf=np.inf)
        if np.isfinite(metres).any():
            best = int(np.argmin(metres))
            return int(near[best]), float(metres[best])
    return 0, float("inf")
