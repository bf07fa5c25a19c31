"""How long a vehicle takes from one stop to the next, from when it is said to leave either.

Departures are published in whole minutes, and between two stops lie one or two: a median of differences would be a whole number too,
and wrong by minutes at the end of a line. So the mean is taken of those differences that are near their median. Not here: the order
of stops (``transit_order``).
"""

from collections.abc import Mapping

import numpy as np

from buurtlezer.geodata.recipe.transit_departures import DAYS, Called, Minutes

FASTEST = {"metro": 20.0, "tram": 14.0, "bus": 17.0}
"""Metres a second as the crow flies, stopping included."""
SLOWEST_METRES_A_SECOND = 1.6
USUAL = {"metro": 8.5, "tram": 5.0, "bus": 5.0}
"""Metres a second as the crow flies, stopping included, where departures do not tell."""
NEAR_MINUTES = 2.0
"""Farther than this from where the same vehicle would be, a departure is another vehicle's."""
STEP_MINUTES = 0.5
LEAST_SECONDS = 20
LEAST_PAIRS = 5
"""Fewer pairs of departures than this tell nothing."""
LEAST_SHARE = 0.5
"""Of the departures at either stop that have a partner: below, the two stops do not follow on each other."""


def metres(one: Called, other: Called) -> float:
    """As the crow flies."""
    return float(np.hypot(one.metres[0] - other.metres[0], one.metres[1] - other.metres[1]))


def seconds(one: Called, other: Called, mode: str) -> tuple[int, float]:
    """How long from one stop to the next, and which share of the departures agrees (0: none does, then it is by distance)."""
    far = metres(one, other)
    usual = far / USUAL[mode]
    low, high = far / FASTEST[mode] / 60, (far / SLOWEST_METRES_A_SECOND + 120) / 60
    best = min(
        (_fit(one.leaves, other.leaves, lag) for lag in np.arange(np.floor(low), high + STEP_MINUTES, STEP_MINUTES)),
        key=lambda fit: (round(fit[0], 6), abs(fit[1] - usual / 60)),
    )
    _, lag, share = best
    if share < LEAST_SHARE:
        return max(round(usual), LEAST_SECONDS), 0.0
    return max(round(float(np.clip(lag, low, high)) * 60), LEAST_SECONDS), share


def _fit(leaves: Mapping[str, Minutes], arrives: Mapping[str, Minutes], lag: float) -> tuple[float, float, float]:
    """How badly a lag fits (mean minutes off), the lag that the pairs tell, and the share that has a partner."""
    off, lags, count = [np.empty(0)], [np.empty(0)], 0
    for day in DAYS:
        here, there = leaves[day], arrives[day]
        if len(here) and len(there):
            count += min(len(here), len(there))
            partner = _nearest(there, here + lag)
            mutual = _nearest(here, there - lag)[partner] == np.arange(len(here))
            differences = there[partner] - here
            kept = mutual & (np.abs(differences - lag) <= NEAR_MINUTES)
            off.append(np.abs(differences - lag)[kept])
            lags.append(differences[kept])
    pairs = np.concatenate(lags)
    if len(pairs) < LEAST_PAIRS:
        return NEAR_MINUTES, lag, 0.0
    share = len(pairs) / count
    near = pairs[np.abs(pairs - np.median(pairs)) <= NEAR_MINUTES]
    missing = 1 - min(share, 1.0)
    return float(np.concatenate(off).mean() * (1 - missing) + NEAR_MINUTES * missing), float(near.mean()), share


def _nearest(among: Minutes, wanted: Minutes) -> "np.ndarray[tuple[int], np.dtype[np.intp]]":
    """For each wanted time the place of the nearest one."""
    after = np.clip(np.searchsorted(among, wanted), 1, len(among) - 1) if len(among) > 1 else np.zeros(len(wanted), dtype=np.intp)
    before = np.maximum(after - 1, 0)
    nearer: np.ndarray[tuple[int], np.dtype[np.intp]] = np.where(
        wanted - among[before] <= among[after] - wanted, before, after
    ).astype(np.intp)
    return nearer
