"""How long a vehicle takes from one stop to the next, from when it is said to leave either.

Departures are published in whole minutes, and between two stops lie one or two: a median of differences would be a whole number
too, and wrong by minutes at the end of a line. So the mean is taken of those differences that are near their median. Not here:
the order of stops (``transit_order``).
"""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from buurtlezer.geodata.recipe.transit_departures import DAYS, Called, Minutes

FASTEST = {"metro": 20.0, "tram": 12.0, "bus": 13.0}
"""Metres a second as the crow flies, stopping included."""
SLOWEST_METRES_A_SECOND = 1.6
USUAL = {"metro": 8.5, "tram": 5.0, "bus": 5.0}
"""Metres a second as the crow flies, stopping included, where departures do not tell."""
NEAR_MINUTES = 2.0
"""Farther than this from where the same vehicle would be, a departure is another vehicle's."""
LEAST_SECONDS = 20
LEAST_PAIRS = 5
"""Fewer pairs of departures than this tell nothing."""
LEAST_SHARE = 0.5
"""Of the departures at either stop that have a partner: below, the two stops do not follow on each other."""


def metres(one: Called, other: Called) -> float:
    """As the crow flies."""
    return float(np.hypot(one.metres[0] - other.metres[0], one.metres[1] - other.metres[1]))


def seconds(one: Called, other: Called, mode: str, farthest: float) -> tuple[int, float]:
    """How long from one stop to the next, and which share of the departures agrees.

    That share is 0 where they do not follow on each other, or are farther apart than ``farthest`` metres: then it is by distance.
    """
    far = metres(one, other)
    usual = far / USUAL[mode]
    if far > farthest:
        return max(round(usual), LEAST_SECONDS), 0.0
    low, high = far / FASTEST[mode] / 60, (far / SLOWEST_METRES_A_SECOND + 120) / 60
    tried = [(*_paired(one.leaves, other.leaves, lag), lag) for lag in np.arange(np.floor(low), high + 1)]
    pairs, count, _ = min(tried, key=lambda one: (_off(*one), abs(one[2] - usual / 60)))
    if len(pairs) < max(LEAST_PAIRS, LEAST_SHARE * count):
        return max(round(usual), LEAST_SECONDS), 0.0
    pairs, count = _paired(one.leaves, other.leaves, float(pairs.mean()))
    near = pairs[np.abs(pairs - np.median(pairs)) <= NEAR_MINUTES]
    return max(round(float(np.clip(near.mean(), low, high)) * 60), LEAST_SECONDS), len(pairs) / count


def _paired(leaves: Mapping[str, Minutes], arrives: Mapping[str, Minutes], lag: float) -> tuple[Minutes, int]:
    """Minutes from one stop to the other of departures that are each other's nearest at this lag; and how many there could be."""
    found, count = [np.empty(0)], 0
    for day in DAYS:
        here, there = leaves[day], arrives[day]
        if len(here) and len(there):
            count += min(len(here), len(there))
            partner = _nearest(there, here + lag)
            mutual = _nearest(here, there - lag)[partner] == np.arange(len(here))
            differences = there[partner] - here
            found.append(differences[mutual & (np.abs(differences - lag) <= NEAR_MINUTES)])
    return np.concatenate(found), count


def _off(pairs: Minutes, count: int, lag: float) -> float:
    """How badly a lag fits: minutes off in the mean, those without a partner as far off as one may be."""
    if not count:
        return NEAR_MINUTES
    missing = max(count - len(pairs), 0)
    return round(float(np.abs(pairs - lag).sum() + NEAR_MINUTES * missing) / (len(pairs) + missing), 6)


def _nearest(among: Minutes, wanted: Minutes) -> NDArray[np.intp]:
    """For each wanted time the place of the nearest one."""
    after = np.minimum(np.searchsorted(among, wanted), len(among) - 1)
    before = np.maximum(after - 1, 0)
    return np.where(np.abs(wanted - among[before]) <= np.abs(among[after] - wanted), before, after)
