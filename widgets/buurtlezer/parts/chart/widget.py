"""A chart, Python side. It gets a finished spec and the same as a table; not here: any figure, any mark."""

import logging
from typing import Any

from traitlets import Dict, Int, Unicode, default, validate

from buurtlezer.errors import MissingRuntime
from buurtlezer.parts.base import Part
from buurtlezer.parts.chart import runtime, theme
from buurtlezer.parts.chart.spec import checked_alternative, checked_spec

_LOG = logging.getLogger(__name__)


class Chart(Part):
    """A drawing by Vega-Lite with the same as a table under it. The runtime reaches a page once, however many charts."""

    spec = Dict().tag(sync=True)
    """A Vega-Lite spec with its data inside; the theme is added in the browser. As wide as there is room unless it has a
    ``width`` of its own or is made of several views. Empty: :attr:`empty` is shown.

    A parameter ``narrow`` (bool) is true below 600 px; ``usermeta.key`` is drawn above it then:
    ``[{"name": str, "colour": str, "dash"?: [int...], "shape"?: str}]``."""

    alternative = Dict().tag(sync=True)
    """The same for who cannot see it or likes to read: ``{"caption": str, "columns": [str...], "rows": [[str...]...]}``."""

    description = Unicode("").tag(sync=True)
    """What the chart shows, in one sentence: its name for a screen reader."""

    empty = Unicode("").tag(sync=True)
    """The sentence shown where there is nothing to draw."""

    height = Int(340, min=120).tag(sync=True)
    """Height of the drawing in CSS pixels, axes and titles included; kept free while it is waited for."""

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

    @validate("spec")
    def _check_spec(self, proposal: Any) -> Any:
        return checked_spec(proposal["value"]) if proposal["value"] else proposal["value"]

    @validate("alternative")
    def _check_alternative(self, proposal: Any) -> Any:
        return checked_alternative(proposal["value"]) if proposal["value"] else proposal["value"]

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
