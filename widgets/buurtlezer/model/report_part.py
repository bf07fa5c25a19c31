"""What a member of a team hands in for a common report: the entries that they chose, as they may leave, and by which role.

It stands in the team's logbook, whose code all of the team have; what stays behind of the member's own logbook never comes
here. Not here: handing in (``steps.report.team``), checking what comes in (``logbook.intake.kinds.report_part``).
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .entry import Entry, Id, Shape
from .kind import CODE, FREE_TEXT, Kind
from .text import Name, NameNeeded

MOST_HANDED_IN = 1_000
MOST_MEMBERS = 6
MOST_GONE_WITH = 200

StoredContent = Annotated[str, StringConstraints(min_length=2, max_length=1_000_000), FREE_TEXT]
"""Content of an entry as JSON, with nothing in it but what may leave: as long as an entry of any kind can be."""


class HandedIn(Shape):
    """One entry of a member."""

    of_kind: Annotated[str, StringConstraints(pattern=r"^[a-z_]{2,40}$"), CODE]
    entry: Id
    content: StoredContent
    until: date | None = None
    """The earliest last day of every yes that it rests on, where it rests on one: after it nothing of it is told."""

    goes_with: Annotated[tuple[Id, ...], Field(max_length=MOST_GONE_WITH)] = ()
    """Others of the part: taken out with any of these. Of a quote none by which one would know who said it."""


class ReportPart(Entry):
    """One member's part. Once a member and round, in slot ``11/part/<member>``."""

    declared = Kind(made_in="11_report")

    kind: Literal["report_part"] = "report_part"
    member: Id
    """A random mark of the member's logbook for this team; it leads back to nothing."""

    teller: NameNeeded
    """By role: *second-year student*, *volunteer*."""

    title: Name = ""
    earlier: bool = False
    """An earlier report that the team begins from: what is known already, so that nobody is asked twice."""

    entries: Annotated[tuple[HandedIn, ...], Field(max_length=MOST_HANDED_IN)] = ()
