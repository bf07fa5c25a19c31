"""Faces for the neighbourhood and the city, of a room, in lines."""

from collections.abc import Mapping
from typing import Any

from buurtlezer.model.face import FACES

from .around import RoomAround, answers


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    return [
        f"{around.texts(f'neighbourhood.faces.{about}')} {_faces(view[about], around)}"
        for about in ("neighbourhood", "city")
        if view[about]["enough"]
    ]


def _faces(cell: Mapping[str, Any], around: RoomAround) -> str:
    return answers({FACES[int(value)]: n for value, n in cell["values"].items()}, "neighbourhood.faces", around)
