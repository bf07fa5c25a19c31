"""That two communities share people, in words: a told number, never who. Not here: other kinds."""

from buurtlezer.model import SharedPeople
from buurtlezer.wording.around import Around, named


def plain(entry: SharedPeople, around: Around) -> str:
    """Which two, and how many connect them, as somebody says."""
    one, other = (named(ref, around, "trainer.group.community_gone") for ref in (entry.one, entry.other))
    return around.texts.many("trainer.group.shared_people", entry.count, one=one, other=other)
