"""Metro, tram and bus of STIB/MIVB as they run in order of stops: stops, lines, patterns, first and last departures.

One way for each direction of a line. Not here: what is published (``transit_departures``), the order of stops
(``transit_order``), trains (``transit_trains``), how often a vehicle comes (``transit_headways``), the feed that is made of it
(``geodata.transit.feed``).
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe import stops
from buurtlezer.geodata.recipe.names import cased
from buurtlezer.geodata.recipe.transit_departures import DAYS, Direction, Minutes, read
from buurtlezer.geodata.recipe.transit_headways import FEW, FEW_MINUTES, LAST_WEEKDAY, NIGHT
from buurtlezer.geodata.recipe.transit_order import Ordered, Orders
from buurtlezer.geodata.spots import folded

OPERATOR = "stib"
LEFT_OUT = frozenset({"M1", "M5", "T7", "NAV"})
"""Buses that stand in for a metro or tram which the departures have too, and a shuttle for events."""
_NIGHT = re.compile(r"N\d\d")
GAP_MINUTES = 150.0
"""A line without departures for so long does not run meanwhile."""
NOON = (9 * 60 + 30, 15 * 60 + 30)


def ordered(source: Path) -> list[Ordered]:
    """Each direction of each line that runs in May and is still there in June. Raises ``BadSource`` for files that do not fit."""
    there = {str(route["short_name"]) for route in files.json(source, stops.ROUTES).values()} - LEFT_OUT
    lines: dict[str, list[Direction]] = defaultdict(list)
    for one in read(source):
        if one.line in there:
            lines[one.line].append(one)
    orders = Orders(source)
    return [
        part
        for _, its in sorted(lines.items(), key=lambda line: (len(line[0]), line[0]))
        for one in sorted(its, key=lambda one: one.number)
        for part in orders.of(one, [other for other in its if other is not one])
    ]


def line_id(one: Direction) -> str:
    """As our tables name it."""
    return f"{OPERATOR}:{one.line}"


def stop_rows(source: Path, all_ordered: Iterable[Ordered]) -> Iterator[tuple[object, ...]]:
    """Rows of ``transit_stops.csv``: id, names, degrees. Only what is called at."""
    names = stops.named(stops.platforms(source))
    called = {stop.id: stop for one in all_ordered for stop in one.stops}
    for stop in called.values():
        printed = cased(stop.name, "nl"), cased(stop.name, "fr")
        known = names.get(stop.id) or names.get(folded(stop.name)) or printed
        yield f"{OPERATOR}:{stop.id}", *known, stop.lon, stop.lat


def line_rows(all_ordered: Iterable[Ordered]) -> Iterator[tuple[object, ...]]:
    """Rows of ``transit_lines.csv``: id, name, mode, whose headways it has, colours."""
    for number, one in {line_id(its.of): its for its in all_ordered}.items():
        yield number, one.of.line, one.of.mode, _service(one), f"#{one.of.colour}", f"#{one.of.text_colour}"


def pattern_rows(all_ordered: Iterable[Ordered]) -> Iterator[tuple[object, ...]]:
    """Rows of ``transit_patterns.csv``: line, direction, place, stop, seconds from the stop before."""
    for one in all_ordered:
        for place, (stop, seconds) in enumerate(zip(one.stops, one.seconds, strict=True)):
            yield line_id(one.of), one.direction, place, f"{OPERATOR}:{stop.id}", seconds


def span_rows(all_ordered: Iterable[Ordered]) -> Iterator[tuple[object, ...]]:
    """Rows of ``transit_spans.csv``: line, direction, kind of day, first and last departure from the first stop, in minutes.

    Where a line does not run for hours in between it has two rows. Each is the median over the stops, brought back to the first
    stop: some vehicles begin on the way.
    """
    for one in all_ordered:
        for day in ("saturday",) if _service(one) == NIGHT else DAYS:
            spans = [span for span in _spans(one, day) if span[0] < span[1]]
            yield from ((line_id(one.of), one.direction, day, *span) for span in spans)


def _spans(one: Ordered, day: str) -> Iterator[tuple[int, int]]:
    offsets = np.cumsum(one.seconds) / 60
    starts = [stop.leaves[day] - offset for stop, offset in zip(one.stops, offsets, strict=True) if len(stop.leaves[day]) > 1]
    if len(starts) * 2 < len(one.stops):
        return
    gaps = np.median([_breaks(its)[0] for its in starts])  # a gap of most stops is one of the line
    parts = [_breaks(its)[1] for its in starts]
    for number in range(int(gaps) + 1):
        its = [part[number] for part in parts if len(part) == int(gaps) + 1]
        if its:
            first, last = np.median([part[0] for part in its]), np.median([part[-1] for part in its])
            yield max(round(float(first)), 0), min(round(float(last)), LAST_WEEKDAY if day == "weekday" else round(float(last)))


def _breaks(starts: Minutes) -> tuple[int, list[Minutes]]:
    parts = np.split(starts, np.flatnonzero(np.diff(starts) > GAP_MINUTES) + 1)
    return len(parts) - 1, parts


def _service(one: Ordered) -> str:
    if _NIGHT.fullmatch(one.of.line):
        return NIGHT
    if one.of.mode != "bus":
        return one.of.mode
    begins, ends = NOON
    at_noon = [int(((its >= begins) & (its < ends)).sum()) for its in (stop.leaves["weekday"] for stop in one.stops)]
    return FEW if np.median(at_noon) * FEW_MINUTES < ends - begins else "bus"
