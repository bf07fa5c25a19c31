"""Something that is not near and may be reachable, in words."""

from buurtlezer.model import Along, B, Group, Judged, Means, Opportunity, ReportSection, WhenNot
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Opportunity, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    texts = around.texts
    along = say.one("opportunity.along", entry.along) if entry.along is not Along.UNKNOWN else ""
    seven = {judged: [texts(f"seven.{one}") for one in B if entry.judged(one) is judged] for judged in Judged}
    return statement(
        entry,
        ReportSection.STRENGTHS,
        entry.what,
        say("where", say.whole(say.named(entry.service) or say.named(entry.place))),
        say("gap", say.named(entry.gap)),
        say("for_whom", say.chosen("group", Group, entry.for_whom)),
        say("how_there", say.chosen("opportunity.means", Means, entry.means)),
        say("costs", say.one("opportunity.cost", entry.cost), entry.cost_words),
        say("when_not", say.chosen("opportunity.when_not", WhenNot, entry.when_not), entry.when_not_words),
        say("along", along),
        *(say(f"seven.{judged}", *which) for judged, which in seven.items()),
        say("to_ask", entry.to_ask),
        title=entry.what,
    )
