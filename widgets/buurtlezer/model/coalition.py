"""A coalition sheet: several who want the same, what each wins, brings and fears, who was not asked, and the first talk.

By organisation, community or role, never by a person's name. Not here: communities (``community``), what is missing (``gap``),
actions (``action``), into which the first talk may go.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field

from .entry import Chosen, Entry, EntryId, Shape
from .kind import Erased, Kind, Refers, Room
from .text import LongText, Name, NameNeeded

MOST_PARTIES: Final = 12


class Brings(StrEnum):
    """What somebody can bring."""

    TIME = "time"
    PLACE = "place"
    CONTACTS = "contacts"
    MONEY = "money"
    KNOWLEDGE = "knowledge"


class AskedYet(StrEnum):
    """Whether somebody was asked."""

    YES = "yes"
    NOT_YET = "not_yet"
    DOES_NOT_WANT = "does_not_want"


class Party(Shape):
    """One who may join."""

    who: NameNeeded
    wants: LongText = ""
    said_by: Name = ""
    """Who said that they want it, by role. Empty: nobody did, so it is supposed."""

    gains: LongText = ""
    brings: Chosen[Brings] = frozenset()
    brings_words: LongText = ""
    fears: LongText = ""
    """What they lose or fear."""

    speaks_for: Name = ""
    mandate: LongText = ""
    asked: AskedYet | None = None


class Coalition(Entry):
    """One sheet."""

    declared = Kind(
        made_in="08_communities",
        room=Room.OFFERED,
        exports=("goal", "reached_when", "parties", "loses", "not_asked", "may_stop", "first_who", "first_with", "first_due"),
        reports=(
            *("goal", "reached_when", "parties", "loses", "not_asked", "may_stop", "first_who"),
            *("first_with", "first_due"),
        ),
    )

    kind: Literal["coalition"] = "coalition"
    goal: NameNeeded
    """In one sentence."""

    reached_when: LongText = ""
    gap: Annotated[EntryId | None, Refers("gap", Erased.LETS_GO)] = None
    """What is missing that it is about."""

    parties: Annotated[tuple[Party, ...], Field(max_length=MOST_PARTIES)] = ()
    loses: LongText = ""
    """Who loses or fears something, and does not join."""

    not_asked: LongText = ""
    may_stop: LongText = ""
    """Who may stop, and how."""

    first_who: Name = ""
    first_with: Name = ""
    first_due: date | None = None
