"""Who sees an entry in a workshop: private until its author shares it, and never more than the author chose.

An entry is shared, and taken back, by writing it again with another visibility: the usual act, so that undo, outbox and slots
work. Not here: which shared entries anybody may read (``store``).
"""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.errors import NotYours, UnknownSecret
from buurtlezer.model import Entry, Visibility, parse
from buurtlezer.steps.room.member import Member
from buurtlezer.store import Credential, Store
from buurtlezer.texts import Texts

OFFERED: Final = frozenset({"area", "feeling", "significance", "sorting", "place", "meaning", "meeting_board", "observation"})
"""Kinds that a group looks at together. Guesses and readings are about a figure and not about the neighbourhood, a comparison
is a setting, tables have their own rights, and who is heard by way of a term would be known by it."""

ALONE: Final = frozenset({"reflection", "reading", "vulnerable_place", "place_search", "walk", "photo"})
"""What is made for oneself: the page says that nobody else reads it, and offers nothing."""

TYPED: Final = {
    "area": ("name", "reason", "through_eyes_of"),
    "feeling": ("why",),
    "significance": ("note",),
    "place": ("name", "offers"),
    "meaning": ("group_name", "why"),
    "observation": ("sees", "thinks", "asks", "appetite", "answer"),
}
"""What is free text of a kind that may be shared, and is told to the room."""


def shown(value: Mapping[str, Any], room: Member | None, texts: Texts) -> dict[str, str]:
    """The line under a part: ``seen`` says who sees its entry; ``word`` and ``to`` are of the button, if there is one."""
    kind = value.get("kind")
    if room is None or kind not in OFFERED | ALONE:
        return {}
    if kind in ALONE:
        return {"seen": texts("sharing.alone")}
    if value.get("visibility", Visibility.PRIVATE) != Visibility.PRIVATE:
        return {"seen": texts("sharing.group"), "word": texts("sharing.take_back"), "to": str(Visibility.PRIVATE)}
    if room.closed:
        return {"seen": texts("sharing.closed")}
    typed = bool(_typed(value))
    if typed and room.settings.minors:
        return {"seen": texts("sharing.no_text")}
    word = texts("sharing.share_text" if typed else "sharing.share")
    return {"seen": texts("sharing.alone"), "word": word, "to": str(Visibility.WORKSHOP)}


def settled(entry: Entry, store: Store, owner: Credential, entry_id: str) -> tuple[Entry, str]:
    """The entry as it may be kept, and the key of what its author is told about it, if anything.

    Free text is shared only by the act that shares the entry: text that comes to a shared entry later makes it private, until
    its author shares it again. With minors in the room no free text is shared at all.
    """
    if entry.visibility is Visibility.PRIVATE:
        return entry, ""
    try:
        room = store.workshops.seen_by(owner)
    except UnknownSecret:  # in no workshop, or gone: writing it says so
        return entry, ""
    content = entry.content()
    if room.closed:
        return _private(content), "notice.room.closed"
    if not _typed(content):
        return entry, ""
    if room.settings.minors:
        return _private(content), "notice.room.no_text"
    if (before := _before(store, owner, entry_id)).get("visibility", "private") != "private" and _added(content, before):
        return _private(content), "notice.room.text_added"
    return entry, ""


def _private(content: Mapping[str, Any]) -> Entry:
    return parse({**content, "visibility": str(Visibility.PRIVATE)})


def _typed(content: Mapping[str, Any]) -> dict[str, str]:
    """What a person wrote in their own words."""
    fields = TYPED.get(str(content.get("kind")), ())
    public = {"name"} if content.get("spot") else set()  # the list's name, which nobody typed
    return {field: str(content[field]) for field in fields if content.get(field) and field not in public}


def _added(content: Mapping[str, Any], before: Mapping[str, Any]) -> bool:
    earlier = _typed(before)
    return any(earlier.get(field) != text for field, text in _typed(content).items())


def _before(store: Store, owner: Credential, entry_id: str) -> Mapping[str, Any]:
    try:
        return store.history(owner, entry_id)[-1].content or {}
    except NotYours:
        return {}
