"""The walk shown back, Python side: map, stops, what each pair of eyes saw. Not here: the sentences (``steps.walk``)."""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base.shape import shaped
from buurtlezer.parts.walk.pictured import Pictured


class Story(Pictured):
    """A map, then stop by stop what the eyes saw, beside each other where there is room.

    Acts: ``write`` of an observation with another visibility, where ``sharing`` offers it; ``erase`` of what was made at a stop
    that the plan does not have any more (its ``number`` is 0).
    """

    ground = Dict().tag(sync=True)
    """What lies around the stops, as ``steps.walk.around`` makes it; empty where no stop has a point."""

    stops = List(Dict()).tag(sync=True)
    """``[{"id", "number", "name", "seen": [{"entry_id", "seq", "eyes", "sheet", "content", "sharing"}], "photos": [{"entry_id",
    "caption", "width", "height"}]}]``."""

    empty = Unicode("").tag(sync=True)
    """What to do first, where nothing was seen yet."""

    @validate("stops")
    def _check_stops(self, proposal: Any) -> Any:
        return [shaped("a stop", one, ("id", "number", "name", "seen", "photos")) for one in proposal["value"]]
