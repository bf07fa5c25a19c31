"""Whether somebody went to an opportunity, and whether they went again: reached is not adopted.

It is about a person and has no field for who. The room never reads it. Not here: the opportunity (``opportunity``), what a gap
becomes by it (``analysis.standing``).
"""

from enum import StrEnum
from typing import Annotated, Literal

from .entry import Chosen, Entry, EntryId
from .kind import Erased, Kind, Refers
from .opportunity import Along, B
from .text import LongText


class Again(StrEnum):
    """Whether the person went back."""

    YES = "yes"
    NO = "no"
    NOT_YET = "not_yet"  # it is too early to say
    NEVER_WENT = "never_went"


class Visit(Entry):
    """What became of one opportunity, once."""

    declared = Kind(made_in="04_reach")

    kind: Literal["visit"] = "visit"
    opportunity: Annotated[EntryId, Refers("opportunity", Erased.GOES_ALONG)]
    again: Again
    along: Along | None = None
    """Who went along."""

    lacked: Chosen[B] = frozenset()
    """What was missing, where somebody did not go back."""

    lacked_words: LongText = ""
