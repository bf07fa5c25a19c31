"""The words of a file itself, for ``Document.words``. Not here: those that a form needs beside them (``press.file.*``)."""

from buurtlezer.texts import Texts


def words(texts: Texts) -> dict[str, str]:
    """All of them in one language; ``page`` has places for ``{page}`` and ``{pages}``."""
    return texts.group("press.words.")
