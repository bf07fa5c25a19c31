"""Where one may get in and out: ``pickup_type`` and ``drop_off_type`` of a feed, which the engine does not read.

A trip at some stops of which one may not get in, or not get out, becomes several, each with the stops between which all rides are
allowed, all rides that are allowed being in one of them: so what is reckoned is exact. At a stop that is for getting in only such
a part begins, at one for getting out only it ends. To phone beforehand or to tell the driver (2, 3) counts as allowed.
A trip with which nobody may ride is left out; the engine refuses a feed of nothing else.

Here: the feed with such trips in parts, and the id of the trip that a part is of. Not here: reading a table (``feed_tables``),
checking a feed (``imports.gtfs``).
"""

import csv
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any, Final, NamedTuple

import pandas as pd

from .feed_tables import pieces
from .vehicles import clock

NOT_HERE: Final = "1"
MOST_PARTS: Final = 400
"""Of one trip; of more the rides in those left out are not found, which is too careful and never too early."""

_MARK: Final = "\u241f"
_CALLS: Final = ("trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence", "pickup_type", "drop_off_type")
_TRIPS: Final = ("route_id", "service_id", "trip_id", "trip_headsign", "direction_id", "wheelchair_accessible")
_RUNS: Final = ("trip_id", "start_time", "end_time", "headway_secs", "exact_times")
_SAME: Final[Mapping[str, tuple[str, ...]]] = {
    "agency": ("agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang"),
    "stops": ("stop_id", "stop_name", "stop_lat", "stop_lon", "location_type", "parent_station", "wheelchair_boarding"),
    "routes": ("route_id", "agency_id", "route_short_name", "route_long_name", "route_type", "route_color"),
    "calendar": (
        "service_id",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "start_date",
        "end_date",
    ),
    "calendar_dates": ("service_id", "date", "exception_type"),
}

Allowed = tuple[tuple[bool, bool], ...]
"""For each call of a trip, whether one may get in and out."""


class _Call(NamedTuple):
    arrives: str
    departs: str
    stop: str
    place: str
    allowed: tuple[bool, bool]


class _Part(NamedTuple):
    trip: str
    later: int
    """Seconds from the first departure of the whole trip to that of this part."""


def whole_trip(trip: str) -> str:
    """The id in the feed of the trip that this is, or is a part of."""
    return trip.partition(_MARK)[0]


def in_parts(feed: Path, folder: Path) -> Path:
    """The feed as the engine is to read it: itself where one gets in and out everywhere, else another one in this folder."""
    torn = _restricted(feed)
    if not torn:
        return feed
    folder.mkdir()
    for name, columns in _SAME.items():
        _write(folder, name, columns, (some.itertuples(index=False, name=None) for some in pieces(feed, name, columns)))
    parts: dict[str, list[_Part]] = {}
    _write(folder, "stop_times", _CALLS[:5], _calls(feed, torn, parts))
    _write(folder, "trips", _TRIPS, _trips(feed, torn, parts))
    _write(folder, "frequencies", _RUNS, _runs(feed, torn, parts))
    return folder


@lru_cache(maxsize=4096)
def cut(allowed: Allowed) -> tuple[tuple[int, ...], ...]:
    """Which calls are in each part: in any two of one part one may get in at the first and out at the second."""
    both, only_in, only_out = (
        [at for at, its in enumerate(allowed) if its == told] for told in ((True, True), (True, False), (False, True))
    )
    found: list[tuple[int, ...]] = []
    for begin in (None, *only_in):
        for end in (None, *reversed(only_out)):
            if begin is not None and end is not None and begin > end:
                continue
            between = [at for at in both if (begin is None or at > begin) and (end is None or at < end)]
            found.append((*(() if begin is None else (begin,)), *between, *(() if end is None else (end,))))
    kept: list[tuple[int, ...]] = []
    for part in sorted(dict.fromkeys(found), key=len, reverse=True):
        if len(part) > 1 and not any(set(part) <= set(other) for other in kept):
            kept.append(part)
    return tuple(kept[:MOST_PARTS])


