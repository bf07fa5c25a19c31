"""Whether a light contact became more, in words."""

from buurtlezer.model import GrownContact, ReportSection
from buurtlezer.model.grown_contact import Helped
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: GrownContact, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    return statement(
        entry,
        ReportSection.NETWORKS,
        around.texts(f"told.grew.{entry.grew}"),
        entry.words,
        say("helped", say.chosen("grown_helped", Helped, entry.helped)),
        say("had_to", say.one("had_to", entry.had_to)),
    )
