"""The real timetables that this user brought, in place of our model network: which are in use, and what is known of them.

They lie on a shelf of their own (``geodata.shelf``), one folder for those that were brought together; it says which is in use.
Not here: how a feed is checked and kept (``imports.gtfs``), nor the engine that reads it (``engine``).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from buurtlezer.errors import BrokenPack
from buurtlezer.geodata.shelf import Shelf
from buurtlezer.geodata.transit.port import Day

FEEDS: Final = "feed-*.zip"
_TOLD: Final = "network.json"


@dataclass(frozen=True, slots=True)
class Brought:
    """What is known of the timetables that are in use together."""

    name: str
    """Who runs the lines, as the feeds say."""

    brought: date
    lines: int
    stops: int
    trips: int
    first: date
    last: date
    """The first and the last day on which a vehicle runs."""

    days: Mapping[Day, date | None]
    """The date that stands for a Tuesday, a Saturday, a Sunday (``days``). None: no vehicle runs."""


def shelf() -> Shelf:
    """This user's timetables."""
    return Shelf(name="timetables")


def in_use(of: Shelf | None = None) -> tuple[Path, ...]:
    """The feeds that are in use, as zips, in order; none where rides are reckoned on our model.

    Raises ``BrokenPack`` where the shelf names something that is not there.
    """
    folder = (of or shelf()).in_use
    if folder is None:
        return ()
    feeds = tuple(sorted(folder.glob(FEEDS)))
    if not feeds:
        raise BrokenPack(f"{folder} holds no timetable", "none", str(folder))
    return feeds


def known(of: Shelf | None = None) -> Brought | None:
    """What is known of them; None for our model. Raises ``BrokenPack`` where it cannot be read."""
    feeds = in_use(of)
    if not feeds:
        return None
    file = feeds[0].parent / _TOLD
    try:
        told: dict[str, Any] = json.loads(file.read_text("utf-8"))
        first, last, brought = (date.fromisoformat(told[key]) for key in ("first", "last", "brought"))
        days = {day: date.fromisoformat(on) if (on := told["days"][day]) else None for day in Day}
        return Brought(str(told["name"]), brought, int(told["lines"]), int(told["stops"]), int(told["trips"]), first, last, days)
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise BrokenPack(f"{file} cannot be read: {error!r}", "torn", str(file)) from error


def write(made: Brought, folder: Path) -> None:
    """Put it beside the feeds that it is about."""
    told = {
        "name": made.name,
        "brought": made.brought.isoformat(),
        "lines": made.lines,
        "stops": made.stops,
        "trips": made.trips,
        "first": made.first.isoformat(),
        "last": made.last.isoformat(),
        "days": {day: on.isoformat() if (on := made.days.get(day)) else None for day in Day},
    }
    (folder / _TOLD).write_text(json.dumps(told, ensure_ascii=False, indent=1), "utf-8")
