"""Where a community comes together, in words."""

from buurtlezer.model import Gathering, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Gathering, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.NETWORKS,
        say("gathers", entry.name),
        say("community", say.named(entry.community)),
        say("does", entry.does),
        say.one("actor.where", entry.where),
        around.texts("trainer.group.worship") if entry.worship else "",
        title=entry.name,
    )