def _restricted(feed: Path) -> set[str]:
    """Trips with a call that differs; where nobody gets out at the first or in at the last nothing does."""
    said: list[tuple[str, float, bool, bool]] = []
    for some in pieces(feed, "stop_times", ("trip_id", "stop_sequence", "pickup_type", "drop_off_type")):
        no_in, no_out = (some[name].str.strip() == NOT_HERE for name in ("pickup_type", "drop_off_type"))
        marked = no_in | no_out
        said += zip(some["trip_id"][marked], _order(some[marked]), no_in[marked], no_out[marked], strict=True)
    if not said:
        return set()
    marked_trips = {trip for trip, *_ in said}
    first: dict[str, float] = {}
    last: dict[str, float] = {}
    for some in pieces(feed, "stop_times", ("trip_id", "stop_sequence")):
        mine = some[some["trip_id"].isin(marked_trips)]
        for trip, at in zip(mine["trip_id"], _order(mine), strict=True):
            first[trip] = min(at, first.get(trip, at))
            last[trip] = max(at, last.get(trip, at))
    return {trip for trip, at, no_in, no_out in said if (no_in and at != last[trip]) or (no_out and at != first[trip])}


def _order(calls: pd.DataFrame) -> pd.Series:
    return pd.to_numeric(calls["stop_sequence"], errors="coerce").fillna(0)


def _calls(feed: Path, torn: set[str], parts: dict[str, list[_Part]]) -> Iterator[Iterator[Sequence[object]]]:
    """Rows of ``stop_times.txt``; fills in the parts of each trip that is torn."""
    kept = []
    for some in pieces(feed, "stop_times", _CALLS):
        mine = some["trip_id"].isin(torn)
        kept.append(some[mine])
        yield some.loc[~mine, list(_CALLS[:5])].itertuples(index=False, name=None)
    rows = pd.concat(kept, ignore_index=True)
    rows = rows.assign(order=_order(rows)).sort_values(["trip_id", "order"], kind="stable")
    each = rows[list(_CALLS)].itertuples(index=False, name=None)
    for trip, calls in groupby(each, key=itemgetter(0)):
        yield _of_trip(trip, [_call(*told) for _, *told in calls], parts)


def _call(arrives: str, departs: str, stop: str, place: str, pickup: str, drop_off: str) -> _Call:
    arrives, departs = arrives.strip(), departs.strip()
    timed = bool(arrives or departs)  # where no time is said, nobody gets in or out
    allowed = timed and pickup.strip() != NOT_HERE, timed and drop_off.strip() != NOT_HERE
    return _Call(arrives or departs, departs or arrives, stop, place, allowed)


def _of_trip(trip: str, calls: Sequence[_Call], parts: dict[str, list[_Part]]) -> Iterator[Sequence[object]]:
    begins = next((_seconds(call.departs) for call in calls if call.departs), 0)
    for number, part in enumerate(cut(tuple(call.allowed for call in calls))):
        own = f"{trip}{_MARK}{number}"
        parts.setdefault(trip, []).append(_Part(own, _seconds(calls[part[0]].departs) - begins))
        for at in part:
            call = calls[at]
            # A part that is followed by a headway is counted from its first departure.
            yield own, call.departs if at == part[0] else call.arrives, call.departs, call.stop, call.place


def _trips(feed: Path, torn: set[str], parts: Mapping[str, Sequence[_Part]]) -> Iterator[Iterator[Sequence[object]]]:
    for some in pieces(feed, "trips", _TRIPS):
        yield _each(some, torn, parts, lambda row, part: row._replace(trip_id=part.trip))


def _runs(feed: Path, torn: set[str], parts: Mapping[str, Sequence[_Part]]) -> Iterator[Iterator[Sequence[object]]]:
    def later(row: Any, part: _Part) -> Any:
        begins, ends = (clock(_seconds(when) + part.later) for when in (row.start_time, row.end_time))
        return row._replace(trip_id=part.trip, start_time=begins, end_time=ends)

    for some in pieces(feed, "frequencies", _RUNS):
        yield _each(some, torn, parts, later)


def _each(
    rows: pd.DataFrame, torn: set[str], parts: Mapping[str, Sequence[_Part]], of: Callable[[Any, _Part], Any]
) -> Iterator[Sequence[object]]:
    for row in rows.itertuples(index=False, name="Row"):
        if row.trip_id not in torn:
            yield row
        else:
            yield from (of(row, part) for part in parts.get(str(row.trip_id), ()))


def _seconds(told: str) -> int:
    hours, minutes, seconds = told.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds)


def _write(folder: Path, name: str, columns: Sequence[str], rows: Iterator[Iterator[Sequence[object]]]) -> None:
    with (folder / f"{name}.txt").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(columns)
        for some in rows:
            writer.writerows(some)
