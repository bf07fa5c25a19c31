"""A coalition sheet, in words: the goal, each party, who was not asked, the first talk."""

from buurtlezer.model import Brings, Coalition, Party, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Coalition, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.NETWORKS,
        entry.goal,
        say("reached_when", entry.reached_when),
        say("gap", say.named(entry.gap)),
        *(_party(party, say) for party in entry.parties),
        say("loses", entry.loses),
        say("not_asked", entry.not_asked),
        say("may_stop", entry.may_stop),
        say("first_talk", entry.first_who, entry.first_with, say.day(entry.first_due)),
        title=entry.goal,
    )


def _party(party: Party, say: Saying) -> str:
    said = (
        say("wants", party.wants),
        say("said_by", party.said_by) if party.said_by or not party.wants else say.around.texts("told.nobody_said"),
        say("gains", party.gains),
        say("brings", party.brings_words, say.chosen("coalition.brings", Brings, party.brings)),
        say("fears", party.fears),
        say("speaks_for", party.speaks_for, party.mandate),
        say("asked", say.one("coalition.asked", party.asked)),
    )
    rest = "; ".join(filter(None, said))
    return f"{party.who} ({rest})" if rest else party.who
