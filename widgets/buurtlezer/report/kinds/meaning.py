"""What a place means, and to whom, in words."""

from buurtlezer.model import DayPart, Meaning, ReportSection
from buurtlezer.model.face import FACES
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Meaning, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    texts = around.texts
    place = say.named(entry.place) or texts("told.a_place")
    group = entry.group_name or texts(f"group.{entry.group}")
    face = texts(f"places.face.{FACES[entry.feeling]}") if entry.feeling is not None else ""
    return statement(
        entry,
        ReportSection.PLACES,
        place,
        say("for_whom", group),
        say("feels", face),
        say.one("use", entry.use),
        say.chosen("daypart", DayPart, entry.times),
        entry.why,
        say("ask_whom", entry.ask_whom),
        title=place,
    )
