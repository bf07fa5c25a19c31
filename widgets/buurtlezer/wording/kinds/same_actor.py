"""That two are the same or not, in words. Not here: other kinds, what follows from it (``views.network``)."""

from buurtlezer.model import SameActor
from buurtlezer.wording.around import Around, joined
from buurtlezer.wording.network import called


def plain(entry: SameActor, around: Around) -> str:
    """Which two, and what somebody decided."""
    two = f"{called(entry.one, around)} / {called(entry.other, around)}"
    return joined(two, around.texts(f"doubles.verdict.{entry.verdict}"))
