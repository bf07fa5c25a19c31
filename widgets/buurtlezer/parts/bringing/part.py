"""A file that somebody brings, Python side: shows what was recognised, and lets the page's callables say what it means.

Messages of the page besides those of a file (``intake``): ``confirm`` → ``content`` or ``refused``. Not here: any reading of
files, what may be found in one and chosen of it (``widget``, and the parts made of this one), and the store.
"""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from traitlets import Dict, Int, List, Unicode, validate

from buurtlezer.parts.base import Part, Refused
from buurtlezer.parts.base.shape import distinct
from buurtlezer.parts.bringing.incoming import Incoming
from buurtlezer.parts.bringing.intake import Intake, Message, fault_of
from buurtlezer.parts.bringing.shapes import check_brought

ID = re.compile(r"[0-9a-f]{32}")
OnFile = Callable[[Path, str], dict[str, Any]]
OnConfirm = Callable[[Any], dict[str, Any]]


class Bringing(Part):
    """Brings a file in, shows what was recognised, asks to confirm it, lists what was brought and removes it again.

    Parameters
    ----------
    on_file
        ``on_file(path, name)`` gives what is to be ``found`` in the file, which is deleted afterwards. May raise `Refused`.
    on_confirm
        ``on_confirm(chosen)`` gives the content of the entry; ``chosen`` was checked. It may be asked twice. May raise
        `Refused`.

    Acts: ``write`` with that content and a new ``entry_id``; ``delete`` and ``undo`` with the ``entry_id`` of what was brought.
    Leave ``slot`` empty: each file is an entry of its own.
    """

    accept = List(Unicode()).tag(sync=True)
    """Endings of the names of files that may come."""

    max_bytes = Int(20 * 1024 * 1024).tag(sync=True)
    """The largest file that may come."""

    found = Dict().tag(sync=True)
    """What was recognised, as ``check_found`` wants it; empty when nothing is under way. ``upload`` in it is ours."""

    brought = List(Dict()).tag(sync=True)
    """``[{"entry_id", "title", "notes"?: [str], "columns"?: [str], "since"?: str, "seq"?: int}]``: what was brought before."""

    def __init__(self, on_file: OnFile, on_confirm: OnConfirm, **traits: Any) -> None:
        super().__init__(**traits)
        self._on_file, self._on_confirm = on_file, on_confirm
        self._intake = Intake(self.send, lambda: (self.accept, self.max_bytes), self._recognise)

    def check_found(self, found: dict[str, Any]) -> None:
        """Raise a ``TraitError`` when this is not a file as it was recognised."""
        raise NotImplementedError

    def checked(self, chosen: object) -> Any:
        """What a person chose of what was found, checked: the page is never trusted. Raises ``ValueError``."""
        raise NotImplementedError

    @validate("found")
    def _check_found(self, proposal: Any) -> Any:
        if proposal["value"]:
            self.check_found(proposal["value"])
        return proposal["value"]

    @validate("brought")
    def _check_brought(self, proposal: Any) -> Any:
        brought = [check_brought(one) for one in proposal["value"]]
        distinct("what was brought", [one["entry_id"] for one in brought])
        return brought

    def set_state(self, _sync_data: object) -> None:
        """Do nothing: the page sets no trait of this part, least of all how much it may send."""

    def close(self) -> None:
        """Close the widget; a file under way is deleted."""
        self._intake.drop()
        super().close()

    def _hearers(self) -> dict[str, Callable[[Message, Sequence[Any]], None]]:
        """Who hears which message about a file."""
        return {"begin": self._begin, "slice": self._slice, "confirm": self._confirm, "cancel": self._cancel}

    def _hear(self, widget: object, content: Any, buffers: Any) -> None:
        hearers = self._hearers()
        kind = content.get("type") if isinstance(content, dict) else None
        if not isinstance(kind, str) or kind not in hearers:
            super()._hear(widget, content, buffers)
        elif isinstance(content.get("upload"), str) and ID.fullmatch(content["upload"]):
            hearers[kind](content, buffers or [])

    def _begin(self, message: Message, buffers: Sequence[Any]) -> None:
        if not self._intake.knows(message["upload"]):
            self.found = {}
        self._show_again(message)
        self._intake.begin(message, buffers)

    def _slice(self, message: Message, buffers: Sequence[Any]) -> None:
        self._show_again(message)
        self._intake.slice(message, buffers)

    def _show_again(self, message: Message) -> None:
        """A page that asks once more about a file that was recognised may have missed that too."""
        if self.found.get("upload") == message["upload"]:
            self.send_state("found")

    def _recognise(self, incoming: Incoming) -> None:
        self.found = {**self._on_file(incoming.path, incoming.name), "upload": incoming.upload}

    def _confirm(self, message: Message, _buffers: Sequence[Any]) -> None:
        self._answered(message, self.checked, lambda chosen: {"content": self._on_confirm(chosen)})

    def _answered(self, message: Message, checked: Callable[[object], Any], work: Callable[[Any], dict[str, Any]]) -> None:
        """Answer a question about what was found: with what the work gives of what was chosen, or with why not."""
        whose = {"upload": message["upload"], "confirm": message.get("confirm")}
        try:
            if self.found.get("upload", message["upload"]) != message["upload"]:
                raise ValueError("another file was recognised meanwhile")
            chosen = checked(message.get("chosen"))
        except ValueError:
            self.send({"type": "refused", **whose, "why": "interrupted"})
            return
        try:
            answer = work(chosen)
        except Refused as refused:
            self.send({"type": "refused", **whose, "sentence": str(refused)})
        except Exception as error:  # noqa: BLE001 -- a fault of ours, raised again without what is in the file
            self.send({"type": "refused", **whose, "why": "failed"})
            raise fault_of(error) from None
        else:
            self.send({"type": "content", **whose, **answer})

    def _cancel(self, message: Message, _buffers: Sequence[Any]) -> None:
        if self._intake.knows(message["upload"]):
            self._intake.forget()
        if self.found.get("upload", message["upload"]) == message["upload"]:
            self.found = {}
