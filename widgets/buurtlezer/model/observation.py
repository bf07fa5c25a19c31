"""What somebody saw and heard at a stop, apart from what they think of it and what they ask.

Not here: the plan (``walk``), photos (``photo``). No notes on persons: the page says so, and its texts are checked as they are
typed.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from .entry import Entry, broken
from .kind import AUTHORS_ONLY, Kind, Room
from .text import LongText, Name, StableName


class Eyes(StrEnum):
    """Through whose eyes, in the threesome that walks."""

    GUIDE = "guide"
    LOOKER = "looker"
    WRITER = "writer"


class Observation(Entry):
    """One pair of eyes at one stop. Seen, thought, asked, or what one got an appetite for: at least one of the four."""

    declared = Kind(
        made_in="05_walk",
        room=Room.OFFERED,
        exports=("stop", "sees", "thinks", "asks", "appetite", "answer"),
        exports_where_enough=("stop",),
        reports=("stop", "sees", "thinks", "asks", "appetite", "answer"),
    )

    kind: Literal["observation"] = "observation"
    stop: StableName
    eyes: Eyes = Eyes.WRITER
    sheet: Annotated[int, Field(ge=0, le=500, strict=True)] = 0
    """Which sheet of paper it was typed in from; 0 for what was made on the page itself."""

    sees: LongText = ""
    thinks: LongText = ""
    asks: LongText = ""
    appetite: LongText = ""
    """What here makes one want to stay, come back, do something."""

    ask_whom: Annotated[Name, AUTHORS_ONLY] = ""
    """Whom one can ask, by role."""

    answer: LongText = ""
    """What was answered. A question without one is on the action list."""

    @model_validator(mode="after")
    def _says_something(self) -> "Observation":
        if not (self.sees or self.thinks or self.asks or self.appetite):
            raise broken("all_empty", "sees")
        return self
