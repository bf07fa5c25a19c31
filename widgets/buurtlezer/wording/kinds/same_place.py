"""That two places are the same or not, in words. Not here: other kinds, what follows from it (``views.maps``)."""

from buurtlezer.model import SamePlace
from buurtlezer.wording.around import Around, joined, named


def plain(entry: SamePlace, around: Around) -> str:
    """Which two, and what somebody decided."""
    two = f"{named(entry.one, around)} / {named(entry.other, around)}"
    return joined(two, around.texts(f"doubles.verdict.{entry.verdict}"))
