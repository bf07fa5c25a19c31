"""A drawn neighbourhood, in words. Not here: the map of it (``pictures``)."""

from buurtlezer.model import Area, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told
from buurtlezer.wording.whereabouts import whereabouts


def told(entry: Area, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    where = "" if entry.method in ("spots", "none") else whereabouts(entry, around.pack, around.texts)
    return statement(
        entry,
        ReportSection.NEIGHBOURHOOD,
        entry.name,
        around.texts(f"trainer.group.area.{entry.method}"),
        where,
        say("spots", *(spot.name for spot in entry.spots)),
        say("eyes", entry.through_eyes_of),
        say("why", entry.reason),
        title=entry.name,
        area=around.texts(f"trainer.group.area.{entry.method}"),
    )
