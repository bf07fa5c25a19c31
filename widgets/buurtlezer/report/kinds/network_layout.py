"""How a canvas was laid out, for who laid it: a picture, which has no words of its own."""

from buurtlezer.model import NetworkLayout, ReportSection
from buurtlezer.report.saying import statement
from buurtlezer.report.told import Around, Told


def told(entry: NetworkLayout, around: Around) -> Told:
    """Its words and on what they stand."""
    return statement(
        entry, ReportSection.NETWORKS, around.texts.many("told.laid_out", len(entry.pinned) + len(entry.pinned_imported))
    )
