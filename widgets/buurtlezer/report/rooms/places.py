"""What places mean to whom, of a room, in lines: those of which two groups feel otherwise first, each with the middle face."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.model.face import FACES
from buurtlezer.views.places.wall import middle
from buurtlezer.wording.alphabet import by_alphabet

from .around import RoomAround, labelled, listed


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    found = [(one, _groups(one, around)) for one in by_alphabet(view["places"], lambda one: str(one["name"]))]
    return [labelled(one["name"], said, around) for one, said in sorted(found, key=lambda one: not one[0]["pairs"]) if said]


def _groups(place: Mapping[str, Any], around: RoomAround) -> str:
    them = {group: middle(cell["feelings"]) for group, cell in place["groups"].items() if cell["enough"]}
    return listed(
        f"{around.texts(f'group.{group}')} {around.texts(f'neighbourhood.faces.{FACES[face]}').lower()}"
        for group, face in them.items()
        if face is not None
    )
