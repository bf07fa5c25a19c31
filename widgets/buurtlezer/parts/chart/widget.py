"""A chart, Python side. It gets a finished spec and the same as a table; not here: any figure, any mark."""

from typing import Any

from traitlets import Dict, Int, Unicode, validate

from buurtlezer.parts.chart.giving import GivesRuntime
from buurtlezer.parts.chart.spec import checked_alternative, checked_spec


class Chart(GivesRuntime):
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

    @validate("spec")
    def _check_spec(self, proposal: Any) -> Any:
        return checked_spec(proposal["value"]) if proposal["value"] else proposal["value"]

    @validate("alternative")
    def _check_alternative(self, proposal: Any) -> Any:
        return checked_alternative(proposal["value"]) if proposal["value"] else proposal["value"]
