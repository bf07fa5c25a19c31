"""How somebody reads a figure, in words. Not here: the figure (``compose``)."""

from buurtlezer.model import Reading, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Reading, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    title, area = say.indicator(entry.indicator), say.territory(entry.area)
    return statement(
        entry,
        ReportSection.FIGURES,
        around.texts("reached.piece", label=title, text=area),
        say("figure_says", entry.says),
        say("figure_says_not", entry.says_not),
        say("figure_ask", entry.ask),
        title=title,
        area=area,
        **say.figure(entry.indicator),
    )
