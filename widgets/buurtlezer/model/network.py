"""What networks are made of: where somebody or something is, in which part of life, who of us holds the tie, what kind it is.

A weak tie is not a bad one. Nothing here says what a person is. Not here: the cards (``key_person``, ``organisation``,
``public_function``), ties (``tie``), the words on screen (``texts``).
"""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from .entry import Chosen, Shape
from .kind import AUTHORS_ONLY, Erased, Refers
from .reference import EntryRef


class Centre(StrEnum):
    """Around whom a network is drawn."""

    ME = "me"
    ORGANISATION = "organisation"  # ours


class Where(StrEnum):
    """On which side of the neighbourhood's line."""

    HERE = "here"
    CITY = "city"  # elsewhere in the city
    COUNTRY = "country"  # elsewhere in the country
    ABROAD = "abroad"
    ONLINE = "online"


class Domain(StrEnum):
    """Parts of daily life: the sectors of the canvas. No belief is one."""

    NEIGHBOURS = "neighbours"
    CHILDREN = "children"  # school, play
    LEARNING = "learning"
    WORK = "work"  # and trade
    LEISURE = "leisure"  # sports, music, culture
    CARE = "care"  # help and care
    COUNTER = "counter"  # housing, rights, papers
    NEWS = "news"
    POLICY = "policy"
    OTHER = "other"


class Holder(StrEnum):
    """Who of our organisation holds a tie, or asked for consent: a role, never a name."""

    TEAM = "team"
    VOLUNTEERS = "volunteers"
    BOARD = "board"
    MANAGEMENT = "management"
    KITCHEN = "kitchen"
    CLEANING = "cleaning"
    DESK = "desk"
    STUDENTS = "students"


class Generator(StrEnum):
    """The ten questions that make one think of somebody, in their order."""

    TAUGHT_YOU = "taught_you"
    BEFORE_US = "before_us"
    COLLEAGUES = "colleagues"
    INTRODUCED = "introduced"
    INITIATIVES = "initiatives"
    LINGER = "linger"
    NEWS = "news"
    MUNICIPALITY = "municipality"
    ELSEWHERE = "elsewhere"
    NOT_WITH_US = "not_with_us"


class TieKind(StrEnum):
    """What goes along a tie."""

    KNOWS = "knows"
    WORKS_TOGETHER = "works_together"
    LEADS_TO = "leads_to"  # brings people on to
    INFORMS = "informs"
    HELPS = "helps"
    LENDS = "lends"  # rooms, things, money


class Strength(StrEnum):
    """How strong a tie is. None where nobody said."""

    WEAK = "weak"
    STRONG = "strong"


class Mushroom(StrEnum):
    """The six traits of the forest mushroom: prompts to think by, never counted."""

    FOUND_BY_LOCALS = "found_by_locals"
    BRANCHED = "branched"
    PLEASANT = "pleasant"
    LEAVES_TRACES = "leaves_traces"
    LIKES_CONNECTING = "likes_connecting"
    GIVES_ACCESS = "gives_access"


class Ground(StrEnum):
    """Whom a gatekeeper lets in."""

    ALIKE = "alike"
    BRINGS = "brings"  # who brings something along
    RECOMMENDED = "recommended"
    UNKNOWN = "unknown"


Ring = Annotated[int, Field(ge=1, le=3, strict=True)]
"""How near: 1 is nearest."""


class Drawn(Shape):
    """What all that stands on the canvas has. The room reads where and which part of life, and no more of it."""

    ring: Annotated[Ring, AUTHORS_ONLY] = 2
    domain: Domain | None = None
    where: Where | None = None
    holders: Annotated[Chosen[Holder], AUTHORS_ONLY] = frozenset()
    """Who of us knows them. No count of it by role leaves the team: it would read as an appraisal."""

    via: Annotated[EntryRef | None, AUTHORS_ONLY, Refers("", Erased.LETS_GO)] = None
    """Through whom one gets there."""

    generator: Annotated[Generator | None, AUTHORS_ONLY] = None
    """Which question made one think of them."""

    asked: Annotated[bool | None, AUTHORS_ONLY] = None
    """Whether we asked them already; None where that was not said."""
