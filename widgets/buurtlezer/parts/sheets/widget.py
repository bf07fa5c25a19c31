"""Sheets and files of a walk, Python side: gives them, and reads what a file brought back. Not here: making or reading any.

Messages of the page: ``make`` → ``file`` with the bytes, or ``refused``; ``read`` → ``answers``, or ``refused``.
"""

from collections.abc import Callable, Mapping
from typing import Any

from traitlets import Dict, Int, List, Unicode, validate

from buurtlezer.parts.base import Part, Refused
from buurtlezer.parts.base.shape import distinct, shaped

LONGEST_TEXT = 400_000
"""Characters of a file that is brought back: five stops by three pairs of eyes take far less."""

File = tuple[str, str, bytes]
"""Name, type and bytes."""


class Sheets(Part):
    """A sheet to print, the walk as one file, answers of such a file, and sheets to type in quickly.

    Acts: ``write`` of an ``observation`` for each sheet and each answer of a file. Leave ``slot`` empty.
    """

    stops = List(Dict()).tag(sync=True)
    """``[{"id", "name"}]``: of the plan; empty while there is none."""

    next_sheet = Int(1).tag(sync=True)
    """The number that the next sheet gets."""

    empty = Unicode("").tag(sync=True)
    """What to do first, where there is no plan."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    def __init__(self, **traits: Any) -> None:
        super().__init__(**traits)
        self.on_make: dict[str, Callable[[], File]] = {}
        """What can be made, by name (``paper``, ``along``); each may raise `Refused`."""
        self.on_read: Callable[[str, str], dict[str, Any]] = lambda _text, _secret: {}
        """``{"answers": [acts], "sentence": str}`` of a file's text, for the logbook of a secret; may raise `Refused`."""

    @validate("stops")
    def _check_stops(self, proposal: Any) -> Any:
        found = [shaped("a stop", one, ("id", "name")) for one in proposal["value"]]
        distinct("stops", [one["id"] for one in found])
        return found

    @staticmethod
    def _given(content: Mapping[str, Any]) -> tuple[str, str]:
        return str(content.get("text", ""))[: LONGEST_TEXT + 1], str(content.get("secret", ""))

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        kind = content.get("type") if isinstance(content, dict) else None
        make = self.on_make.get(str(content.get("what"))) if kind == "make" else None
        if make is None and kind != "read":
            super()._hear(widget, content, buffers)
            return
        whose = {"asked": content.get("asked")}
        try:
            if make is not None:
                name, mime, made = make()
                self.send({"type": "file", **whose, "name": name, "mime": mime}, [made])
            else:
                self.send({"type": "answers", **whose, **self.on_read(*self._given(content))})
        except Refused as refused:
            self.send({"type": "refused", **whose, "sentence": str(refused)})
