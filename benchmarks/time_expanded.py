"""Rides in a time-expanded graph: each call of each vehicle is a node, each corner of streets is one, and Dijkstra goes over all.

Not here: what it is measured beside (``bench_reach``). It is given where stops lie beside streets and which walks lead from
stop to stop.
"""

import zipfile
from pathlib import Path

import numpy as np
import pandas as pd
from numpy.typing import NDArray
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import dijkstra

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.geodata import Pack
from buurtlezer.geodata.transit.afoot import Afoot
from buurtlezer.geodata.transit.footpaths import footpaths
from buurtlezer.geodata.transit.port import MOST_MINUTES, USUAL, Degrees

Whole = NDArray[np.int64]
Numbers = NDArray[np.float64]
NOTHING = 1e-6
"""Seconds; scipy takes an edge of none for none at all."""
MOST_SECONDS = MOST_MINUTES * 60
METRES_A_SECOND = USUAL / 3.6


class TimeExpanded:
    """The trips of a weekday that one may meet within a window, and the streets; at the usual speed."""

    def __init__(self, pack: Pack, feed: Path, begins: int, lasts: int) -> None:
        self._streets = pack.walking
        stops, calls = _tables(feed, begins, begins + lasts + MOST_SECONDS)
        metres = points_to_metres(stops[["stop_lon", "stop_lat"]].to_numpy(dtype=np.float64))
        self._stops = self._streets.beside(metres)
        self._count = len(calls)
        order = np.lexsort((calls["leaves"], calls["stop"]))
        self._waiting = order
        self._key = calls["stop"].to_numpy(np.int64)[order] * 1_000_000 + calls["leaves"].to_numpy(np.int64)[order]
        self._leaves = calls["leaves"].to_numpy(np.int64)
        walks = footpaths(Afoot(self._streets), metres)
        a, b = self._streets.edges.T
        length = self._streets.lengths / METRES_A_SECOND
        self._walking = csr_matrix(
            (np.r_[length, length], (np.r_[a, b], np.r_[b, a])), shape=(len(self._streets.nodes_metres),) * 2
        )
        edges = [*self._riding(calls), *self._getting_out(calls, walks.begin, walks.end, walks.metres)]
        at = 3 * self._count
        edges += [(at + a, at + b, length), (at + b, at + a, length)]
        begin, end, seconds = (np.concatenate(column) for column in zip(*edges, strict=True))
        order = np.lexsort((seconds, end, begin))  # of several between the same two the quickest: scipy would add them up
        begin, end, seconds = begin[order], end[order], seconds[order]
        first = np.r_[True, (np.diff(begin) != 0) | (np.diff(end) != 0)]
        begin, end, seconds = begin[first], end[first], seconds[first]
        self._size = at + len(self._streets.nodes_metres) + 1
        self._graph = csr_matrix((np.maximum(seconds, NOTHING), (begin, end)), shape=(self._size, self._size))

    def times(self, start: Degrees, second: int, kmh: float) -> Numbers:
        """Seconds from one place to each corner of the streets, leaving at a second of the day; inf beyond ``MOST_MINUTES``."""
        if kmh != USUAL:
            raise ValueError("this graph walks at the usual speed")
        place = self._streets.beside(points_to_metres(np.array([start])))
        ends, before = (
            self._streets.edges[place.edge[0]],
            (place.away + np.array([place.along[0], place.back[0]])) / METRES_A_SECOND,
        )
        on_foot = np.min(dijkstra(self._walking, indices=ends, limit=MOST_SECONDS) + before[:, None], axis=0)
        stops = np.flatnonzero(self._stops.edge >= 0)
        to = self._stops_on_foot(on_foot)[stops]
        near = np.isfinite(to)
        node, wait = self._next(stops[near], second + np.ceil(to[near] - 1e-6).astype(np.int64))
        met = node >= 0
        graph = self._graph.copy()
        ends, before = np.r_[node[met], 3 * self._count + ends], np.r_[wait[met] - second, before]
        graph.indptr = graph.indptr.copy()
        graph.indptr[-1] += len(ends)
        graph = csr_matrix((np.r_[graph.data, before], np.r_[graph.indices, ends], graph.indptr), shape=graph.shape)
        found: Numbers = dijkstra(graph, indices=self._size - 1, limit=MOST_SECONDS)
        return found[3 * self._count : -1]

    def _stops_on_foot(self, corners: Numbers) -> Numbers:
        beside = self._stops
        one, other = self._streets.edges[beside.edge].T
        ways = [corners[one] + beside.along / METRES_A_SECOND, corners[other] + beside.back / METRES_A_SECOND]
        found: Numbers = np.minimum(*ways) + beside.away / METRES_A_SECOND
        return found

    def _next(self, stops: Whole, seconds: Whole) -> tuple[Whole, Whole]:
        """The node where one waits for the next departure from a stop, and its second; -1 where there is none."""
        place = np.searchsorted(self._key, stops * 1_000_000 + seconds)
        place = np.minimum(place, self._count - 1)
        there = (self._key[place] // 1_000_000 == stops) & (self._key[place] % 1_000_000 >= seconds)
        call = self._waiting[place]
        return np.where(there, 2 * self._count + call, -1), self._leaves[call]

    def _riding(self, calls: pd.DataFrame) -> list[tuple[Whole, Whole, Numbers]]:
        """Arriving: 0 to n; aboard: n to 2 n; waiting: 2 n to 3 n."""
        n, trip = self._count, calls["run"].to_numpy()
        arrives, every = calls["arrives"].to_numpy(np.int64), np.arange(self._count)
        on = np.flatnonzero(trip[1:] == trip[:-1])
        further = np.flatnonzero(self._key[1:] // 1_000_000 == self._key[:-1] // 1_000_000)
        first, second = self._waiting[further], self._waiting[further + 1]
        return [
            (n + on, on + 1, (arrives[on + 1] - self._leaves[on]).astype(float)),
            (every, n + every, (self._leaves - arrives).astype(float)),
            (2 * n + every, n + every, np.zeros(n)),
            (2 * n + first, 2 * n + second, (self._leaves[second] - self._leaves[first]).astype(float)),
        ]

    def _getting_out(self, calls: pd.DataFrame, begin: Whole, end: Whole, metres: Numbers) -> list[tuple[Whole, Whole, Numbers]]:
        arrives, stop = calls["arrives"].to_numpy(np.int64), calls["stop"].to_numpy(np.int64)
        edges = []
        first, count = np.searchsorted(begin, stop), np.bincount(begin, minlength=int(stop.max()) + 1)[stop]
        call = np.repeat(np.arange(self._count), count)
        walk = np.arange(len(call)) - np.repeat(np.cumsum(count) - count, count) + np.repeat(first, count)
        to = np.r_[stop, end[walk]]
        there = np.r_[arrives, arrives[call] + np.ceil(metres[walk] / METRES_A_SECOND - 1e-6).astype(np.int64)]
        out = np.r_[np.arange(self._count), call]
        node, leaves = self._next(to, there)
        met = node >= 0
        edges.append((out[met], node[met], (leaves - arrives[out])[met].astype(float)))
        beside = self._stops.edge[to] >= 0
        for side, along in ((0, self._stops.along), (1, self._stops.back)):
            corner = self._streets.edges[self._stops.edge[to], side]
            far = there - arrives[out] + (self._stops.away[to] + along[to]) / METRES_A_SECOND
            edges.append((out[beside], (3 * self._count + corner)[beside], far[beside]))
        return edges


def _seconds(clock: "pd.Series[str]") -> Whole:
    parts = clock.str.split(":", expand=True).astype(np.int64)
    return (parts[0] * 3_600 + parts[1] * 60 + parts[2]).to_numpy()


def _tables(feed: Path, begins: int, ends: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Stops in order of their numbers; calls with ``run``, ``stop``, ``arrives``, ``leaves``, in order of runs."""
    with zipfile.ZipFile(feed) as archive:
        stops, trips, times, often = (
            pd.read_csv(archive.open(f"{name}.txt"), dtype=str) for name in ("stops", "trips", "stop_times", "frequencies")
        )
    kept = trips.loc[trips["service_id"] == "weekday", "trip_id"]
    times = times[times["trip_id"].isin(set(kept))].copy()
    times["arrives"], times["leaves"] = _seconds(times["arrival_time"]), _seconds(times["departure_time"])
    times["place"] = times["stop_sequence"].astype(int)
    times["stop"] = times["stop_id"].map({stop: at for at, stop in enumerate(stops["stop_id"])})
    often = often[often["trip_id"].isin(set(kept))]
    rows = zip(
        often["trip_id"],
        _seconds(often["start_time"]),
        _seconds(often["end_time"]),
        often["headway_secs"].astype(int),
        strict=True,
    )
    first = times.sort_values("place").groupby("trip_id")["leaves"].first()
    runs = [(trip, leaves - first[trip]) for trip, start, end, headway in rows for leaves in range(start, end, headway)]
    runs += [(trip, 0) for trip in kept if trip not in set(often["trip_id"])]
    run = pd.DataFrame(runs, columns=["trip_id", "later"]).rename_axis("run").reset_index()
    calls = run.merge(times[["trip_id", "place", "stop", "arrives", "leaves"]], on="trip_id").sort_values(["run", "place"])
    calls["arrives"] += calls["later"]
    calls["leaves"] += calls["later"]
    calls = calls[(calls["leaves"] >= begins) & (calls["arrives"] <= ends)]
    return stops, calls.reset_index(drop=True)
