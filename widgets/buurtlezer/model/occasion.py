"""Why an analysis is made, for whom, and what the organisation would change if the neighbourhood asked for it.

Not here: the report that opens with it.
"""

from typing import Literal

from pydantic import model_validator

from .entry import Entry, broken
from .kind import Kind
from .text import LongText


class Occasion(Entry):
    """Four texts, each of which may wait, though not all."""

    declared = Kind(made_in="00_start")

    kind: Literal["occasion"] = "occasion"
    for_whom: LongText = ""
    why: LongText = ""
    question: LongText = ""
    would_change: LongText = ""

    @model_validator(mode="after")
    def _says_something(self) -> "Occasion":
        if not (self.for_whom or self.why or self.question or self.would_change):
            raise broken("all_empty", "for_whom")
        return self
