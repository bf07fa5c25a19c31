"""Something to do, in words. Not here: what it comes from, where that stays behind."""

from buurtlezer.model import Action, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Action, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.ACTIONS,
        entry.what,
        say("by_whom", entry.by_whom),
        say("due", say.day(entry.due)),
        say("from", say.named(entry.from_entry or entry.of_treasure)),
        say("done", say.day(entry.done_on) or around.texts("told.yes")) if entry.done else "",
    )
