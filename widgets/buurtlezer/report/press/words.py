"""Words of a file itself, for ``Document.words``, and what a person is told of making it. Not here: what a report says."""

from buurtlezer.errors import ReportNotMade
from buurtlezer.texts import Texts

from .form import Pressed, Progress, Stage


def words(texts: Texts) -> dict[str, str]:
    """All words of a file in one language; ``page`` has places for ``{page}`` and ``{pages}``."""
    return texts.group("press.words.")


def told(progress: Progress, texts: Texts) -> str:
    """How far it is, as a sentence."""
    if progress.stage is Stage.WAITING:
        return texts.many("press.stage.waiting", progress.done)
    return texts(f"press.stage.{progress.stage}", done=progress.done, of=progress.of)


def why_not(error: ReportNotMade, texts: Texts) -> str:
    """Why there is no file, what to do, that nothing is lost."""
    return texts(f"press.error.{error.rule}")


def notes(made: Pressed, texts: Texts) -> list[str]:
    """What is to be told of a file beside that it is there; mostly nothing."""
    letters = [texts("press.told.letters")] if made.missing_letters else []
    return letters + ([texts.many("press.told.pictures", made.lost_pictures)] if made.lost_pictures else [])
