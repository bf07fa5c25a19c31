"""A photo of a stop, for who took it. Not here: the picture (``along``)."""

from buurtlezer.model import Photo, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Photo, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    stop = around.names.get(entry.stop, "")
    return statement(
        entry, ReportSection.PLACES, say("photo", stop, entry.caption) or around.texts("told.photo"), title=entry.caption or stop
    )
