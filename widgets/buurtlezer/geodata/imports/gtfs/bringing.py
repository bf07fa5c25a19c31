"""Feeds brought together, checked, and put in use in one step in place of whatever was: all of them or none.

Whatever goes wrong, what is in use is not touched: the new ones are made in a workplace, which goes. Not here: one feed
(``keeping``), the shelf (``geodata.shelf``), what a person is told (``serving.gtfs_cli``).
"""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from buurtlezer.errors import BadFeed
from buurtlezer.geodata.imports.gtfs import service_days
from buurtlezer.geodata.imports.gtfs.archive import opened
from buurtlezer.geodata.imports.gtfs.keeping import Kept, Note, keep
from buurtlezer.geodata.imports.gtfs.layout import CALENDAR_DATES, STOP_TIMES
from buurtlezer.geodata.imports.gtfs.stops import Box, around
from buurtlezer.geodata.shelf import Shelf, tidied
from buurtlezer.geodata.transit import brought
from buurtlezer.geodata.transit.brought import Brought
from buurtlezer.geodata.transit.days import chosen
from buurtlezer.geodata.transit.port import Day

MOST_FEEDS: Final = 20
_NAMED: Final = 4

Told = Callable[[int, int], None]
"""Is told how many bytes were read and of how many; may raise, to stop."""

Built = Callable[[tuple[Path, ...]], Mapping[Day, date] | None]
"""Builds the engine's network of these feeds, and gives the dates that it reckons on; None where there is no engine. Raises
``BadFeed`` where it cannot be built of them, and then nothing is put in use."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was put in use, and what a person should know of it."""

    brought: Brought
    notes: tuple[Note, ...]
    absent: tuple[tuple[Day, str], ...]
    """Of a day, a feed that has no vehicle on the date that stands for it."""

    expired: bool
    """No vehicle runs today or later: usable, and old."""


def bring(
    paths: Sequence[Path],
    region: Box,
    shelf: Shelf,
    today: date,
    told: Told = lambda _have, _of: None,
    built: Built = lambda _feeds: None,
) -> Outcome:
    """Put the feeds in use, all together.

    Parameters
    ----------
    paths
        Zips or folders.
    region
        Box of the Region in degrees; trips that touch it or its surroundings are kept (``stops.AROUND_KM``).
    today
        Which of the days of a feed are past.

    Raises
    ------
    errors.BadFeed
        What is wrong, in which file: its rule is one of ``RULES``.
    OSError
        The disk does not take it.
    """
    if len(paths) > MOST_FEEDS:
        raise BadFeed(
            "too_many", f"{len(paths)} feeds; at most {MOST_FEEDS} are used together", paths[MOST_FEEDS].name, MOST_FEEDS
        )
    size = sum(map(_size, paths))  # all are let in before one is read
    have = 0

    def more(bytes_: int) -> None:
        nonlocal have
        have += bytes_
        told(min(have, size), size)

    place = shelf.workplace()
    try:
        made = place / "all"
        made.mkdir()
        files = [made / f"feed-{number:02d}.zip" for number in range(1, len(paths) + 1)]
        feeds = [keep(path, file, around(region), more) for path, file in zip(paths, files, strict=True)]
        _look_at_twins(paths, files)
        trips = _running(paths, feeds)
        dates = built(tuple(files)) or chosen(trips)
        outcome = _seen(paths, feeds, sorted(trips), dates, today)
        brought.write(outcome.brought, made)
        shelf.put_in_use(made)
    finally:
        tidied(place)
    return outcome


def _size(path: Path) -> int:
    with opened(path) as feed:  # times are written, and exceptions read, once more
        return sum(feed.files.values()) + sum(feed.files.get(file.name, 0) for file in (STOP_TIMES, CALENDAR_DATES))


def _look_at_twins(paths: Sequence[Path], files: Sequence[Path]) -> None:
    seen: set[bytes] = set()
    for path, file in zip(paths, files, strict=True):
        with file.open("rb") as stream:
            if (digest := hashlib.file_digest(stream, "sha256").digest()) in seen:
                raise BadFeed("same", "the same timetable was given before it", path.name)
        seen.add(digest)


def _running(paths: Sequence[Path], feeds: Sequence[Kept]) -> dict[date, int]:
    """How many trips each date has. Raises ``BadFeed`` (``never``, ``no_days``)."""
    together = ", ".join(path.name for path in paths)
    trips = service_days.trips(feeds)
    if not trips:
        raise BadFeed("never", "no vehicle ever runs", together)
    if not chosen(trips):
        weekdays = ",".join(map(str, service_days.weekdays(feeds)))
        told = f"{weekdays} {min(trips)} {max(trips)}"
        raise BadFeed("no_days", f"weekdays, first and last day are {told}", together, detail=told)
    return trips


def _seen(paths: Sequence[Path], feeds: Sequence[Kept], running: list[date], dates: Mapping[Day, date], today: date) -> Outcome:
    """What is known of the feeds together."""
    names = list(dict.fromkeys(name for kept in feeds for name in kept.agencies))
    name = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
    lines, stops, trips = (sum(getattr(kept, what) for kept in feeds) for what in ("lines", "stops", "trips"))
    absent = tuple((day, paths[index].name) for day, index in service_days.absent(feeds, dates))
    made = Brought(name, today, lines, stops, trips, running[0], running[-1], {day: dates.get(day) for day in Day})
    return Outcome(made, tuple(note for kept in feeds for note in kept.notes), absent, running[-1] < today)
