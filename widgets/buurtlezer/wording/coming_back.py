"""When, where and by whom what was said comes back to who said it, in words: for phones, the wall, agreements and paper.

Said from what the trainer settled (``model.workshop``). Not here: settling it and saying that it was done (``console.settings``).
"""

from datetime import date

from buurtlezer.model import Settings
from buurtlezer.texts import Texts


def told(settings: Settings, texts: Texts, on: date) -> str:
    """The sentences for whoever took part, on this day; empty where nothing is said, as in a workshop of before."""
    if settings.returned_on is not None:
        return _joined(texts("room.back.done", day=texts.date(settings.returned_on)), *_pieces(settings, texts))
    if settings.back_on is None:
        return ""
    day = texts.date(settings.back_on)
    if settings.is_overdue(on):
        return texts("room.back.late", day=day, contact=settings.contact)
    return _joined(texts("room.back.comes", day=day), *_pieces(settings, texts))


def gone_by_then(settings: Settings, texts: Texts) -> str:
    """For the trainer: that all is erased before it comes back, and what to do; empty where it is not."""
    if settings.back_on is None or settings.returned_on is not None or settings.erased_on > settings.back_on:
        return ""
    return texts("trainer.back.gone", day=texts.date(settings.erased_on), back=texts.date(settings.back_on))


def _pieces(settings: Settings, texts: Texts) -> list[str]:
    said = {"where": settings.back_where, "by": settings.back_by}
    return [texts(f"room.back.{name}", **{name: words}) for name, words in said.items() if words]


def _joined(*sentences: str) -> str:
    return " ".join(sentences)
