"""The one port to whatever reckons rides: what may be asked, and what is answered. Nobody else names an engine.

Not here: the engine (``engine``), asking it from another process (``asking``), words for a ride (``wording``).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, Protocol, TypeAlias

import numpy as np
from numpy.typing import NDArray

Degrees: TypeAlias = tuple[float, float]
"""Longitude and latitude, WGS84."""

Seconds: TypeAlias = NDArray[np.float32]
Progress: TypeAlias = Callable[[float], None]
"""Is told which share is done, 0 to 1, between departures; raises :class:`Cancelled` where nobody waits any more."""


class Cancelled(Exception):
    """Nobody waits for the answer any more."""


class Why(StrEnum):
    """Why there is no answer; what it means is said in the person's language."""

    NO_ENGINE = "no_engine"  # none fits this machine
    NO_STREET = "no_street"  # no street and no stop is near the start: in the canal, outside the Region
    NO_STREET_END = "no_street_end"  # nor a stop near the end
    NO_SERVICE = "no_service"  # the network has no vehicle on that day
    BUSY = "busy"  # too many wait already
    WAITING = "waiting"  # so many questions of this page do
    IMPOSSIBLE = "impossible"  # this network does not know what is asked: which stops and vehicles are accessible
    BROKEN = "broken"  # the network could not be built, or the process is gone


class NoAnswer(Exception):
    """There is no answer, and why."""

    def __init__(self, why: Why) -> None:
        super().__init__(str(why))
        self.why = why


class Day(StrEnum):
    """A day as the network has them."""

    TUESDAY = "tuesday"
    SATURDAY = "saturday"
    SUNDAY = "sunday"


STROLL, USUAL, BRISK = 2.7, 4.0, 5.0
"""Walking speeds, km/h: who walks with difficulty or with a small child, usual, brisk."""

EVERY_MINUTES: Final = 5
"""In which one departure is tried."""

MOST_MINUTES: Final = 120
"""What takes longer is not reached."""


@dataclass(frozen=True, slots=True)
class Glasses:
    """Through which glasses one looks: when, how fast, with how many changes."""

    day: Day = Day.TUESDAY
    minute: int = 8 * 60
    """After midnight: when the window of departures begins; up to 26 hours."""

    window: int = 60
    """Minutes of departures, one in each :data:`EVERY_MINUTES`."""

    speed_kmh: float = USUAL
    most_changes: int | None = None
    step_free: bool = False
    """Only stops and vehicles that the feed calls accessible; without such a word in it, ``Network.step_free`` is false and this
    is refused."""

    @property
    def departures(self) -> tuple[int, ...]:
        """Minutes after midnight of the departures that are tried, one in each :data:`EVERY_MINUTES` of the window.

        Each at another minute of its five: lines too leave every 5, 10 or 15 minutes, and of departures in step with them
        all would wait equally long, for as long as it happens to be.
        """
        slots = range(-(-max(self.window, 1) // EVERY_MINUTES))
        tried = (self.minute + EVERY_MINUTES * at + 2 * at % EVERY_MINUTES for at in slots)
        return tuple(minute for minute in tried if minute < self.minute + max(self.window, 1))


@dataclass(frozen=True, slots=True)
class Network:
    """What rides are reckoned on."""

    name: str
    """``model``, or what the brought feeds call themselves."""

    model: bool
    """True of our own: running times as published, headways assumed."""

    dated: str
    """ISO date that it holds for."""

    step_free: bool
    lines: int
    stops: int
    days: Mapping[str, str] = field(default_factory=dict)
    """ISO date on which each day (:class:`Day`) that has a vehicle is reckoned."""

    def dated_on(self, day: Day) -> str:
        """The date of what was asked: of our own network, which is one for all days, that which it holds for."""
        return self.dated if self.model else self.days.get(day, self.dated)


@dataclass(frozen=True, slots=True)
class Times:
    """How long to each node of the pack's streets (``Pack.walking.nodes_metres``), in seconds, shape ``(n,)`` each.

    inf: not within :data:`MOST_MINUTES`. None is ever more than ``on_foot``.
    """

    quick: Seconds
    """The 10th percentile of the departures of the window."""

    typical: Seconds
    """Their median."""

    slow: Seconds
    """The 90th."""

    on_foot: Seconds


class Mode(StrEnum):
    """What one is in."""

    FOOT = "foot"
    METRO = "metro"
    TRAM = "tram"
    BUS = "bus"
    TRAIN = "train"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Leg:
    """A part of a way: on foot, or with one line. Names are ``(nl, fr)``; of what has one name, twice the same."""

    mode: Mode
    seconds: int
    """Of this leg alone, without waiting before it; the median where it differs."""

    metres: int = 0
    """On foot only."""

    line: str = ""
    others: tuple[str, ...] = ()
    """Lines that go just so too, between stops of the same names and by the same mode: one takes the first that comes."""

    colour: str = ""
    """Of the line, as its operator has it: ``RRGGBB``, or empty where that is not known."""

    other_colours: tuple[str, ...] = ()
    """Of ``others``, one for each."""

    towards: tuple[str, str] = ("", "")
    """What its vehicle says; empty where that of the others differs."""

    begins: tuple[str, str] = ("", "")
    """Stop where one gets in; empty at the beginning and the end."""

    ends: tuple[str, str] = ("", "")
    stops: int = 0
    """How many stops one stays in, the last included."""

    shape: tuple[Degrees, ...] = ()


@dataclass(frozen=True, slots=True)
class Way:
    """One way to get there, as long as it takes over the window: waiting included, from door to door."""

    legs: tuple[Leg, ...]
    quick: int
    slow: int
    """Seconds, the 10th and 90th percentile of the departures at which it is the best way, kept within those of all ways."""

    share: float
    """Of the departures of the window, for how many it is the best."""

    @property
    def changes(self) -> int:
        """How often one changes vehicles."""
        return max(sum(leg.mode is not Mode.FOOT for leg in self.legs) - 1, 0)


@dataclass(frozen=True, slots=True)
class Ways:
    """How one gets from one place to another."""

    ways: tuple[Way, ...]
    """Those that are best at some departure, the most frequent first, at most three; none where it is not reached."""

    quick: int | None
    slow: int | None
    """Seconds over the whole window, whichever way is best: 10th and 90th percentile; None where it is not reached."""

    on_foot: int | None
    """Seconds; None where it is farther than :data:`MOST_MINUTES`."""

    share: float
    """Of all departures of the window, at how many one gets there within :data:`MOST_MINUTES`; 0 where it is not reached."""

    def arrives(self, departures: int) -> int:
        """Of so many departures that were tried, at how many one gets there."""
        return round(self.share * departures)


class Reach(Protocol):
    """Who answers. Every call may raise :class:`NoAnswer` and :class:`Cancelled`."""

    @property
    def network(self) -> Network:
        """What rides are reckoned on."""
        ...

    def times(self, start: Degrees, glasses: Glasses, progress: Progress) -> Times:
        """How long from one place to every street."""
        ...

    def ways(self, start: Degrees, end: Degrees, glasses: Glasses, progress: Progress) -> Ways:
        """How one gets from one place to another."""
        ...
