"""A ride that was reckoned, as it is kept with an opportunity: how long as a band, in what, for which hour.

Where it begins is not kept. Not here: what it is kept with (``opportunity``), reckoning it (``geodata.transit``).
"""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, StringConstraints, model_validator

from .entry import Shape, broken
from .kind import CODE

LineName = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z][0-9A-Za-z -]{0,11}$"), CODE]
"""What a line is called on its vehicles: ``5``, ``N04``, ``S8``. So narrow since it comes by way of a page: no room for words."""


class Hour(StrEnum):
    """For which hours a ride was reckoned."""

    MORNING = "morning"  # Tuesday, from 8
    DAY = "day"  # Tuesday, from 14
    EVENING = "evening"  # Tuesday, from 20
    SATURDAY = "saturday"  # from 14
    SUNDAY = "sunday"  # from 14
    SUNDAY_EVENING = "sunday_evening"  # from 20


class Vehicle(StrEnum):
    """What one rides in."""

    METRO = "metro"
    TRAM = "tram"
    BUS = "bus"
    TRAIN = "train"
    OTHER = "other"


class Ridden(Shape):
    """A part of a way that is not on foot."""

    mode: Vehicle
    names: Annotated[tuple[LineName, ...], Field(max_length=4)] = ()
    """Of its line, then of those that go just so too; none where what its operator calls it is no :data:`LineName`."""


class Ride(Shape):
    """A ride that was reckoned, as a band."""

    low: Annotated[int, Field(ge=0, le=240, strict=True)]
    high: Annotated[int, Field(ge=0, le=240, strict=True)]
    """Minutes from door to door, over an hour of departures: of all ways, at those departures at which one gets there."""

    arrives: Annotated[int, Field(ge=1, le=60, strict=True)]
    """At how many of the departures one gets there."""

    departures: Annotated[int, Field(ge=1, le=60, strict=True)]
    """How many were tried."""

    lines: Annotated[tuple[Ridden, ...], Field(max_length=8)] = ()
    """Of the most frequent way, in order; none only where one walks all of it."""

    one_of_several: bool = False
    """At other departures there is another way than that of ``lines``."""

    hour: Hour
    model: bool
    """True of our own network with assumed headways, false of a timetable that was brought."""

    dated: date
    """The day of the timetable on which it was reckoned; of our own network the date that it holds for."""

    @model_validator(mode="after")
    def _is_a_band(self) -> "Ride":
        if self.low > self.high:
            raise broken("wrong_order", "high")
        if self.arrives > self.departures:
            raise broken("wrong_order", "departures")
        return self
