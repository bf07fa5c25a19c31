"""An organisation, an initiative, a medium, in words."""

from buurtlezer.model import Group, Holder, Organisation, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Organisation, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.NETWORKS,
        entry.name,
        around.texts(f"network.form.{entry.form}"),
        say("domain", say.one("network.domain", entry.domain)),
        say("where", say.one("network.where", entry.where)),
        say("opens", entry.opens, say.chosen("group", Group, entry.opens_for)),
        say("held_by", say.chosen("network.holder", Holder, entry.holders)),
        say("via", say.named(entry.via)),
        title=entry.name,
    )
