"""A part that draws with Vega: its page is given the runtime when it asks. Not here: the runtime (``runtime``), what is drawn."""

import logging
from typing import Any

from traitlets import Dict, Unicode, default

from buurtlezer.errors import MissingRuntime
from buurtlezer.parts.base import Part
from buurtlezer.parts.chart import runtime, theme

_LOG = logging.getLogger(__name__)


class GivesRuntime(Part):
    """A part whose script asks for the runtime by ``runtime.js``. It reaches a page once, however many parts ask."""

    _theme = Dict().tag(sync=True)
    """``{"config": Vega-Lite config, "locales": {language: d3 locale}}``."""

    _runtime = Unicode("").tag(sync=True)
    """Version of the runtime; empty when there is none to give."""

    @default("_theme")
    def _the_theme(self) -> dict[str, Any]:
        return {"config": theme.CONFIG, "locales": theme.LOCALES}

    @default("_runtime")
    def _the_runtime(self) -> str:
        try:
            return runtime.version()
        except MissingRuntime as error:
            _LOG.error("%s", error)
            return ""

    def _hear(self, widget: object, content: Any, buffers: object) -> None:
        super()._hear(widget, content, buffers)
        if isinstance(content, dict) and content.get("type") == "runtime":
            self._give_runtime(zipped=content.get("zipped") is True)

    def _give_runtime(self, *, zipped: bool) -> None:
        """Answer one browser: the bytes, or that there are none."""
        try:
            self.send({"type": "runtime", "zipped": zipped}, buffers=[runtime.content(zipped=zipped)])
        except MissingRuntime as error:
            _LOG.error("%s", error)
            self.send({"type": "runtime", "missing": True})
