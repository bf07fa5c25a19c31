"""What a table says to an argument for light contact, in words."""

from buurtlezer.model import ArgumentLimit, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: ArgumentLimit, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    title = around.texts(f"argument.{entry.argument}.title")
    return statement(
        entry,
        ReportSection.NETWORKS,
        around.texts(f"argument.{entry.argument}.says"),
        say("limit", entry.limit),
        say("left_alone", entry.left_alone),
        title=title,
    )
