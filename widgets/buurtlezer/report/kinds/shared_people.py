"""That people belong to two communities, in words: how many, as somebody said, and never who."""

from buurtlezer.model import ReportSection, SharedPeople
from buurtlezer.report.saying import Saying, statement
from buurtlezer.report.told import Around, Told


def told(entry: SharedPeople, around: Around) -> Told:
    """Its words and on what they stand."""
    say = Saying(around)
    gone = around.texts("trainer.group.community_gone")
    one, other = (say.named(ref) or gone for ref in (entry.one, entry.other))
    return statement(
        entry, ReportSection.NETWORKS, around.texts.many("trainer.group.shared_people", entry.count, one=one, other=other)
    )
