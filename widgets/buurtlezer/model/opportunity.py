"""Something that is not near and may be reachable: how one gets there, what it costs, when not, and whom it suits.

A need is worded, not a person: there is no field for who goes. Not here: whether somebody went and came back (``visit``), what is
missing nearby (``gap``), a ride that is kept with it (``ride``), the times that are reckoned (``geodata.transit``).
"""

from enum import StrEnum
from typing import Annotated, Literal

from .entry import Chosen, Entry, EntryId
from .kind import AUTHORS_ONLY, Erased, Kind, Refers, Room
from .lived import Group
from .place import Point
from .reference import PlaceRef
from .ride import Ride
from .service import PackService, ServiceKind
from .text import LongText, NameNeeded


class B(StrEnum):
    """The seven B's: what it takes before what is there is there for somebody."""

    KNOWN = "known"  # bekend
    REACHABLE = "reachable"  # bereikbaar
    AVAILABLE = "available"  # beschikbaar
    AFFORDABLE = "affordable"  # betaalbaar
    UNDERSTANDABLE = "understandable"  # begrijpbaar
    USABLE = "usable"  # bruikbaar
    TRUSTWORTHY = "trustworthy"  # betrouwbaar


class Judged(StrEnum):
    """What somebody says of one of the seven."""

    YES = "yes"
    NO = "no"
    ASK = "ask"  # nobody here knows: ask it


class Means(StrEnum):
    """How one gets there."""

    FOOT = "foot"
    BICYCLE = "bicycle"
    BUS_TRAM = "bus_tram"
    METRO = "metro"
    TRAIN = "train"
    LIFT = "lift"  # with somebody who drives
    CAR = "car"
    TAXI = "taxi"
    ADAPTED = "adapted"  # transport for who walks with difficulty


class Cost(StrEnum):
    """What it costs to get there and be there, as whoever pays it says."""

    NOTHING = "nothing"
    BEARABLE = "bearable"
    TOO_MUCH = "too_much"
    UNKNOWN = "unknown"


class WhenNot(StrEnum):
    """When, or for whom, one does not get there."""

    EVENING = "evening"
    SUNDAY = "sunday"
    HOLIDAYS = "holidays"  # of schools
    PRAM = "pram"
    STEPS = "steps"  # for who cannot climb stairs
    FAR_ON_FOOT = "far_on_foot"
    ALONE = "alone"
    BAD_WEATHER = "bad_weather"


class Along(StrEnum):
    """Who goes along the first time: a role, never a name."""

    NOBODY = "nobody"  # one goes by oneself
    FRIEND = "friend"  # a relative or a friend
    NEIGHBOUR = "neighbour"
    PEER = "peer"  # an expert by experience
    VOLUNTEER = "volunteer"
    WORKER = "worker"
    UNKNOWN = "unknown"


class Opportunity(Entry):
    """One opportunity, and what one knows of it."""

    declared = Kind(
        made_in="04_reach",
        room=Room.OFFERED,
        exports=(
            "what",
            "for_whom",
            "means",
            "cost",
            "cost_words",
            "when_not",
            "when_not_words",
            "along",
            *(str(one) for one in B),
        ),
        reports=(
            *("what", "for_whom", "means", "cost", "cost_words", "when_not", "when_not_words", "along"),
            *("known", "reachable", "available", "affordable", "understandable", "usable", "trustworthy"),
            *("to_ask",),
        ),
    )

    kind: Literal["opportunity"] = "opportunity"
    what: NameNeeded
    """What there is to do, as one would say it: playing basketball, a wood to walk in."""

    service_kind: Annotated[ServiceKind | Literal[""], AUTHORS_ONLY] = ""
    service: Annotated[PackService | Literal[""], AUTHORS_ONLY] = ""
    """Where it is, where that is a service of our list: which one tells of who asks for it, so it stays with them."""

    place: Annotated[PlaceRef | None, AUTHORS_ONLY, Refers("place", Erased.LETS_GO)] = None
    location: Annotated[Point | None, AUTHORS_ONLY] = None
    gap: Annotated[EntryId | None, Refers("gap", Erased.LETS_GO)] = None
    """What is missing nearby and may be had there."""

    for_whom: Chosen[Group] = frozenset()
    means: Chosen[Means] = frozenset()
    cost: Cost | None = None
    cost_words: LongText = ""
    when_not: Chosen[WhenNot] = frozenset()
    when_not_words: LongText = ""
    along: Along | None = None

    known: Judged | None = None
    reachable: Judged | None = None
    available: Judged | None = None
    affordable: Judged | None = None
    understandable: Judged | None = None
    usable: Judged | None = None
    trustworthy: Judged | None = None
    to_ask: LongText = ""
    """What is still to be asked, and of whom (a role)."""

    ride: Annotated[Ride | None, AUTHORS_ONLY] = None

    def judged(self, one: B) -> Judged | None:
        """What is said of one of the seven."""
        found: Judged | None = getattr(self, str(one))
        return found
