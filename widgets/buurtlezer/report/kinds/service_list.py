"""A list of services that was brought, in words: whose it is and for which day, not what is in it."""

from buurtlezer.model import ReportSection, ServiceList
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: ServiceList, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    texts, rows = around.texts, getattr(entry, "rows", ())
    return statement(
        entry,
        ReportSection.SOURCES,
        entry.title,
        say("source", entry.source),
        say("as_of", say.day(entry.as_of)),
        texts.many("told.rows", len(rows)) if rows else "",
        title=entry.title,
        source=entry.source,
        year=str(entry.as_of.year) if entry.as_of else "",
    )
