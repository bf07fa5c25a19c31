"""How much a neighbourhood means to somebody, in words."""

from buurtlezer.model import Because, Home, ReportSection, Significance
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Significance, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    how_much = around.texts("told.of_five", n=entry.how_much) if entry.how_much is not None else ""
    return statement(
        entry,
        ReportSection.NEIGHBOURHOOD,
        say("significance", how_much) or around.texts("told.significance"),
        say.chosen("because", Because, entry.because),
        say("at_home", say.chosen("home", Home, entry.at_home)),
        entry.note,
        title=around.texts("told.significance"),
    )
