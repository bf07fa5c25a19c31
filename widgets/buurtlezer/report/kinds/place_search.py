"""What an invented person looks for, for who looked."""

from buurtlezer.model import PlaceSearch, ReportSection, Trait
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: PlaceSearch, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.PLACES,
        say("invented", entry.who),
        say("looks_for", say.chosen("trait", Trait, entry.needs)),
        entry.note,
        say("picked", *(say.named(one) for one in entry.picked)),
        title=entry.who,
    )
