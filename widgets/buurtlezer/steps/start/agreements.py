"""What a workshop agreed, in words: who is responsible, what for, until when, from how many voices on, who reads which words.

Not here: agreements that hold everywhere (the prose of the page), reading them before joining (the light pages).
"""

from datetime import date

from buurtlezer.logbook.seat.member import Member
from buurtlezer.model import Settings
from buurtlezer.store import today
from buurtlezer.texts import Texts
from buurtlezer.wording import coming_back


def agreements(room: Member, texts: Texts) -> list[dict[str, str]]:
    """Title and sentence of each; nothing for what the trainer left open."""
    settings = room.settings
    day = texts.date(date.fromisoformat(room.purge_on))
    said = {
        "purpose": settings.purpose,
        "afterwards": settings.afterwards,
        "back": coming_back.told(settings, texts, today()),
        "responsible": texts("start.agreements.responsible.text", organisation=settings.organisation, contact=settings.contact),
        "erased": texts("start.agreements.erased.text", day=day),
        "voices": texts("start.agreements.voices.text", n=settings.minimum_voices),
        "words": texts(f"start.agreements.words.{_words(settings)}"),
    }
    return [{"title": texts(f"start.agreements.{name}"), "text": text} for name, text in said.items() if text]


def _words(settings: Settings) -> str:
    """What holds of words that people write: with minors none is shared, whatever else was settled."""
    return "minors" if settings.minors else "approval" if settings.approval else "text"
