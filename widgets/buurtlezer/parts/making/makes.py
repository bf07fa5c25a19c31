"""A part that gives files when they are asked for, Python side. Not here: making any.

Messages of the page: ``make`` with ``what`` → ``file`` with the bytes, or ``refused`` with a sentence.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

from buurtlezer.parts.base import Part, Refused


class File(NamedTuple):
    """A file that a person gets."""

    name: str
    mime: str
    content: bytes


class Makes(Part):
    """``on_make``: what can be made, by name; each may raise `Refused`."""

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self.on_make: dict[str, Callable[[], File]] = {}

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        if not isinstance(content, dict) or content.get("type") != "make":
            super()._hear(widget, content, buffers)
            return
        whose = {"asked": content.get("asked")}
        make = self.on_make.get(str(content.get("what")))
        if make is None:
            self.send({"type": "refused", **whose, "sentence": ""})
            return
        try:
            file = make()
        except Refused as refused:
            self.send({"type": "refused", **whose, "sentence": str(refused)})
            return
        self.send({"type": "file", **whose, "name": file.name, "mime": file.mime}, [file.content])
