"""The limit that a table adds to an argument, in words. Not here: other kinds."""

from buurtlezer.model import ArgumentLimit
from buurtlezer.wording.around import Around, joined


def plain(entry: ArgumentLimit, around: Around) -> str:
    """The argument, where it does not hold, and who is left alone then."""
    texts = around.texts
    left = texts("trainer.group.coexistence.left_alone", what=entry.left_alone) if entry.left_alone else ""
    return joined(texts(f"argument.{entry.argument}.title"), entry.limit, left)
