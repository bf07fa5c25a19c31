"""How much a neighbourhood means to somebody, in words. Not here: other kinds."""

from buurtlezer.model import Significance
from buurtlezer.wording.around import Around, joined


def plain(entry: Significance, around: Around) -> str:
    """How much, why, and what was written beside it."""
    because = (around.texts(f"because.{name}") for name in sorted(entry.because))
    how_much = "" if entry.how_much is None else f"{entry.how_much}/5"
    return joined(around.texts("neighbourhood.significance.how_much"), how_much, *because, entry.note)
