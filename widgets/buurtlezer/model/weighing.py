"""How much somebody agrees with a statement, before the vignettes and after them.

Kept of students and teams only, and only of themselves: residents stand on a line in the room, and nothing of that is kept,
neither of them nor of what somebody tells of them. Not here: what moved (``views.statements`` of a room,
``steps.coexistence.state`` of oneself), the room's spread, which who has not weighed it is not told (``store.own_first``).
"""

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field, model_validator

from .entry import Entry, broken
from .kind import Kind, Room
from .text import LongText
from .vocabulary import Voice

LEAST: Final = 0
MOST: Final = 10


class Statement(StrEnum):
    """The five statements, in the order of the page. What each says is a text (``statement.<name>``)."""

    WARM = "warm"  # a good neighbourhood is a warm one
    CARE = "care"  # neighbours ought to care for each other
    NOD = "nod"  # a nod is enough
    DISTANCE = "distance"  # distance is politeness too
    LONELY = "lonely"  # who knows nobody in the street is lonely


class When(StrEnum):
    """When it was weighed."""

    BEFORE = "before"
    AFTER = "after"


class Weighing(Entry):
    """A mark on a line, from 0 (not at all) to 10 (wholly): where one stands, no score."""

    declared = Kind(
        made_in="09_coexistence",
        room=Room.OFFERED,
        without_residents=True,
        own_first=("statement", "when"),
        exports=("statement", "when", "value", "why"),
        reports=("statement", "when", "value", "why"),
    )

    kind: Literal["weighing"] = "weighing"
    statement: Statement
    when: When
    value: Annotated[int, Field(ge=LEAST, le=MOST, strict=True)]
    why: LongText = ""

    @model_validator(mode="after")
    def _is_ones_own(self) -> "Weighing":
        if self.voice is not Voice.OWN:
            raise broken("not_a_choice", "voice")
        return self
