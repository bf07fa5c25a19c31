"""What a team knows of a service, in words: for whom it works, what keeps people out."""

from buurtlezer.model import Barrier, Group, ReportSection, ServiceNote
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: ServiceNote, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    name = say.named(entry.service) or say.named(entry.own) or around.texts("told.a_service")
    return statement(
        entry,
        ReportSection.PLACES,
        name,
        say("known", say.one("service_choice.known", entry.known)),
        say("works_for", say.chosen("group", Group, entry.works_for)),
        say("keeps_out", say.chosen("service_choice.barrier", Barrier, entry.barriers), entry.keeps_out),
        title=name,
    )
