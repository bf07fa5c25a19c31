"""An answer to a question in the room, for who gave it: what was asked, and what they said.

Not here: the question, which is the room's and comes along by name (``report.asked``); where it is not there, nor is its answer's
word, and no code stands in for it.
"""

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
        value = entry.choice or (entry.spot.id if entry.spot is not None else None)
        answer = around.names.get(f"{entry.moment}/{value}", "") if value else texts("trainer.moment.spot")
    asked = around.names.get(entry.moment, "")
    return statement(entry, ReportSection.METHOD, asked, say("answer", answer) or texts("along.answered"))
