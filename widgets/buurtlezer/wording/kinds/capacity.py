"""One skill of one's own, in words. Not here: other kinds, laying it beside a wish to learn it (``views.treasures``)."""

from buurtlezer.model import Capacity
from buurtlezer.wording.around import Around, joined


def plain(entry: Capacity, around: Around) -> str:
    """Which skill, and whether somebody can do it or wants to learn it."""
    texts = around.texts
    said = [texts(f"capacity.{one}") for one in ("can", "learn") if getattr(entry, one)]
    return joined(texts(f"capacity.skill.{entry.skill}"), *said)
