"""Whether two that the room named are the same: decided by a person, taken back by that person, never by a rule alone.

Where somebody says *same* and somebody else *different*, both stand, and nothing is laid together. Not here: proposing doubles
(``analysis.network.doubles``), laying together (``views.network``).
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import model_validator

from .entry import Entry, broken
from .kind import Erased, Kind, Refers, Room
from .reference import EntryRef


class Verdict(StrEnum):
    """What somebody decided."""

    SAME = "same"
    DIFFERENT = "different"


class SameActor(Entry):
    """One decision about two of the room's organisations or functions."""

    declared = Kind(made_in="07_people", room=Room.OFFERED, exports=("verdict",))

    kind: Literal["same_actor"] = "same_actor"
    one: Annotated[EntryRef, Refers("", Erased.GOES_ALONG, told_with=True)]
    other: Annotated[EntryRef, Refers("", Erased.GOES_ALONG, told_with=True)]
    verdict: Verdict

    @model_validator(mode="after")
    def _is_about_two(self) -> "SameActor":
        if self.one == self.other:
            raise broken("not_unique", "other")
        return self
