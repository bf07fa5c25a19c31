"""How often a vehicle comes, as we assume: ``transit_headways.csv``.

What is published to us counts vehicles of all calendars together, 1.5 to 2.5 times too many, so it is no headway. It bounds
one: none of these is shorter than what that count gives for the median line of its kind, and in the evening and on Sunday, when
the calendars agree, they are about the same. Whoever brings a timetable needs none of this. Not here: first and last departures
(``transit_stib``).
"""

from typing import Final, NamedTuple

import pandas as pd

from buurtlezer.geodata.recipe import source as files

NIGHT = "night_bus"
FEW = "bus_few"
FEW_MINUTES: Final = 25.0
"""A bus of which even the count that is too high gives fewer than one in so many minutes, at noon on a weekday, is one of few."""

LAST_WEEKDAY: Final = 25 * 60 + 15
"""Minutes after midnight: of weekdays only Friday has later ones, besides night buses."""

_TOO_OFTEN = "Our assumption: 1.5 to 2.5 times as long as the published count gives, which counts as many too many."
_AGREES = (
    "Our assumption: as long as the published count gives, or half as long again; at these hours its calendars mostly agree."
)
_FEW = "Our assumption: a bus of which even the published count has few departures; one in half an hour while it runs."
_NIGHT = (
    "Our assumption: what night buses are apart in the published departures, mostly; in the nights after Friday and Saturday."
)


class Headway(NamedTuple):
    """One row: from a minute of a kind of day on, until the next row of that kind and service."""

    service: str
    day: str
    part: str
    begins: int
    minutes: float
    rests_on: str


def _week(service: str, peak: float, day: float, evening: float, night: float) -> list[Headway]:
    return [
        Headway(service, "weekday", "early", 0, day, _TOO_OFTEN),
        Headway(service, "weekday", "peak", 7 * 60, peak, _TOO_OFTEN),
        Headway(service, "weekday", "day", 9 * 60 + 30, day, _TOO_OFTEN),
        Headway(service, "weekday", "peak", 16 * 60, peak, _TOO_OFTEN),
        Headway(service, "weekday", "day", 18 * 60 + 30, day, _TOO_OFTEN),
        Headway(service, "weekday", "evening", 20 * 60, evening, _AGREES),
        Headway(service, "weekday", "night", 24 * 60, night, _AGREES),
    ]


def _weekend(service: str, day: str, early: float, through: float, evening: float, night: float) -> list[Headway]:
    return [
        Headway(service, day, "early", 0, early, _AGREES),
        Headway(service, day, day, 9 * 60, through, _AGREES),
        Headway(service, day, f"{day}_evening", 20 * 60, evening, _AGREES),
        Headway(service, day, "night", 24 * 60, night, _AGREES),
    ]


ASSUMED = (
    *_week("metro", 5, 7.5, 10, 10),
    *_weekend("metro", "saturday", 10, 7.5, 10, 10),
    *_weekend("metro", "sunday", 15, 10, 10, 10),
    *_week("tram", 7.5, 10, 15, 20),
    *_weekend("tram", "saturday", 15, 12, 15, 20),
    *_weekend("tram", "sunday", 20, 15, 15, 20),
    *_week("bus", 10, 12, 20, 20),
    *_weekend("bus", "saturday", 20, 15, 20, 20),
    *_weekend("bus", "sunday", 20, 20, 20, 20),
    *(Headway(FEW, day, "few", 0, 30, _FEW) for day in ("weekday", "saturday", "sunday")),
    Headway(NIGHT, "saturday", "night", 0, 30, _NIGHT),
)


def table() -> str:
    """``transit_headways.csv``."""
    return files.csv(pd.DataFrame(ASSUMED, columns=Headway._fields))
