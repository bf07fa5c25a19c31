"""A check with residents, in words: counts, and never a name."""

from buurtlezer.model import ReportSection, ResidentsCheck
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: ResidentsCheck, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    texts = around.texts
    counted = [
        texts.many(f"told.check.{one}", getattr(entry, one)) for one in ("right", "wrong", "missing") if getattr(entry, one)
    ]
    return statement(
        entry,
        ReportSection.CHECKING,
        say("checked", say.day(entry.checked_on), entry.where),
        texts.many("told.check.people", entry.people) if entry.people else "",
        *counted,
        say("they_said", entry.said),
        say("changed", entry.changed),
        texts.many("told.check.taken_out", entry.taken_out) if entry.taken_out else "",
        voices=entry.people or None,
    )
