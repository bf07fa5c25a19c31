"""What a logbook holds and who sees it, with two buttons: take everything along, erase everything.

Python does both when asked (``on_take_along``, ``on_erase``); this part knows no store. Not here: the recovery code and
leaving a device (``identity``).
"""

from collections.abc import Callable
from typing import Any

from traitlets import Bool, Unicode

from buurtlezer.parts.base import Part, Refused

FILE = "buurtboek.html"


class Keeping(Part):
    """Shows what is kept; offers it as a file; erases it after being asked twice."""

    summary = Unicode("").tag(sync=True)
    """How much there is, in words; empty when there is nothing."""

    example = Bool(False).tag(sync=True)
    """True while the example is shown: then there is nothing of one's own to take or erase here."""

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self.on_take_along: Callable[[str], str] = lambda _secret: ""
        """Gives the whole logbook of a secret as one HTML page, with the data inside of it; a `Refused` says why not."""
        self.on_erase: Callable[[str], None] = lambda _secret: None
        """Erases the logbook of a secret; a `Refused` says why not."""

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        kind = content.get("type") if isinstance(content, dict) else None
        if kind not in ("take_along", "erase"):
            super()._hear(widget, content, buffers)
            return
        secret = str(content.get("secret", ""))
        try:
            if kind == "take_along":
                self.send({"type": "file", "name": FILE, "text": self.on_take_along(secret)})
            else:
                self.on_erase(secret)
                self.send({"type": "erased", "key": content.get("key")})
        except Refused as refused:
            self.send({"type": "refused", "sentence": str(refused)})
