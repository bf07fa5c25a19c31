"""A table that was brought, in words: whose it is, not what is in it."""

from buurtlezer.model import ReportSection, Table
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Table, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    columns = getattr(entry, "columns", ())
    years = sorted({column.year for column in columns if column.year})
    return statement(
        entry,
        ReportSection.SOURCES,
        entry.title,
        say("source", entry.source),
        say("columns", *(column.title for column in columns)),
        title=entry.title,
        source=entry.source,
        year="–".join(map(str, dict.fromkeys((years[0], years[-1])))) if years else "",
        area=around.texts(f"told.level.{entry.level}"),
    )
