"""Departures of STIB/MIVB as they were published in May 2026: what is called at, by line, direction and kind of day.

They are the union of all calendars of a kind of day: a vehicle that runs in one of them counts. So they tell how long a vehicle
takes from one stop to the next, and when the first and the last one leaves; never how often one comes. Not here: the order of
stops (``transit_order``), seconds between them (``transit_running``), the tables (``transit_stib``).
"""

import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from buurtlezer.analysis.projection import points_to_metres
from buurtlezer.errors import BadSource
from buurtlezer.geodata.recipe import source as files
from buurtlezer.geodata.recipe.stops import MODES

DEPARTURES = "transport/stib_2026/departures_union_2026-05-03.json.gz"
DAYS = ("weekday", "saturday", "sunday")
FEWEST = 0.3
"""Of the departures of a line's usual stop: where fewer leave, it is the end of a few journeys, or a way round works."""

Minutes = NDArray[np.float64]


@dataclass(frozen=True)
class Called:
    """A stop where a line calls in one direction: all its platforms there, at the place of the one most used."""

    id: str
    name: str
    lon: float
    lat: float
    metres: tuple[float, float]
    leaves: Mapping[str, Minutes]
    """Minutes after midnight by kind of day, in order."""

    @property
    def count(self) -> int:
        """How many departures there are in the three kinds of day."""
        return sum(len(its) for its in self.leaves.values())


@dataclass(frozen=True)
class Direction:
    """One direction of a line; stops by their names as printed, in no order that may be relied on."""

    line: str
    number: str
    mode: str
    colour: str
    text_colour: str
    headsign: str
    stops: Mapping[str, Called]


def read(source: Path) -> list[Direction]:
    """All directions of all lines. Raises ``BadSource`` for a file that does not fit."""
    packed = files.unpacked(source, DEPARTURES)
    try:
        content = json.loads(packed)
        found = [_direction(route, way) for route in content["routes"] for way in route["directions"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadSource(f"{DEPARTURES} is no list of departures: {error!r}") from error
    return [one for one in found if one.stops]


def _direction(route: Mapping[str, Any], way: Mapping[str, Any]) -> Direction:
    platforms: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for one in way["stops"]:
        platforms[one["name"]].append(one)
    stops = {name: _called(name, its) for name, its in platforms.items()}
    usual = float(np.median([one.count for one in stops.values()])) if stops else 0.0
    return Direction(
        str(route["short_name"]),
        str(way["direction_id"]),
        MODES[int(route["route_type"])],
        str(route["color"]),
        str(route["text_color"]),
        str(way["headsign"]),
        {name: one for name, one in stops.items() if one.count >= FEWEST * usual},
    )


def _called(name: str, platforms: list[Mapping[str, Any]]) -> Called:
    most = max(platforms, key=lambda one: (sum(map(len, one["departures"].values())), one["stop_id"]))
    leaves = {day: sorted({_minutes(at) for one in platforms for at in one["departures"].get(day, [])}) for day in DAYS}
    lon, lat = round(float(most["lon"]), 6), round(float(most["lat"]), 6)
    east, north = points_to_metres(np.array([(lon, lat)]))[0]
    return Called(
        str(most["stop_id"]),
        name,
        lon,
        lat,
        (float(east), float(north)),
        {day: np.array(its, dtype=np.float64) for day, its in leaves.items()},
    )


def _minutes(at: str) -> int:
    hours, minutes = at.split(":")
    return int(hours) * 60 + int(minutes)
