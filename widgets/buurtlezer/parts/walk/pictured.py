"""A part that shows photos: it asks for each when it shows it, since all of them in a trait would be sent at every change.

Not here: whose photos they are (``steps``).
"""

from collections.abc import Callable
from typing import Any

from buurtlezer.parts.base import Part


class Pictured(Part):
    """Answers ``{"type": "picture", "entry_id"}`` with the bytes of a JPEG, where there is one."""

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self.on_picture: Callable[[str], bytes | None] = lambda _entry_id: None
        """Gives the JPEG of a photo that the open logbook holds, or None."""

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        if not isinstance(content, dict) or content.get("type") != "picture":
            super()._hear(widget, content, buffers)
            return
        entry_id = content.get("entry_id")
        found = self.on_picture(entry_id) if isinstance(entry_id, str) else None
        if found is not None:
            self.send({"type": "picture", "entry_id": entry_id}, [found])
