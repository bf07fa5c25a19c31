"""What a trainer settles before a workshop: agreements, dates, the minimum of voices, when what was said comes back.

Not here: what the room is at now (``stage``), its questions (``moment``), who is in it (``store``).
"""

from datetime import date, timedelta
from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from .entry import Shape, Unique, broken
from .text import LongText, Name, NameNeeded

Language = Literal["nl", "fr", "en"]

MINIMUM_FLOOR = 3
"""Fewer voices than this are never shown as a group's: with two, each would know the other."""

MOST_PURGE_DAYS = 365


class Settings(Shape):
    """The workshop as its trainer describes it. Read by everybody who has the join code."""

    title: Annotated[NameNeeded, StringConstraints(max_length=120)]
    languages: Annotated[Unique[Language], Field(min_length=1, max_length=3)] = ("nl",)
    area: Name = ""
    """Which neighbourhood the workshop is about, in words."""

    organisation: NameNeeded
    """Who is responsible for what is kept."""

    contact: NameNeeded
    """Where questions go: a function, a number, an address of the organisation."""

    purpose: LongText = ""
    afterwards: LongText = ""
    """What happens with the result."""

    held_on: date
    """Day of the session."""

    purge_days: Annotated[int, Field(ge=0, le=MOST_PURGE_DAYS, strict=True)] = 30
    """So many days after the session everything is erased."""

    minimum_voices: Annotated[int, Field(ge=MINIMUM_FLOOR, le=50, strict=True)] = 5
    minors: bool = False
    """Minors take part: then no free text is asked in moments, and workbooks with figures on income stay closed."""

    approval: bool = False
    """Nothing with a participant's words is read by the room before the trainer says yes to it."""

    residents: bool = False
    """Residents take part: figures on income, work and OCMW are not offered first, kinds ``without_residents`` are not kept."""

    back_on: date | None = None
    """The day on which people hear what became of what they said. None only where a workshop was made before this was asked."""

    back_where: Name = ""
    back_by: Name = ""
    """A role or an organisation; nobody's name is asked."""

    returned_on: date | None = None
    """The day on which that was done."""

    @model_validator(mode="after")
    def _has_a_day_that_a_calendar_knows(self) -> "Settings":
        if not 2020 <= self.held_on.year <= 2200:
            raise broken("out_of_range", "held_on")
        return self

    @property
    def lacks_of_return(self) -> str:
        """The first of *when, where, by whom* that nobody said; empty where all is said."""
        return next((name for name in ("back_on", "back_where", "back_by") if not getattr(self, name)), "")

    def is_overdue(self, on: date) -> bool:
        """Whether people were to hear of it before this day, and nobody said that they did."""
        return self.back_on is not None and self.returned_on is None and self.back_on < on

    @property
    def erased_on(self) -> date:
        """The day from which nothing of the workshop is kept."""
        return self.held_on + timedelta(days=self.purge_days)
