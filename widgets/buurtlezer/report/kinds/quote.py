"""Literal words, and whose by role. Not here: whether the yes to them holds (``report.leaving``)."""

from buurtlezer.model import Quote, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Quote, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry, ReportSection.CONCLUSIONS, around.texts("told.quoted", words=entry.words), say("said_by", entry.said_by)
    )
