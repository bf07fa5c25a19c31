"""What keeps people out with us, in words."""

from buurtlezer.model import Barrier, Group, OwnGate, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: OwnGate, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.OUR_WORK,
        say("gate_who", entry.who_words, say.chosen("group", Group, entry.who)) or around.texts("told.own_gate"),
        say("gate_rule", entry.rule_words, say.chosen("gate.rule", Barrier, entry.rules)),
        say("protects", entry.protects),
        say("can_tell", entry.can_tell),
    )
