"""What residents get back: six boxes of a sheet, in two languages side by side.

Not here: how the sheet looks (``report.paper``), what residents said about it (``residents_check``).
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import StringConstraints

from .entry import Entry, Shape
from .kind import CODE, Kind
from .text import LongText, Name

LanguageTag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$"), CODE]


class FeedbackWords(Shape):
    """The boxes that somebody writes, in one language; short sentences."""

    told: LongText = ""
    thought: LongText = ""
    will: LongText = ""
    """What we will do: what, who (a role), when."""

    will_not: LongText = ""
    """What we will not do, and why."""


class Feedback(Entry):
    """The feedback sheet of a round. Once a round, in slot ``11/feedback``."""

    declared = Kind(
        made_in="11_report", reports=("words", "other", "language", "other_language", "ask", "until", "back_on", "back_where")
    )

    kind: Literal["feedback"] = "feedback"
    language: LanguageTag = "nl"
    words: FeedbackWords = FeedbackWords()
    other_language: LanguageTag = "fr"
    other: FeedbackWords = FeedbackWords()
    ask: Name = ""
    """Whom one asks to have something taken out: a function, a counter, a number of the organisation."""

    until: date | None = None
    """Until when something can be taken out of the report."""

    back_on: date | None = None
    back_where: Name = ""
    """When and where we come back."""
