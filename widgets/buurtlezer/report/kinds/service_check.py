"""Whether a service is still there, in words."""

from buurtlezer.model import Group, ReportSection, ServiceCheck
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: ServiceCheck, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    name = say.named(entry.service) or say.named(entry.own) or around.texts("told.a_service")
    return statement(
        entry,
        ReportSection.PLACES,
        around.texts("reached.piece", label=name, text=around.texts(f"service_choice.still.{entry.answer}")),
        say("now", say.service(entry.now)),
        say("lost_by", say.chosen("group", Group, entry.lost_by), entry.lost),
        title=name,
        year=str(entry.seen_on.year) if entry.seen_on else "",
    )
