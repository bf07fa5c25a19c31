"""That somebody had drawn before looking at the other map."""

from buurtlezer.model import MapLock, ReportSection
from buurtlezer.report.saying import statement
from buurtlezer.report.told import Around, Told


def told(entry: MapLock, around: Around) -> Told:
    """Its words and on what they stand."""
    return statement(entry, ReportSection.PLACES, around.texts("told.drawn_first"))
