"""A card of a key person, for who made it."""

from buurtlezer.model import Ground, Group, Holder, KeyPerson, Mushroom, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: KeyPerson, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    texts = around.texts
    return statement(
        entry,
        ReportSection.NETWORKS,
        entry.called,
        say("domain", say.one("network.domain", entry.domain)),
        say("where", say.one("network.where", entry.where)),
        say("opens", entry.opens, say.chosen("group", Group, entry.opens_for), entry.opens_example),
        say("traits", say.chosen("network.trait", Mushroom, entry.traits)),
        say("guards", entry.guards, say.chosen("network.ground", Ground, entry.grounds)),
        say("protects", entry.protects),
        say("said_by", entry.told_by),
        say("burden", say.one("network.burden", entry.burden)),
        say("we_ask", entry.we_ask),
        say("we_give", entry.we_give),
        say("held_by", say.chosen("network.holder", Holder, entry.holders)),
        say("via", say.named(entry.via)),
        texts("actor.until", day=texts.date(entry.consent.until)) if entry.consent is not None else "",
        title=entry.called,
    )
