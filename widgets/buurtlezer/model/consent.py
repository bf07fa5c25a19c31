"""That somebody said yes to being named: all four of who asked, when, for what, until when, or there is no consent.

Not here: who may be named (``public_function``, ``key_person``), the sentence that is read aloud first (``texts``).
"""

from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import Field, model_validator

from .entry import Chosen, Shape, broken
from .network import Holder


class NamedFor(StrEnum):
    """What a name or function may be used for."""

    ROOM = "room"
    REPORT = "report"
    CONTACT_LIST = "contact_list"


class Consent(Shape):
    """A consent. It holds up to and including its last day, and no longer."""

    asked_by: Holder
    asked_on: date
    uses: Annotated[Chosen[NamedFor], Field(min_length=1)]
    until: date

    @model_validator(mode="after")
    def _ends_after_it_was_asked(self) -> "Consent":
        if self.until < self.asked_on:
            raise broken("before", "until")
        return self

    def holds(self, use: NamedFor, on: date) -> bool:
        """Whether one may use it for this on a day."""
        return use in self.uses and self.asked_on <= on <= self.until
