"""A walk in words: its stops. Not here: what was seen (``observation``)."""

from buurtlezer.model import ReportSection, Walk
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Walk, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.METHOD,
        entry.name or around.texts("told.walk"),
        say("stops", *(stop.name for stop in entry.stops)),
        around.texts.many("told.minutes", entry.minutes),
        say("meet_at", entry.meet_at),
        say("call", entry.call),
        title=entry.name,
    )
