"""A process that reckons as ours does, for tests: on foot only, at a pace that a test says. ``python on_foot.py FOLDER``.

Everything but the engine is the real thing.
"""

import os
import sys
import time
from pathlib import Path

import numpy as np

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata import Pack
from buurtlezer.geodata.transit.answering import run
from buurtlezer.geodata.transit.guarding import guarded
from buurtlezer.geodata.transit.port import Degrees, Glasses, Leg, Mode, Network, NoAnswer, Progress, Times, Way, Ways, Why

PAUSE = "ON_FOOT_PAUSE"
"""Seconds for each departure."""
OPENING = "ON_FOOT_OPENING"
"""Seconds until the network is there; ``never``: it dies of it; ``/…``: it cannot be opened before there is such a file."""
WITHIN_METRES = 1000.0


class OnFoot:
    """Walks along the streets of the pack, and takes its time for each departure."""

    network = Network("on foot", model=True, dated="2021-04-12", step_free=False, lines=0, stops=0)

    def __init__(self, pack: Pack) -> None:
        self._walking = pack.walking

    def times(self, start: Degrees, glasses: Glasses, progress: Progress) -> Times:
        """The same at each departure."""
        seconds = self._seconds(start, self._walking.nodes_metres, glasses)
        self._depart(glasses, progress)
        return Times(seconds, seconds, seconds, seconds)

    def ways(self, start: Degrees, end: Degrees, glasses: Glasses, progress: Progress) -> Ways:
        """One, on foot, where it is not too far."""
        found = float(self._seconds(start, points_to_metres(np.array([end])), glasses)[0])
        self._depart(glasses, progress)
        if not np.isfinite(found):
            return Ways((), None, None, None, 0.0)
        leg = Leg(Mode.FOOT, round(found), metres=round(found * glasses.speed_kmh / 3.6), shape=(start, end))
        return Ways((Way((leg,), round(found), round(found), 1.0),), round(found), round(found), round(found), 1.0)

    def _seconds(self, start: Degrees, to: np.ndarray, glasses: Glasses) -> np.ndarray:
        metres = self._walking.distances(points_to_metres(np.array([start])), to, WITHIN_METRES)[0]
        if np.isnan(metres).all():
            raise NoAnswer(Why.NO_STREET)
        return (metres / glasses.speed_kmh * 3.6).astype(np.float32)

    @staticmethod
    def _depart(glasses: Glasses, progress: Progress) -> None:
        for number, _ in enumerate(glasses.departures):
            progress(number / len(glasses.departures))
            time.sleep(float(os.environ.get(PAUSE, "0")))


def opened() -> OnFoot:
    """Ready after a while."""
    if (seconds := os.environ.get(OPENING, "0")) == "never":
        time.sleep(0.3)  # so that askers are there when it dies
        raise MemoryError("Kortrijksestraat 12")
    if seconds.startswith("/"):
        with guarded(), Path(seconds).open():
            return OnFoot(Pack.open())
    time.sleep(float(seconds))
    return OnFoot(Pack.open())


if __name__ == "__main__":
    run(Path(sys.argv[1]), opened)
