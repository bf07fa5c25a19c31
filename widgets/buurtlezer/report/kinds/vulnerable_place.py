"""A place that must not be mapped, for who wrote it: what it means and asks, never where."""

from buurtlezer.model import ReportSection, VulnerablePlace
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: VulnerablePlace, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry, ReportSection.PLACES, say.place(entry.category), say("means", entry.means), say("asks_of_us", entry.asks)
    )
