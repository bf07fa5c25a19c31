"""Whether somebody went somewhere and went again, for who wrote it. It is about a person, so it stays."""

from buurtlezer.model import B, ReportSection, Visit
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Visit, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.STRENGTHS,
        say.named(entry.opportunity),
        around.texts(f"visit.again.{entry.again}"),
        say("along", say.one("opportunity.along", entry.along)),
        say("lacked", say.chosen("seven", B, entry.lacked), entry.lacked_words),
    )
