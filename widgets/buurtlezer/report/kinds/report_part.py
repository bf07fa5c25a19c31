"""What a member handed in for a team's report, for the team. Not here: the entries in it."""

from buurtlezer.model import ReportPart, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: ReportPart, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.METHOD,
        entry.title,
        say("handed_in_by", entry.teller),
        around.texts("told.earlier") if entry.earlier else "",
        around.texts.many("told.handed_in", len(entry.entries)),
        title=entry.title or entry.teller,
    )
