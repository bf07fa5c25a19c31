"""A list of services that somebody brings, Python side: which columns it has, what it calls its services, what is said of it.

Messages more than those of any file (``bringing``): ``columns`` → ``content`` or ``refused``, the file being read again with
columns that a person chose; ``ask`` → ``working``, ``found`` or ``refused``, about what OpenStreetMap has today. Not here: any reading of lists, and the store.
"""

from collections.abc import Callable, Sequence
from typing import Any

from traitlets import Bool, List, Unicode

from buurtlezer.parts.bringing import Bringing, OnConfirm, OnFile, Refused
from buurtlezer.parts.bringing.intake import Message, fault_of
from buurtlezer.parts.service_list.shapes import check_found, checked_columns, checked_list

OnColumns = Callable[[dict[str, int]], dict[str, Any]]
OnAsk = Callable[[], dict[str, Any] | None]


class ServiceListUpload(Bringing):
    """Brings a list of services in.

    ``found`` is ``{"name", "words": [str], "notes": [str], "usable": bool, "untold": str, "columns": [{"role", "label",
    "value": int | None, "options": [{"value": int, "label"}]}], "sample": {"columns": [str], "rows": [[str]]}, "categories":
    [{"title", "rows": str, "kind"}], "kinds": [{"value", "label", "group", "countable": bool}], "title", "source", "as_of",
    "reading": int}``: ``words`` say how many have a point, a street or neither; where it is not ``usable``, ``untold`` says what lacks and
    only its columns can be chosen. ``reading`` is counted up as the file is read again.

    Parameters
    ----------
    on_columns
        ``on_columns({role: column})`` gives what is ``found`` with these columns. May raise `Refused`.
    on_confirm
        Gets ``{"title", "source", "as_of": date | None, "kinds": {category: kind}, "complete_for": [kind]}``.
    on_ask
        ``on_ask()`` gives what is ``found`` at OpenStreetMap, None while that is under way: it is asked again until then. May
        raise `Refused`.
    """

    accept = List(Unicode(), [".csv", ".xlsx", ".geojson", ".umap", ".json", ".txt"]).tag(sync=True)
    """Endings of the names of files that may come."""

    asks = Bool(False).tag(sync=True)
    """Whether it can be asked what OpenStreetMap has today."""

    def __init__(
        self, on_file: OnFile, on_columns: OnColumns, on_confirm: OnConfirm, on_ask: OnAsk = lambda: None, **traits: Any
    ) -> None:
        super().__init__(on_file, on_confirm, **traits)
        self._on_columns, self._on_ask = on_columns, on_ask

    def check_found(self, found: dict[str, Any]) -> None:
        """A list as it was recognised, or a ``TraitError``."""
        check_found(found)

    def checked(self, chosen: object) -> dict[str, Any]:
        """What was said of the list, or a ``ValueError``."""
        if not self.found.get("usable", True):
            raise ValueError("nothing of this list can be kept with these columns")
        return checked_list(chosen, self.found)

    def _hearers(self) -> dict[str, Callable[[Message, Sequence[Any]], None]]:
        return {**super()._hearers(), "columns": self._columns, "ask": self._ask}

    def _columns(self, message: Message, _buffers: Sequence[Any]) -> None:
        def reread(chosen: dict[str, int]) -> dict[str, Any]:
            found, reading = self.found, self.found.get("reading", 0)
            self.found = {**self._on_columns(chosen), "upload": found.get("upload", message["upload"]), "reading": reading + 1}
            return {}

        self._answered(message, lambda chosen: checked_columns(chosen, self.found), reread)

    def _ask(self, message: Message, _buffers: Sequence[Any]) -> None:
        if not self.asks:
            return
        whose = {"upload": message["upload"]}
        try:
            found = self._on_ask()
        except Refused as refused:
            self.send({"type": "refused", **whose, "sentence": str(refused)})
        except Exception as error:  # noqa: BLE001 -- a fault of ours, raised again without what was answered
            self.send({"type": "refused", **whose, "why": "failed"})
            raise fault_of(error) from None
        else:
            if found is not None:
                self.found = {**found, **whose}
            self.send({"type": "working" if found is None else "found", **whose})
