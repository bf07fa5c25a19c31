"""Somebody's literal words, with their own yes: to this sentence, for this report, until a day.

Without it one tells what was said. Not here: what was told, in our words (the kinds that hold it).
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import model_validator

from .entry import Entry, EntryId, broken
from .kind import AUTHORS_ONLY, Erased, Kind, Refers
from .network import Holder
from .text import LongTextNeeded, Name


class Quote(Entry):
    """One sentence. ``said_by`` is a role, never a name."""

    declared = Kind(made_in="11_report", reports=("words", "said_by"))

    kind: Literal["quote"] = "quote"
    words: LongTextNeeded
    said_by: Name = ""
    yes: bool = False
    """Whether this sentence was read to them and they said yes to it in this report."""

    asked_by: Holder | None = None
    asked_on: date | None = None
    until: date | None = None
    """Who asked, when, and until when it holds: all three where there is a yes, and none is needed before somebody asked."""

    from_entry: Annotated[EntryId | None, AUTHORS_ONLY, Refers("", Erased.GOES_ALONG)] = None

    @model_validator(mode="after")
    def _ends_after_it_was_asked(self) -> "Quote":
        if self.yes and None in (self.asked_by, self.asked_on, self.until):
            raise broken("missing", "asked_by")
        if self.until is not None and self.asked_on is not None and self.until < self.asked_on:
            raise broken("before", "until")
        return self

    def holds(self, on: date) -> bool:
        """Whether it may stand in a report of a day."""
        return self.yes and self.asked_on is not None and self.until is not None and self.asked_on <= on <= self.until
