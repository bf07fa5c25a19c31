"""Why an analysis is made, for whom, and what would change, in words."""

from buurtlezer.model import Occasion, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Occasion, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.OCCASION,
        say("for_whom", entry.for_whom),
        say("why", entry.why),
        say("question", entry.question),
        say("would_change", entry.would_change),
    )
