"""A tie between two of a network, in words."""

from buurtlezer.model import Centre, Holder, ReportSection, Tie, TieKind
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Tie, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    texts = around.texts
    middle = texts("told.me") if entry.centre is Centre.ME else texts("actor.us")
    start = middle if entry.start is None else say.named(entry.start) or texts("actor.gone")
    sign = "–" if entry.both_ways else "→"
    return statement(
        entry,
        ReportSection.NETWORKS,
        f"{start} {sign} {say.named(entry.end) or texts('actor.gone')}",
        say.chosen("tie.kind", TieKind, entry.ties),
        say.one("tie.strength", entry.strength),
        say("held_by", say.chosen("network.holder", Holder, entry.holders)),
    )
