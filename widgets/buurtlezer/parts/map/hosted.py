"""What every part with a map has: the ground of the page, and the ipyleaflet map whose view it draws on.

Not here: what is drawn on it (``map.widget``, ``places``).
"""

from typing import Any, Final

import ipyleaflet
from ipywidgets import widget_serialization
from traitlets import Instance, default

from buurtlezer.parts.base import Part
from buurtlezer.parts.map.geography import Geography

MIDDLE: Final = (50.845, 4.365)
"""Where the map opens before it has a size; it then fits the drawing, or else the whole Region."""


class Hosted(Part):
    """A part that is given the page's one `Geography`: ``Hosted(geography=...)``."""

    geography = Instance(Geography).tag(sync=True, **widget_serialization)
    """What lies under the map; one for all maps of a page."""

    _leaflet = Instance(ipyleaflet.Map).tag(sync=True, **widget_serialization)

    def __init__(self, **traits: Any) -> None:
        if "geography" not in traits:
            raise TypeError(f"{type(self).__name__}(geography=Geography(...)) is needed: one Geography for all maps of a page")
        super().__init__(**traits)

    @default("_leaflet")
    def _bare_map(self) -> ipyleaflet.Map:
        """No layers and no controls of ipyleaflet: its default layer would ask tiles from outside at once."""
        return ipyleaflet.Map(
            layers=(),
            controls=(),
            center=MIDDLE,
            zoom=10.5,
            zoom_snap=0.25,
            zoom_control=False,
            attribution_control=False,
        )
