"""A source about a neighbourhood, in words: what one learns from it and what not."""

from buurtlezer.model import ReportSection, Source
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: Source, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.SOURCES,
        entry.name,
        say("owner", entry.owner),
        say("theme", say.one("source_theme", entry.theme)),
        say("level", say.one("source_level", entry.level)),
        say("teaches", entry.teaches),
        say("teaches_not", entry.teaches_not),
        say("address", entry.address),
        title=entry.name,
        source=entry.owner or entry.name,
    )
