"""A place on one of the two maps, in words. Not here: other kinds, who told it (no room reads that)."""

from buurtlezer.model import MapPlace
from buurtlezer.wording.around import Around, joined
from buurtlezer.wording.choices import kind_of_place


def plain(entry: MapPlace, around: Around) -> str:
    """Its name, what it is to those on whose map it stands, whose map that is, what kind of place it is."""
    texts = around.texts
    # Choices come last: a line that is cut loses none of what somebody wrote.
    sense = texts(f"maps.sense.{entry.sense}") if entry.sense else ""
    whose = texts(f"maps.side.{entry.perspective}")
    return joined(entry.name, entry.means, sense, whose, kind_of_place(texts, entry.category))
