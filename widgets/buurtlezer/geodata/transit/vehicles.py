"""Vehicles of the feed of our own: patterns that are followed by a headway, and trains at their own times.

The first vehicle leaves when the first one does, and each next one a headway later, across parts of the day: so lines are out of
step with each other as their first departures are, and no part of the day begins with all of them at once. Not here: the files of
the feed (``feed``).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

import pandas as pd

from buurtlezer.geodata.pack import Pack


class Trip:
    """A trip of the feed: one vehicle, or the pattern of those that follow it by a headway (``runs``)."""

    def __init__(
        self,
        own: str,
        line: str,
        direction: int,
        day: str,
        towards: tuple[str, str],
        stops: Sequence[str],
        seconds: Sequence[int],
        runs: Sequence[tuple[int, int, int]] = (),
    ) -> None:
        self.id, self.line, self.direction, self.day, self.towards = own, line, direction, day, towards
        self.stops, self.seconds = stops, seconds
        self.runs = runs
        """Begin, end (none leaves then any more) and headway, in seconds after midnight."""

    def calls(self) -> Iterator[tuple[object, ...]]:
        """Rows of ``stop_times.txt``."""
        for place, (stop, at) in enumerate(zip(self.stops, self.seconds, strict=True)):
            yield self.id, clock(at), clock(at), stop, place


def clock(seconds: int) -> str:
    """As GTFS writes a time: 25:10:00 is ten past one in the night after."""
    return f"{seconds // 3600:02}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def runs(first: int, last: int, headways: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """When vehicles leave: ``(begin, end, headway)`` in seconds, end exclusive; all but the last keep a headway.

    ``headways`` are ``(from when, headway)`` in seconds, in order, the first from 0. The last vehicle leaves at ``last``,
    unless one left less than half a headway before.
    """
    found, now = [], first
    for (_, every), until in zip(headways, [*(begins for begins, _ in headways[1:]), last + 1], strict=True):
        ends = min(until, last + 1)
        count = max(-(-(ends - now) // every), 0)
        if count:
            found.append((now, now + count * every, every))
            now += count * every
    if found and (late := last - (now - found[-1][2])) * 2 >= found[-1][2] and late:
        found.append((last, last + 60, 60))
    return found


def named_stops(pack: Pack) -> list[tuple[str, str, str, float, float]]:
    """Id, names in Dutch and French, degrees."""
    table = pack.transit_stops
    columns = (table[name] for name in ("name_nl", "name_fr", "lon", "lat"))
    return [(str(own), str(nl), str(fr), lon, lat) for own, nl, fr, lon, lat in zip(table.index, *columns, strict=True)]


def by_headway(pack: Pack) -> Iterator[Trip]:
    """A trip for each direction and kind of day of STIB/MIVB."""
    named = {own: (nl, fr) for own, nl, fr, *_ in named_stops(pack)}
    service = {str(line): str(its) for line, its in pack.transit_lines["service"].items()}
    calls: dict[tuple[str, int], list[tuple[str, int]]] = defaultdict(list)
    for line, direction, _, stop, seconds in _rows(pack.transit_patterns):
        calls[str(line), int(direction)].append((str(stop), int(seconds)))
    every: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for kind, day, _, begins, minutes, _ in _rows(pack.transit_headways):
        every[str(kind), str(day)].append((int(begins) * 60, round(float(minutes) * 60)))
    spans: dict[tuple[str, int, str], list[tuple[int, int]]] = defaultdict(list)
    for line, direction, day, first, last in _rows(pack.transit_spans):
        spans[str(line), int(direction), str(day)].append((int(first) * 60, int(last) * 60))
    for (line, direction, day), its in spans.items():
        stops, seconds = zip(*calls[line, direction], strict=True)
        found = [run for first, last in its for run in runs(first, last, every[service[line], day])]
        own = f"{line}/{direction}/{day}"
        yield Trip(own, line, direction, day, named[stops[-1]], stops, list(accumulate(seconds)), found)


def _rows(table: pd.DataFrame) -> Iterator[tuple[Any, ...]]:
    return table.itertuples(index=False, name=None)


def trains(pack: Pack) -> Iterator[Trip]:
    """A trip for each train."""
    for row in pack.train_trips.itertuples():
        between = [int(one) * 60 for one in str(row.between).split()]
        for leaves in str(row.leaves).split():
            yield Trip(
                f"{row.line}/{row.day}/{row.number}/{leaves}",
                str(row.line),
                0,
                str(row.day),
                (str(row.towards_nl), str(row.towards_fr)),
                str(row.stations).split(),
                list(accumulate(between, initial=int(leaves) * 60)),
            )
