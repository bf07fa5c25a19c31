"""An answer to a question in the room, for who gave it. Not here: the question, which is the room's."""

from buurtlezer.model import Answer, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Answer, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    texts = around.texts
    if entry.passed:
        answer = texts("trainer.moment.pass")
    else:
        answer = entry.choice or (entry.spot.id if entry.spot is not None and entry.spot.id else texts("trainer.moment.spot"))
    return statement(entry, ReportSection.METHOD, say("answer", answer))
