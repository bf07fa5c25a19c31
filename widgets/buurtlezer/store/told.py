"""What the room is told of a shared entry: less than its author wrote where that would lead to a person or to a door.

Ids of other entries of the same logbook would tell which entries are of one person: evidence goes, places get the handle by which
the room knows them. A coarse place keeps its sector and loses its point. Not here: which entries are shared (``shared``).
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from buurtlezer.model import OWN, ROOM

NEVER: Final = frozenset({"vulnerable_place", "photo"})
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


def _told_ref(ref: str, handle: Callable[[str], str]) -> str:
    return ROOM + handle(ref.removeprefix(OWN)) if ref.startswith(OWN) else ref
