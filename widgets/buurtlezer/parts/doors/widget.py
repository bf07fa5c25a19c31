"""The doors, Python side. Not here: what lies behind a door (``steps``)."""

from collections.abc import Callable
from typing import Any

from traitlets import Dict, List, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, one_of, shaped

ICONS = ("", "join", "learn", "analyse", "example", "return")


class Doors(Part):
    """A few large doors. One with a ``href`` is a link; the others send ``{"type": "door", "door": id}``."""

    doors = List(Dict()).tag(sync=True)
    """``[{"id", "title", "text", "icon"?, "href"?, "action"?}]``; ``icon`` is join, learn, analyse, example or return,
    ``action`` the word on the foot of the door. One that is ``closed`` does not exist yet, and cannot be opened."""

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self._at_door: list[Callable[[str], None]] = []

    def on_door(self, listener: Callable[[str], None]) -> None:
        """Call ``listener(id)`` when a door without a link is opened."""
        self._at_door.append(listener)

    @validate("doors")
    def _check_doors(self, proposal: Any) -> Any:
        optional = ("icon", "href", "action", "closed")
        doors = [shaped("a door", one, ("id", "title", "text"), optional) for one in proposal["value"]]
        distinct("doors", [door["id"] for door in doors])
        for door in doors:
            one_of("the icon of a door", door.get("icon", ""), ICONS)
        return doors

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        if isinstance(content, dict) and content.get("type") == "door":
            if content.get("door") in [door["id"] for door in self.doors]:
                for listener in self._at_door:
                    listener(content["door"])
            return
        super()._hear(widget, content, buffers)
