"""Whether we should be in a place that only residents have, for who answered."""

from buurtlezer.model import ReportSection, Welcome
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Welcome, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.OUR_WORK,
        say.named(entry.place),
        around.texts(f"welcome.answer.{entry.answer}"),
        say("with_whom", entry.with_whom),
        say("why", entry.why),
    )
