"""What was seen at a stop, apart from what was thought and asked, in words."""

from buurtlezer.model import Observation, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Observation, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    stop = around.names.get(entry.stop, "")
    return statement(
        entry,
        ReportSection.PLACES,
        stop,
        *(
            around.texts("reached.piece", label=around.texts(f"story.said.{name}"), text=words)
            for name in ("sees", "thinks", "asks", "appetite")
            if (words := getattr(entry, name))
        ),
        say("ask_whom", entry.ask_whom),
        say("answer", entry.answer),
        title=stop,
    )
