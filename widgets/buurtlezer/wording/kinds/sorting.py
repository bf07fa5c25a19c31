"""Words laid on situations, in words. Not here: other kinds."""

from buurtlezer.model import Sorting
from buurtlezer.wording.around import Around, joined


def plain(entry: Sorting, around: Around) -> str:
    """The words of each situation, in the order of laying."""
    laid = (" + ".join(around.texts(f"neighbourhood.words.bin.{word}") for word in words) for words in entry.sorted.values())
    return joined(*laid)
