"""Who mapped this neighbourhood before, and what was agreed, in words."""

from buurtlezer.model import EarlierMapping, ReportSection
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: EarlierMapping, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    mapper = around.texts(f"mapper.{entry.mapper}")
    return statement(
        entry,
        ReportSection.METHOD,
        say("mapped_before", mapper, entry.who),
        say("found", entry.found),
        say("share", entry.share),
        say("not_again", entry.not_again),
        say("called_on", say.day(entry.called_on), entry.called_by),
        title=entry.who or mapper,
    )
