"""The walk, Python side: the plan, the ground and what is there already. All that it makes goes by the page's channel.

Not here: planning (``parts.plan``), what is shown back (``parts.story``), the file to take along (``along``).
"""

from typing import Any

from traitlets import Dict, List, validate

from buurtlezer.parts.base.shape import distinct, shaped
from buurtlezer.parts.walk.pictured import Pictured

OWN = ("entry_id", "stop", "eyes", "sheet", "seq", "content")
PHOTO = ("entry_id", "stop", "caption", "width", "height", "seq")


class Walk(Pictured):
    """One stop at a time: what one sees, thinks, asks; photos; erasing.

    Acts: ``write`` of an ``observation`` for each stop and pair of eyes, of a ``photo``; ``erase`` of both. Leave ``slot`` empty.
    """

    walk = Dict().tag(sync=True)
    """``{"name", "minutes", "meet_at", "call", "stops": [{"id", "name"}]}``; empty while there is no plan."""

    ground = Dict().tag(sync=True)
    """What lies around the stops, as ``steps.walk.around`` makes it; empty where no stop has a point."""

    own = List(Dict()).tag(sync=True)
    """``[{"entry_id", "stop", "eyes", "sheet", "seq", "content"}]``: what is stored of this walk."""

    photos = List(Dict()).tag(sync=True)
    """``[{"entry_id", "stop", "caption", "width", "height", "seq"}]``: photos that are stored, without their pixels."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("own")
    def _check_own(self, proposal: Any) -> Any:
        return _listed("an observation", proposal["value"], OWN)

    @validate("photos")
    def _check_photos(self, proposal: Any) -> Any:
        return _listed("a photo", proposal["value"], PHOTO)


def _listed(what: str, given: Any, fields: tuple[str, ...]) -> list[dict[str, Any]]:
    found = [shaped(what, one, fields) for one in given]
    distinct(what, [one["entry_id"] for one in found])
    return found
