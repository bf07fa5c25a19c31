"""A report as it would leave, Python side: it is laid out when somebody asks to see it, in a language and for a length.

Messages: ``look`` with ``language`` and ``length``; then ``how`` until it is answered by ``laid`` with the document or by
``refused``; ``picture`` with ``at`` → ``picture`` with its specification: a picture is sent when it comes near. Nothing of it
stays in a trait. Not here: laying it out (``report.compose``).
"""

from collections.abc import Callable
from typing import Any

from traitlets import Bool, Dict, List, Unicode, validate

from buurtlezer.parts.base import Refused
from buurtlezer.parts.base.shape import distinct, shaped
from buurtlezer.parts.chart.giving import GivesRuntime


class ReportPreview(GivesRuntime):
    """Shows a document: its first page, sections, works.

    Parameters
    ----------
    on_look
        ``on_look(language, length)`` begins to lay it out, elsewhere; both are values that the part offers.
    on_how
        ``on_how()`` gives the document as plain values once it is laid out, and None before. May raise `Refused`.
    """

    languages = List(Dict()).tag(sync=True)
    """``[{"value", "label"}]``: in which languages it can be seen; the page's own stands first."""

    lengths = List(Dict()).tag(sync=True)
    """``[{"value", "label"}]``: for whom."""

    length = Unicode("").tag(sync=True)
    """The length that is chosen for the report; another one can be looked at."""

    stale = Bool(False).tag(sync=True)
    """Whether anything changed since it was laid out."""

    def __init__(self, on_look: Callable[[str, str], None], on_how: Callable[[], dict[str, Any] | None], **traits: Any) -> None:
        super().__init__(**traits)
        self._on_look, self._on_how = on_look, on_how
        self._pictures: list[dict[str, Any]] = []

    @validate("languages", "lengths")
    def _check_offers(self, proposal: Any) -> Any:
        offers = [shaped("an offer", one, ("value", "label")) for one in proposal["value"]]
        distinct("offers", [one["value"] for one in offers])
        return offers

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        super()._hear(widget, content, buffers)
        match content:
            case {"type": "look", "language": str(language), "length": str(length)} if self._offers(language, length):
                self._on_look(language, length)
            case {"type": "how"}:
                self._say()
            case {"type": "picture", "at": int(at)} if 0 <= at < len(self._pictures):
                self.send({"type": "picture", "at": at, "spec": self._pictures[at]})

    def _offers(self, language: str, length: str) -> bool:
        offered = ((language, self.languages), (length, self.lengths))
        return all(value in {one["value"] for one in offers} for value, offers in offered)

    def _say(self) -> None:
        try:
            document = self._on_how()
        except Refused as refused:
            self.send({"type": "refused", "sentence": str(refused)})
            return
        if document is None:
            return
        self._pictures = []
        sections = [{**one, "blocks": [self._apart(block) for block in one["blocks"]]} for one in document["sections"]]
        self.send({"type": "laid", "document": {**document, "sections": sections}})

    def _apart(self, block: dict[str, Any]) -> dict[str, Any]:
        """A block as it is sent; a picture without its specification, under a number."""
        if block["block"] != "picture":
            return block
        self._pictures.append(block["spec"])
        return {**{name: value for name, value in block.items() if name != "spec"}, "at": len(self._pictures) - 1}
