"""A function that people hold in public, in words."""

from buurtlezer.model import Holder, PublicFunction, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: PublicFunction, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    texts = around.texts
    return statement(
        entry,
        ReportSection.NETWORKS,
        entry.function,
        say("domain", say.one("network.domain", entry.domain)),
        say("where", say.one("network.where", entry.where)),
        say("at", say.named(entry.organisation)),
        say("held_by", say.chosen("network.holder", Holder, entry.holders)),
        texts("actor.until", day=texts.date(entry.consent.until)) if entry.consent is not None else "",
        title=entry.function,
    )
