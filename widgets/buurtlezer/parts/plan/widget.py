"""The plan of a walk, Python side: which stops there are to choose from. Not here: the walk itself (``parts.walk``)."""

from typing import Any

from traitlets import Dict, Int, List, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class Plan(Part):
    """Name, stops in their order, minutes, where to meet, a number to call: one entry in the slot.

    Acts: ``write`` with ``{**template, "name", "stops", "minutes", "meet_at", "call"}``, ``delete`` without stops.
    """

    spots = List(Dict()).tag(sync=True)
    """``[{"id", "kind", "name", "also", "lon", "lat"}]``: what can be found by its name."""

    most = Int(5).tag(sync=True)
    """Most stops."""

    ground = Dict().tag(sync=True)
    """What lies around the stops that are stored, as ``steps.walk.around`` makes it."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("spots")
    def _check_spots(self, proposal: Any) -> Any:
        found = [shaped("a spot", one, ("id", "kind", "name", "lon", "lat"), ("also",)) for one in proposal["value"]]
        distinct("spots", [one["id"] for one in found])
        return found
