"""Questions and answers of the port as plain JSON and numbers, and back. What comes in is looked at, whoever sent it.

Not here: how they travel (``wire``).
"""

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any, Final, Literal

import numpy as np

from buurtlezer.geodata.transit.limits import fault_of
from buurtlezer.geodata.transit.port import Day, Degrees, Glasses, Leg, Mode, Network, Times, Way, Ways
from buurtlezer.geodata.transit.wire import Numbers

GRID_DECIMALS: Final = 4
"""Of degrees: starts are asked from a grid of some 10 m, so that the same place is the same question."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked: times from a place to everywhere, or ways from one place to another."""

    start: Degrees
    glasses: Glasses
    end: Degrees | None = None
    """None: times."""

    @property
    def kind(self) -> Literal["times", "ways"]:
        """Which of the two."""
        return "times" if self.end is None else "ways"

    def __post_init__(self) -> None:
        for place in (self.start, *([] if self.end is None else [self.end])):
            if not all(math.isfinite(one) for one in place) or abs(place[0]) > 180 or abs(place[1]) > 90:
                raise ValueError("a place is a longitude and a latitude, in degrees")
        if fault := fault_of(self.glasses):
            raise ValueError(fault)

    def on_grid(self) -> "Question":
        """The same from the nearest crossing of the grid."""
        return replace(self, start=_on_grid(self.start), end=None if self.end is None else _on_grid(self.end))


def _on_grid(place: Degrees) -> Degrees:
    return round(place[0], GRID_DECIMALS), round(place[1], GRID_DECIMALS)


def question_form(asked: Question) -> dict[str, object]:
    """A question as JSON."""
    return {"start": list(asked.start), "end": None if asked.end is None else list(asked.end), "glasses": asdict(asked.glasses)}


def read_question(form: Mapping[str, Any]) -> Question:
    """A question of its form. Raises ``ValueError`` for anything else; the message repeats nothing of it."""
    try:
        worn = form["glasses"]
        glasses = Glasses(
            day=Day(worn["day"]),
            minute=_whole(worn["minute"]),
            window=_whole(worn["window"]),
            speed_kmh=float(worn["speed_kmh"]),
            most_changes=None if worn["most_changes"] is None else _whole(worn["most_changes"]),
            step_free=worn["step_free"] is True,
        )
        return Question(_degrees(form["start"]), glasses, None if form["end"] is None else _degrees(form["end"]))
    except (KeyError, TypeError, ValueError, OverflowError) as error:
        raise ValueError(f"no question: {type(error).__name__}") from None


def _whole(value: object) -> int:
    if type(value) is not int:
        raise TypeError("not a whole number")
    return value


def _degrees(value: Any) -> Degrees:
    east, north = value
    return float(east), float(north)


def times_numbers(times: Times) -> Numbers:
    """Times as numbers, one array after the other."""
    return np.concatenate([times.quick, times.typical, times.slow, times.on_foot]).astype(np.float32, copy=False)


def read_times(numbers: Numbers) -> Times:
    """Times of their numbers. Raises ``ValueError`` where these are not four of one length."""
    if len(numbers) % 4:
        raise ValueError("times are four arrays of one length")
    return Times(*np.split(numbers, 4))


def ways_form(ways: Ways) -> dict[str, object]:
    """Ways as JSON."""
    return asdict(ways)


def read_ways(form: Mapping[str, Any]) -> Ways:
    """Ways of their form."""
    return Ways(tuple(_way(one) for one in form["ways"]), form["quick"], form["slow"], form["on_foot"], form["share"])


def _way(form: Mapping[str, Any]) -> Way:
    return Way(tuple(_leg(one) for one in form["legs"]), form["quick"], form["slow"], form["share"])


def _leg(form: Mapping[str, Any]) -> Leg:
    names = {name: (str(form[name][0]), str(form[name][1])) for name in ("towards", "begins", "ends")}
    shape = tuple(_degrees(one) for one in form["shape"])
    return Leg(
        mode=Mode(form["mode"]),
        seconds=form["seconds"],
        metres=form["metres"],
        line=str(form["line"]),
        others=tuple(str(one) for one in form["others"]),
        colour=str(form["colour"]),
        other_colours=tuple(str(one) for one in form["other_colours"]),
        stops=form["stops"],
        shape=shape,
        **names,
    )


def network_form(network: Network) -> dict[str, object]:
    """A network as JSON."""
    return asdict(network)


def read_network(form: Mapping[str, Any]) -> Network:
    """A network of its form."""
    return Network(**form)
