"""A copy that somebody has, in words."""

from buurtlezer.model import CopyGiven, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: CopyGiven, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    what = ", ".join((say.one("told.length", entry.length), say.one("told.form", entry.form)))
    return statement(
        entry,
        ReportSection.CHECKING,
        say("copy", what),
        say("to_whom", entry.to_whom),
        say.day(entry.given_on),
        around.texts.many("told.copies", entry.copies),
    )
