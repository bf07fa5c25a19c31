"""A report checked with residents: when, with how many, right · not right · missing, and what changed because of it. No names.

Not here: the sheet that they read (``feedback``).
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from .entry import Entry, EntryId, Unique, broken
from .kind import AUTHORS_ONLY, Erased, Kind, Refers
from .text import LongText, Name

Count = Annotated[int, Field(ge=0, le=9_999, strict=True)]


class ResidentsCheck(Entry):
    """One check."""

    declared = Kind(
        made_in="11_report",
        reports=("checked_on", "where", "people", "right", "wrong", "missing", "said", "changed", "taken_out"),
    )

    kind: Literal["residents_check"] = "residents_check"
    checked_on: date
    where: Name = ""
    people: Count = 0
    """Residents who read or heard it."""

    right: Count = 0
    wrong: Count = 0
    missing: Count = 0
    said: LongText = ""
    """What they said, told in our words."""

    changed: LongText = ""
    taken_out: Count = 0
    """How many things were taken out of the report because somebody asked."""

    conclusions: Annotated[Unique[EntryId], Field(max_length=100), AUTHORS_ONLY, Refers("conclusion", Erased.LETS_GO)] = ()

    @model_validator(mode="after")
    def _counts_no_more_than_there_were(self) -> "ResidentsCheck":
        if max(self.right, self.wrong, self.missing) > self.people:
            raise broken("more_than_people", "people")
        return self
