"""A look at one's own report, in words and without points."""

from buurtlezer.model import ReportSection, SelfCheck
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: SelfCheck, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    asked = ("boundary", "figure", "two_voices", "gap_for_whom", "counter", "our_work", "not_heard", "ethics")
    return statement(
        entry,
        ReportSection.CHECKING,
        *(say(f"check_of.{one}", say.one("told.how_far", getattr(entry, one))) for one in asked),
        entry.note,
    )
