"""A light contact of one's own, for who wrote it."""

from buurtlezer.model import Bound, LightContact, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: LightContact, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.NETWORKS,
        entry.who,
        say("does", entry.does),
        say("light", say.chosen("bound", Bound, entry.bounds), entry.light_words),
        title=entry.who,
    )
