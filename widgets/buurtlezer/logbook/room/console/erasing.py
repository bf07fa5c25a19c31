"""The question before the day of erasing moves: what is erased then, and when. It is asked of the trainer, and answered by name.

The page says the same once more with ``erase_on``, the day that the question named; with another day it is asked anew. Not here:
which days may be (``store.keeping``), erasing by hand, which asks for the title (``end``).
"""

from datetime import date, timedelta

from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.model import Settings
from buurtlezer.store import Workshop, check_ahead, today


def of_new(request: Request, settings: Settings) -> Message | None:
    """The question about a workshop whose session is over before it is made; None where there is none, or it was answered.

    A day that cannot be is not asked about (``errors.BadEntry``).
    """
    check_ahead(settings)
    now = today()
    # Where the trainer sits it may still be yesterday.
    if settings.held_on >= now - timedelta(days=1):
        return None
    return _question(request, settings, request.texts("trainer.erasing.over", day=request.texts.date(settings.erased_on)))


def of_changed(request: Request, own: Workshop, settings: Settings) -> Message | None:
    """The question about a day of erasing that moves; None where it stays, or it was answered.

    A day that cannot be is not asked about: nobody says yes first to what is refused then (``errors.BadEntry``).
    """
    check_ahead(settings, own.settings)
    before, after = date.fromisoformat(own.purge_on), settings.erased_on
    if before == after:
        return None
    texts = request.texts
    joined = request.store.workshops.presence(request.trainer).joined
    days = {"day": texts.date(after), "before": texts.date(before)}
    said = [texts.many("trainer.erasing.moves", joined, **days) if joined else texts("trainer.erasing.moves_alone", **days)]
    if joined:
        said.append(texts("trainer.erasing.sooner" if after < before else "trainer.erasing.later"))
    return _question(request, settings, " ".join(said))


def _question(request: Request, settings: Settings, sentence: str) -> Message | None:
    day = settings.erased_on
    if request.text("erase_on") == day.isoformat():
        return None
    yes = request.texts("trainer.erasing.yes", day=request.texts.date(day))
    return {"type": "ask", "field": "held_on", "erase_on": day.isoformat(), "sentence": sentence, "yes": yes}
