"""A place on one of the two maps, in words."""

from buurtlezer.model import MapPlace, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: MapPlace, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.PLACES,
        entry.name,
        say.place(entry.category),
        around.texts(f"maps.side.{entry.perspective}"),
        say.one("maps.sense", entry.sense),
        say("means", entry.means),
        say("said_by", entry.told_by),
        around.texts("told.not_for_organisation") if entry.not_for_organisation else "",
        title=entry.name,
    )
