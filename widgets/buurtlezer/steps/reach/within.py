"""What lies in the bands, as the part lists it: by band and group, with how many as far as that may be said.

What counts is told as a number, what is *at least* as that, one's own by name only. Not here: which places (``looked_for``), how
long it takes to them (``analysis.bands``).
"""

from collections.abc import Iterable
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from buurtlezer.analysis.bands import beyond, seconds_at
from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.analysis.service_counts import Counting
from buurtlezer.geodata.transit.port import Glasses, Seconds, Times
from buurtlezer.parts.reach import BANDS
from buurtlezer.steps.reach.looked_for import Group
from buurtlezer.steps.reach.state import ReachState

Json = dict[str, Any]

MOST_NAMED: Final = 8
"""Of one group in one band: more nobody reads."""

SOON_MINUTES: Final = 30
"""What is *reachable and not near* is reached within so many, and on foot in more than what is near (``analysis.bands``)."""


def within(state: ReachState, groups: Iterable[Group], times: Times, glasses: Glasses) -> tuple[list[Json], list[Json]]:
    """All that is reached by band, and of it what is reachable and not near."""
    everything: dict[int, list[Json]] = {}
    far: dict[int, list[Json]] = {}
    for group in groups:
        if not group.rows:
            continue
        seconds, afoot = _seconds(state, group, times, glasses)
        for low, high in zip((0, *BANDS), BANDS, strict=False):
            here = (seconds <= 60 * high) & ((seconds > 60 * low) | (low == 0))
            _put(state, everything, high, group, seconds, here)
            if high <= SOON_MINUTES:
                _put(state, far, high, group, seconds, here & beyond(seconds, afoot, SOON_MINUTES))
    return _listed(everything), _listed(far)


def _seconds(state: ReachState, group: Group, times: Times, glasses: Glasses) -> tuple[Seconds, Seconds]:
    """To each place, as at half of the departures, and on foot; NaN beside no street."""
    metres = points_to_metres(np.array([[lon, lat] for _, _, lon, lat in group.rows], dtype=np.float64))
    streets = state.pack.walking
    typical, afoot = (seconds_at(found, streets, metres, glasses.speed_kmh) for found in (times.typical, times.on_foot))
    return typical, afoot


def _put(
    state: ReachState, into: dict[int, list[Json]], minutes: int, group: Group, seconds: Seconds, here: NDArray[np.bool_]
) -> None:
    rows = [group.rows[at] for at in np.argsort(seconds, kind="stable") if here[at]]
    if not rows:
        return
    items = [{"name": name, "word": word, "at": [round(lon, 5), round(lat, 5)]} for name, word, lon, lat in rows[:MOST_NAMED]]
    known = {
        "label": group.label,
        "known": _known(state, group, len(rows)),
        "items": items,
        "more": max(0, len(rows) - MOST_NAMED),
    }
    into.setdefault(minutes, []).append(known)


def _known(state: ReachState, group: Group, number: int) -> str:
    if group.counting is None:
        return ""
    said = state.texts.number(number)
    return said if group.counting is Counting.COUNT else state.texts("services.there.at_least_short", n=said)


def _listed(found: dict[int, list[Json]]) -> list[Json]:
    return [{"minutes": minutes, "groups": found[minutes]} for minutes in sorted(found)]
