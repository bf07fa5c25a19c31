"""What a place means to two or more groups, side by side, Python side. Not here: counting, and who may be shown (``steps``)."""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import one_of, shaped

STATES = ("own", "told", "supposed", "room")


class Voices(Part):
    """A card per place; in it a column per group, with faces, reasons and what people do there. It is only read."""

    places = List(Dict()).tag(sync=True)
    """``[{"name", "note", "sides": [SIDE], "measure", "question"}]``.

    SIDE: ``{"title", "voice": one of STATES, "note", "steps": [{"value": -2…2, "label", "count"}], "uses": str, "why": [str]}``.
    ``measure`` says in words how far the sides are apart, or that there are too few voices to say it; ``question`` is for the
    room."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when there is nothing yet: what it needs."""

    silent = List(Dict()).tag(sync=True)
    """``[{"title", "places": [str]}]``: where nobody of a group told that they come."""

    @validate("places")
    def _check_places(self, proposal: Any) -> Any:
        places = [shaped("a place", one, ("name", "note", "sides", "measure", "question")) for one in proposal["value"]]
        for place in places:
            for side in place["sides"]:
                shaped("a side", side, ("title", "voice", "note", "steps", "uses", "why"))
                one_of("the voice of a side", side["voice"], STATES)
                for step in side["steps"]:
                    shaped("a step", step, ("value", "label", "count"))
        return places
