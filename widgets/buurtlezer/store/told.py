"""What the room is told of a shared entry: less than its author wrote where that would lead to a person or to a door.

Ids of other entries of the same logbook would tell which entries are of one person: evidence goes, places get the handle by which
the room knows them. A coarse place keeps its sector and loses its point. Not here: which entries are shared (``shared``).
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from buurtlezer.model import OWN, ROOM

NEVER: Final = frozenset({"vulnerable_place", "photo", "walk", "place_search"})
"""Kinds that the room never reads, whatever their visibility says."""

UNTOLD: Final = frozenset({"evidence_ids", "ask_whom"})
"""Fields that stay with the author: ids of other entries, and whom one may ask."""


def told(content: Mapping[str, Any], handle: Callable[[str], str]) -> dict[str, Any]:
    """Content for the room. ``handle`` gives what the room calls an entry of this logbook, by its id."""
    kept = dict(content)
    for field in UNTOLD:
        kept.pop(field, None)
    kind = content.get("kind")
    if kind == "meaning":
        kept["place"] = _told_ref(str(content["place"]), handle)
    elif kind == "meeting_board":
        kept["positions"] = {_told_ref(ref, handle): where for ref, where in content["positions"].items()}
    elif kind == "place" and content.get("coarse"):
        kept |= {"location": None, "spot": ""}
    return kept


def named(entries: Iterable[Any]) -> dict[str, str]:
    """Reference of each shared place → its name; of names that differ in capitals only, the same one for all."""
    names = {ROOM + one.handle: str(one.content["name"]) for one in entries if one.kind == "place"}
    same: dict[str, str] = {}
    for name in sorted(names.values()):
        same.setdefault(name.casefold(), name)
    return {ref: same[name.casefold()] for ref, name in names.items()}


def by_name(content: Mapping[str, Any], names: Mapping[str, str]) -> dict[str, Any]:
    """Content that was told, with names where places were referred to; one that is not shared has none."""
    kept = dict(content)
    if kept.get("kind") == "meaning":
        kept["place"] = names.get(str(kept["place"]), "")
    elif kept.get("kind") == "meeting_board":
        kept["positions"] = {names[ref]: where for ref, where in kept["positions"].items() if ref in names}
    return kept


def _told_ref(ref: str, handle: Callable[[str], str]) -> str:
    return ROOM + handle(ref.removeprefix(OWN)) if ref.startswith(OWN) else ref
