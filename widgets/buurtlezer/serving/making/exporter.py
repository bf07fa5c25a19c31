"""Voila's exporter, shared by all pages: its template is compiled once, and prose is turned into HTML once.

Upstream makes an exporter for each visit, though nothing in it belongs to a visit. Not here: who uses it (``renderer``).
"""

from collections import OrderedDict
from typing import Any

from jinja2 import pass_context
from voila.exporter import VoilaExporter

MOST_PROSE = 1_000


class PageExporter(VoilaExporter):
    """For all visits of one server."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self._prose: OrderedDict[str, Any] = OrderedDict()

    @pass_context
    def markdown2html(self, context: Any, source: str) -> Any:
        """HTML of some prose. What shows an image or an attachment depends on more than its source: made each time."""
        if context["cell"].get("attachments") or "![" in source or "<img" in source:
            return super().markdown2html(context, source)
        if source not in self._prose:
            self._prose[source] = super().markdown2html(context, source)
            if len(self._prose) > MOST_PROSE:
                self._prose.popitem(last=False)
        return self._prose[source]
