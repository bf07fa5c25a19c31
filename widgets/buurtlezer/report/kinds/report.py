"""A report on its way, for who makes it."""

from buurtlezer.model import Report, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Report, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.METHOD,
        entry.title,
        say("length", say.one("told.length", entry.length)),
        around.texts.many("told.chosen", len(entry.chosen)),
        around.texts.many("told.taken_out", len(entry.taken_out)) if entry.taken_out else "",
        title=entry.title,
    )
