"""A copy of a report that somebody has: a file or paper that nobody can call back. Not here: making one (``report``)."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from .entry import Entry
from .kind import Kind
from .report import Length
from .text import NameNeeded


class CopyForm(StrEnum):
    """In which form."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    PAPER = "paper"


class CopyGiven(Entry):
    """Who has how many. ``to_whom`` is a role or an organisation."""

    declared = Kind(made_in="11_report", reports=("to_whom", "given_on", "length", "form", "copies"))

    kind: Literal["copy_given"] = "copy_given"
    to_whom: NameNeeded
    given_on: date
    length: Length = Length.STUDENT
    form: CopyForm = CopyForm.PAPER
    copies: Annotated[int, Field(ge=1, le=999, strict=True)] = 1
