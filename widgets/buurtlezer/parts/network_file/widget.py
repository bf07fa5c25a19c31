"""A network that somebody brings, Python side: how it was read, which columns it has, what it is called.

Messages more than those of any file (``bringing``): ``columns`` → ``content`` or ``refused``, the file being read again with
what a person chose. Not here: any reading of networks, and the store.
"""

from collections.abc import Callable, Sequence
from typing import Any

from traitlets import List, Unicode

from buurtlezer.parts.bringing import Bringing, OnConfirm, OnFile
from buurtlezer.parts.bringing.intake import Message
from buurtlezer.parts.network_file.shapes import check_found, checked_columns, checked_title

OnColumns = Callable[[dict[str, str]], dict[str, Any]]


class NetworkUpload(Bringing):
    """Brings a network in.

    ``found`` is ``{"name", "words": [str], "notes": [str], "usable": bool, "untold": str, "columns": [{"role", "label", "value":
    str | None, "options": [{"value", "label"}], "needed": bool}], "samples": [{"caption", "columns": [str], "rows": [[str]]}],
    "dropped": [str], "title", "reading": int}``: ``words`` say what it is and how much of it there is, ``dropped`` names what is
    left behind; where it is not ``usable``, ``untold`` says why, and only its columns can be chosen.

    Parameters
    ----------
    on_columns
        ``on_columns({role: value})`` gives what is ``found`` with these. May raise `Refused`.
    on_confirm
        Gets the title.
    """

    accept = List(Unicode(), [".zip", ".csv", ".tsv", ".txt", ".xlsx", ".graphml", ".gexf", ".xml"]).tag(sync=True)
    """Endings of the names of files that may come."""

    def __init__(self, on_file: OnFile, on_columns: OnColumns, on_confirm: OnConfirm, **traits: Any) -> None:
        super().__init__(on_file, on_confirm, **traits)
        self._on_columns = on_columns

    def check_found(self, found: dict[str, Any]) -> None:
        """A network as it was recognised, or a ``TraitError``."""
        check_found(found)

    def checked(self, chosen: object) -> str:
        """What it is called, or a ``ValueError``."""
        if not self.found.get("usable", True):
            raise ValueError("nothing of this file can be kept with these columns")
        return checked_title(chosen)

    def _hearers(self) -> dict[str, Callable[[Message, Sequence[Any]], None]]:
        return {**super()._hearers(), "columns": self._columns}

    def _columns(self, message: Message, _buffers: Sequence[Any]) -> None:
        def reread(chosen: dict[str, str]) -> dict[str, Any]:
            found, reading = self.found, self.found.get("reading", 0)
            self.found = {**self._on_columns(chosen), "upload": found.get("upload", message["upload"]), "reading": reading + 1}
            return {}

        self._answered(message, lambda chosen: checked_columns(chosen, self.found), reread)
