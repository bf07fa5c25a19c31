"""A community in words: what it calls itself, what one does together, what binds it. Never who or how many."""

from buurtlezer.model import Binds, Community, ReportSection, Where
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Community, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.NETWORKS,
        entry.called,
        say("together", entry.known_for),
        say("binds", entry.binds_words, say.chosen("community.binds", Binds, [entry.binds] if entry.binds else [])),
        say("reaches", say.chosen("actor.where", Where, entry.reach)),
        say("organisations", *(say.named(one) for one in entry.organisations)),
        say("said_by", entry.told_by),
        title=entry.called,
    )
