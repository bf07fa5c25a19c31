"""Rides: how long to every street, at one departure and over an hour of them; memory; and thirty visitors who ask at once.

Beside it the same question on the same feed and the same streets as one search in a time-expanded graph (each call of each
vehicle a node, as in E. Pyrga et al., Efficient models for timetable information in public transportation systems, 2008), by
Dijkstra of scipy. Both must give the same seconds, or the measurement fails: a faster wrong answer is none.

No engine of others stands here, for none ran (2026-11-29): ``r5py`` (1.1.7) fetches its jar from GitHub when it is first
imported, and there was no way there; ``UrbanAccess`` (0.2.2) calls what pandas 2 took out; ``pandana`` (0.8) installs, and has
no timetable. Not here: the graph (``time_expanded``).
"""

import multiprocessing
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import psutil

from buurtlezer.analysis.projection import points_to_degrees
from buurtlezer.geodata import Pack
from buurtlezer.geodata.transit import feed
from buurtlezer.geodata.transit.port import Degrees, Glasses
from ratio import Ratio, seconds

TIMES = 5
VISITORS = 30
MOLENBEEK: Degrees = (4.3401, 50.8550)
OTHER = "Dijkstra of scipy in a time-expanded graph"
ONCE, HOUR = Glasses(window=0), Glasses()


def measure() -> list[Ratio]:
    """One to all, an hour's window, memory, thirty at once."""
    pack = Pack.open()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["BUURTLEZER_CACHE"] = folder
        engine, graph = _ours(pack), _theirs(pack)

        def ours(glasses: Glasses) -> object:
            return engine.times(MOLENBEEK, glasses, _unheard)

        def theirs(glasses: Glasses) -> list[object]:
            return [graph.times(MOLENBEEK, minute * 60, glasses.speed_kmh) for minute in glasses.departures]

        found = engine.times(MOLENBEEK, ONCE, _unheard).typical
        expected = graph.times(MOLENBEEK, ONCE.minute * 60, ONCE.speed_kmh)
        if not np.allclose(found, expected, atol=0.1):
            raise AssertionError("the two ways do not give the same")
        one = seconds(lambda: ours(ONCE), lambda: theirs(ONCE), TIMES)
        hour = seconds(lambda: ours(HOUR), lambda: theirs(HOUR), TIMES)
        memory = _alone(_ours), _alone(_theirs)
        at_once, single = _visitors(pack)
    streets = f"{len(found):,} corners"
    return [
        Ratio(f"one departure, from one place to {streets}", one[0] * 1e3, one[1] * 1e3, "ms", OTHER),
        Ratio(f"an hour, {len(HOUR.departures)} departures", hour[0] * 1e3, hour[1] * 1e3, "ms", OTHER),
        Ratio("memory of a process that answered once", memory[0], memory[1], "MB", OTHER),
        Ratio(
            f"{VISITORS} visitors ask at once for an hour: the last has it",
            at_once[-1],
            single * VISITORS,
            "s",
            "each alone, added up",
        ),
        Ratio("the same: half of them have it", median(at_once), single, "s", "who is alone"),
    ]


def _unheard(_share: float) -> None:
    pass


def _ours(pack: Pack) -> Any:
    from buurtlezer.geodata.transit.engine import Engine

    return Engine.open(pack)


def _theirs(pack: Pack) -> Any:
    from time_expanded import TimeExpanded

    with tempfile.TemporaryDirectory() as folder:
        return TimeExpanded(pack, feed.write(pack, Path(folder)), ONCE.minute * 60, HOUR.window * 60)


def _alone(make: Callable[[Pack], Any]) -> float:
    """Megabytes of a process of its own, which made one and asked it once."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return float(pool.apply(_taken, (make,)))


def _taken(make: Callable[[Pack], Any]) -> float:
    answering = make(Pack.open())
    if hasattr(answering, "network"):
        answering.times(MOLENBEEK, ONCE, _unheard)
    else:
        answering.times(MOLENBEEK, ONCE.minute * 60, ONCE.speed_kmh)
    return float(psutil.Process().memory_info().rss) / 1e6


def _visitors(pack: Pack) -> tuple[list[float], float]:
    """Seconds until each of many has an answer of the one process, in order; and until somebody has it who is alone."""
    from buurtlezer.geodata.transit.asking import Asked
    from buurtlezer.geodata.transit.keeping import Keeper
    from buurtlezer.geodata.transit.tickets import Done

    places = points_to_degrees(pack.walking.nodes_metres[:: len(pack.walking.nodes_metres) // (2 * VISITORS)])
    starts = [(float(east), float(north)) for east, north in places]
    keeper = Keeper()
    keeper.start()
    askers = [Asked(keeper.folder) for _ in range(VISITORS)]

    def asked(which: list[Degrees]) -> list[float]:
        begun = time.perf_counter()
        tickets = [asker.times(start, HOUR) for asker, start in zip(askers, which, strict=False)]
        taken: dict[int, float] = {}
        while len(taken) < len(tickets):
            for number, ticket in enumerate(tickets):
                if number not in taken and ticket.over:
                    if not isinstance(ticket.standing, Done):
                        raise AssertionError(f"a visitor lost it: {ticket.standing}")
                    taken[number] = time.perf_counter() - begun
            time.sleep(0.005)
        return sorted(taken.values())

    try:
        asked(starts[-1:])  # it wakes up
        alone = median(asked([start])[0] for start in starts[VISITORS : VISITORS + TIMES])
        return asked(starts[:VISITORS]), alone
    finally:
        for asker in askers:
            asker.close()
        keeper.stop()
