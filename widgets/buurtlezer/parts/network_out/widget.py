"""A network to take along as a file, Python side: what it is meant for, in which form.

Messages: ``take`` with ``use`` and ``form`` → ``file`` or ``refused``. Python makes the file when asked (``on_take``), and
decides who stands in it by name. Not here: that, and the forms of a file.
"""

import base64
from collections.abc import Callable
from typing import Any, NamedTuple

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part, Refused
from buurtlezer.parts.base.shape import distinct, shaped


class File(NamedTuple):
    """A file that a person gets."""

    name: str
    media: str
    content: bytes


class NetworkOut(Part):
    """Offers the network as a file, after saying who stands in it by name.

    Parameters
    ----------
    on_take
        ``on_take(use, form)`` gives the file; both are values that the part offers. May raise `Refused`.
    """

    uses = List(Dict()).tag(sync=True)
    """``[{"value", "label", "named": sentence}]``: what it may be meant for, and who then stands in it by name."""

    forms = List(Dict()).tag(sync=True)
    """``[{"value", "label", "what": sentence}]``: forms of the file."""

    empty = Unicode("").tag(sync=True)
    """A sentence where there is nothing to take along; empty where there is."""

    def __init__(self, on_take: Callable[[str, str], File], **traits: Any) -> None:
        super().__init__(**traits)
        self._on_take = on_take

    @validate("uses")
    def _check_uses(self, proposal: Any) -> Any:
        return _offers("a use", proposal["value"], "named")

    @validate("forms")
    def _check_forms(self, proposal: Any) -> Any:
        return _offers("a form", proposal["value"], "what")

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        if not isinstance(content, dict) or content.get("type") != "take":
            super()._hear(widget, content, buffers)
            return
        use, form = content.get("use"), content.get("form")
        if self.empty or not _offered(use, self.uses) or not _offered(form, self.forms):
            self.send({"type": "refused", "sentence": ""})
            return
        try:
            file = self._on_take(str(use), str(form))
        except Refused as refused:
            self.send({"type": "refused", "sentence": str(refused)})
            return
        packed = base64.b64encode(file.content).decode("ascii")
        self.send({"type": "file", "name": file.name, "media": file.media, "base64": packed})


def _offers(what: str, given: list[Any], sentence: str) -> list[dict[str, Any]]:
    offered = [shaped(what, one, ("value", "label", sentence)) for one in given]
    distinct(what, [one["value"] for one in offered])
    return offered


def _offered(given: object, offers: list[dict[str, Any]]) -> bool:
    return isinstance(given, str) and given in {one["value"] for one in offers}
