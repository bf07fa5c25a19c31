"""Where somebody stood on a statement, in words. Not here: other kinds, what moved (``views.statements``)."""

from buurtlezer.model import Weighing
from buurtlezer.wording.around import Around, joined


def plain(entry: Weighing, around: Around) -> str:
    """The statement, why, when, and the mark on the line."""
    texts = around.texts
    return joined(
        texts(f"statement.{entry.statement}"),
        entry.why,
        texts(f"weighed.{entry.when}"),
        texts("trainer.group.coexistence.weighing", value=entry.value),
    )
