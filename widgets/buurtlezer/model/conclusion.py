"""What we conclude: for whom, about which area, on which legs it stands, who says otherwise, what we change ourselves.

Legs differ in source: two voices of one table are one leg, a newspaper that repeats a figure is that figure's leg. What follows
from them (provisional, supported) is calculated (``analysis.legs``), never kept. Not here: what entries speak for it
(``report.proposed``), checking it with residents (``residents_check``).
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from .entry import Chosen, Entry, EntryId, Shape, Unique
from .kind import AUTHORS_ONLY, Erased, Kind, Refers, Room
from .text import LongText, LongTextNeeded, Name

MOST_LEGS = 12


class LegForm(StrEnum):
    """What a conclusion stands on."""

    FIGURE = "figure"
    SEEN = "seen"
    HEARD = "heard"


class CounterVoice(StrEnum):
    """Whether somebody or something that says otherwise was looked for."""

    NOT_SOUGHT = "not_sought"
    NONE_FOUND = "none_found"  # sought, and nobody said otherwise
    FOUND = "found"


class AskedOf(StrEnum):
    """Of whom a conclusion asks something."""

    US = "us"
    PARTNERS = "partners"
    MUNICIPALITY = "municipality"
    RESIDENTS = "residents"


class Leg(Shape):
    """One leg. ``source`` is what tells it from another: who counted, which walk, which table or talk; never a person's name."""

    form: LegForm
    says: LongText = ""
    source: Name = ""
    when: Name = ""
    """Year of a figure, day of a walk or a talk."""

    area: Name = ""
    """Which area a figure is about."""

    how_found: Name = ""
    """How the people were found who were heard."""

    count: Annotated[int | None, Field(ge=1, le=9_999, strict=True)] = None
    """How often it was seen, how many voices were heard."""


class Conclusion(Entry):
    """One conclusion."""

    declared = Kind(
        made_in="11_report",
        room=Room.OFFERED,
        exports=(
            *("thinks", "for_whom", "where", "legs", "counter", "counter_says", "counter_by", "says_not"),
            *("stop", "start", "with_whom"),
        ),
        reports=(
            *("thinks", "for_whom", "where", "legs", "counter", "counter_says", "counter_by", "says_not"),
            *("stop", "start", "with_whom", "wrong_if", "asks"),
        ),
    )

    kind: Literal["conclusion"] = "conclusion"
    thinks: LongTextNeeded
    for_whom: Name = ""
    where: Name = ""
    """For which area it holds."""

    legs: Annotated[tuple[Leg, ...], Field(max_length=MOST_LEGS)] = ()
    figure_ids: Annotated[Unique[EntryId], Field(max_length=100), AUTHORS_ONLY, Refers("", Erased.LETS_GO)] = ()
    seen_ids: Annotated[Unique[EntryId], Field(max_length=100), AUTHORS_ONLY, Refers("", Erased.LETS_GO)] = ()
    heard_ids: Annotated[Unique[EntryId], Field(max_length=100), AUTHORS_ONLY, Refers("", Erased.LETS_GO)] = ()
    """Entries that each form of leg rests on."""

    counter: CounterVoice = CounterVoice.NOT_SOUGHT
    counter_says: LongText = ""
    counter_by: Name = ""
    """By role."""

    counter_ids: Annotated[Unique[EntryId], Field(max_length=100), AUTHORS_ONLY, Refers("", Erased.LETS_GO)] = ()
    """Entries that speak against it."""

    says_not: LongText = ""
    """About whom or what it says nothing."""

    stop: LongText = ""
    start: LongText = ""
    with_whom: Name = ""
    """What we change in our own work, and with whom."""

    wrong_if: LongText = ""
    """What would show that it is wrong."""

    asks: Chosen[AskedOf] = frozenset()
