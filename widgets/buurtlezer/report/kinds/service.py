"""A service that somebody added, in words."""

from buurtlezer.model import ReportSection, Service
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Service, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.PLACES,
        entry.name,
        say.service(entry.service_kind),
        entry.other,
        say("offers", entry.offers),
        say("seen_on", say.day(entry.seen_on)),
        title=entry.name,
    )
