"""A guess of a figure, in words. Not here: what the figure is (``compose``)."""

from buurtlezer.model import Guess, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Guess, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    title = say.indicator(entry.indicator)
    value = around.texts("told.no_idea") if entry.value is None else say.value(entry.indicator, entry.value)
    area = say.territory(entry.area)
    return statement(entry, ReportSection.BESIDE, title, area, say("guessed", value), title=title, area=area)
