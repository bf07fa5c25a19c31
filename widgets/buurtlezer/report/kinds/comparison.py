"""Which areas a figure is laid beside, in words. Not here: the figures (``compose``)."""

from buurtlezer.model import Comparison, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Comparison, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    beside = [say.territory(one) for one in entry.against]
    return statement(
        entry,
        ReportSection.FIGURES,
        say("looked_at", say.territory(entry.area)),
        say("beside", *beside),
        area=say.territory(entry.area),
        source=around.texts("figures.source"),
    )
