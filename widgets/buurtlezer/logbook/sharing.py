"""The line under a part in a workshop: who sees its entry, and the button that shares it or takes it back, with what that shows.

An entry is shared, and taken back, by writing it again with another visibility: the usual act, so that undo, outbox and slots
work. Where something of it waits, the button says that everyone here will read it once the trainer says yes: so it offers it.
Not here: who may see it in the end (``store.settling``), which shared entries anybody may read (``store.shared``).
"""

from typing import Final

from buurtlezer.errors import BadEntry
from buurtlezer.logbook.seat.member import Member
from buurtlezer.model import Entry, Room, Visibility, parse
from buurtlezer.model.kinds import free_text, has_free_text, shows_words_at_once
from buurtlezer.model.waiting import has_exact_point, has_words_at_once, has_words_that_wait
from buurtlezer.texts import Texts

TOLD_WHOLE: Final = frozenset({"treasure", "conclusion"})
"""Kinds that the room reads whole or not at all, however many wrote of it, and on no map: each says so itself."""


def shown(entry: Entry | None, room: Member | None, texts: Texts, entry_id: str = "") -> dict[str, str]:
    """The line under a part: ``seen`` says who sees its entry; ``word`` and ``to`` are of the button, if there is one.

    ``tells``: what the button shows at once and to whom, and what waits. Of what is made for oneself it says that nobody else
    reads it, and offers nothing; of what holds no word, nothing.
    """
    if room is None or entry is None:
        return {}
    about = entry.declared
    if about.room is Room.NEVER:
        return {"seen": texts("sharing.alone")} if has_free_text(entry.kind) else {}
    if about.room is Room.SENT:
        return {}
    typed = bool(free_text(entry.content()))
    if entry.visibility is not Visibility.PRIVATE:
        # Shared before there were minors: the room does not read it any more.
        key = "no_text" if typed and room.settings.minors else _shared(entry, room, entry_id)
        return {"seen": texts(f"sharing.{key}"), "word": texts("sharing.take_back"), "to": str(Visibility.PRIVATE)}
    if room.closed:
        return {"seen": texts("sharing.closed")}
    if typed and room.settings.minors:
        return {"seen": texts("sharing.no_text")}
    if not _may_be_shared(entry):
        return {"seen": texts("sharing.alone")}
    told = tells(entry, room.settings.approval)
    to = Visibility.OFFERED if _offers(entry, room.settings.approval) else Visibility.WORKSHOP
    words = " ".join(texts(f"sharing.tells.{one}") for one in told)
    return {"seen": texts("sharing.alone"), "word": texts("sharing.share"), "to": str(to), "tells": words}


def tells(entry: Entry, approval: bool) -> list[str]:
    """What the button says of this entry, as text keys after ``sharing.tells.``: at once, and what waits.

    ``approval``: whether the workshop asks for the trainer's yes always.
    """
    words, point = has_words_that_wait(entry), has_exact_point(entry)
    if entry.kind in TOLD_WHOLE and not (approval and (words or has_words_at_once(entry))):
        return [f"{entry.kind}_waits" if words else entry.kind]
    if approval and (words or has_words_at_once(entry)):
        return ["approval", "point"] if point and entry.kind not in TOLD_WHOLE else ["approval"]
    first = entry.kind if shows_words_at_once(entry.kind) else "counts"
    return [first, *(["words"] if words else []), *(["point"] if point else [])]


def _may_be_shared(entry: Entry) -> bool:
    """Whether its own model lets it be read by others: a service that nobody agreed to have found is not offered."""
    try:
        parse({**entry.content(), "visibility": str(Visibility.WORKSHOP)})
    except BadEntry:
        return False
    return True


def _offers(entry: Entry, approval: bool) -> bool:
    return has_words_that_wait(entry) or has_exact_point(entry) or (approval and has_words_at_once(entry))


def _shared(entry: Entry, room: Member, entry_id: str) -> str:
    """How it stands with an entry that is shared: the text's key after ``sharing.``."""
    approval = room.settings.approval
    if not _offers(entry, approval):
        return "group"
    decided = room.decided.get(entry_id)
    if decided is not None:
        return "shown" if decided else "left"
    words = has_words_that_wait(entry) or has_words_at_once(entry)
    if entry.visibility is Visibility.OFFERED:
        return "waits_all" if approval and words else "waits"
    return "not_read" if approval and words else "enough_only"
