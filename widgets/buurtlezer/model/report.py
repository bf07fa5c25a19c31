"""A report on its way: how long it is, which entries its author chose for it, which were taken out at somebody's request.

*In a report* is what its author chose there, entry by entry; who else may see an entry (``visibility``) says nothing about it.
Not here: conclusions (``conclusion``), what is written for a section of it (``reflection``), what of an entry leaves
(``Kind.reports``, ``report.leaving``), names on its title page, which are never kept.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from .entry import Chosen, Entry, EntryId, Unique
from .kind import AUTHORS_ONLY, Erased, Kind, Refers
from .text import Name

MOST_CHOSEN = 3_000


class Length(StrEnum):
    """For whom it is, and so how long: at most eight pages, four, one."""

    STUDENT = "student"
    TEAM = "team"
    RESIDENTS = "residents"


class ReportSection(StrEnum):
    """The sections of a report in their order."""

    OCCASION = "occasion"  # why, for whom, which question
    NEIGHBOURHOOD = "neighbourhood"  # own line, the group's, the official one
    METHOD = "method"  # how we worked, whose voices, whom we did not hear
    FIGURES = "figures"
    PLACES = "places"  # and what they mean, and to whom
    NETWORKS = "networks"  # people, communities, coexistence
    STRENGTHS = "strengths"  # strengths, treasures, chances
    GAPS = "gaps"  # limitations, gaps with for-whom
    BESIDE = "beside"  # what I thought first beside what I found
    CONCLUSIONS = "conclusions"
    OUR_WORK = "our_work"  # what we change in our own work
    CHECKING = "checking"  # with residents
    ACTIONS = "actions"  # and the next round
    SOURCES = "sources"


class Report(Entry):
    """The report of a round. Once a round, in slot ``11/report``."""

    declared = Kind(made_in="11_report")

    kind: Literal["report"] = "report"
    title: Name = ""
    length: Length = Length.STUDENT
    chosen: Annotated[Unique[EntryId], Field(max_length=MOST_CHOSEN), AUTHORS_ONLY, Refers("", Erased.LETS_GO)] = ()
    """Entries that may leave in it. One that is erased later is in no report any more."""

    taken_out: Annotated[Unique[EntryId], Field(max_length=MOST_CHOSEN), AUTHORS_ONLY, Refers("", Erased.LETS_GO)] = ()
    """Entries that somebody asked to have taken out: they stay behind whatever else is chosen."""

    order: Unique[ReportSection] = ()
    """Sections that come first, in this order; the others follow in theirs."""

    without: Chosen[ReportSection] = frozenset()
    """Sections that are left out."""
