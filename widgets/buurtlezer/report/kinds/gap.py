"""Something that is missing, in words: for whom a loss, for whom a gain, what people do instead, what we could do."""

from buurtlezer.model import Gap, Group, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Gap, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    texts, kind = around.texts, say.service(entry.service_kind)
    within = texts("told.within", metres=texts.number(entry.looked_within)) if entry.looked_within else ""
    return statement(
        entry,
        ReportSection.GAPS,
        entry.what,
        kind if kind.casefold() != entry.what.strip().casefold() else "",
        texts("trainer.group.gap.everywhere") if entry.everywhere else "",
        say("loss_for", say.chosen("group", Group, entry.loss_for), entry.loss),
        say("gain_for", say.chosen("group", Group, entry.gain_for), entry.gain),
        say("matters", say.one("gap.matters", entry.matters)),
        say("shows", entry.shows),
        within,
        texts.many("told.people_asked", entry.asked) if entry.asked else "",
        say("instead", entry.substitute, say.named(entry.substitute_place)),
        say("met", say.one("gap.met", entry.met)),
        say("reachable", entry.reachable),
        say("could", say.one("gap.could", entry.could), entry.could_how),
        say("mapped_by", entry.mapped_by),
        title=entry.what,
    )
