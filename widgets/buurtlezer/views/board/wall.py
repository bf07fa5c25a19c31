"""What stands on the wall of the view ``board``: the places that most voices laid. Not here: the view (``compute``)."""

from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.texts import Texts

LAID: Final = 12


def wall(content: Mapping[str, Any], _texts: Texts) -> dict[str, Any]:
    """The view ``board``, for the wall: those that most voices laid."""
    laid = sorted((one for one in content["board"] if one["enough"]), key=lambda one: (-one["voices"], one["name"]))
    places = [{"name": one["name"], "x": one["at"][0], "y": one["at"][1]} for one in laid[:LAID]]
    return {"minimum": content["minimum"], "told": len(content["board"]), "places": places}
