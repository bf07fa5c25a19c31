"""From where one looks, Python side: what there is to choose from. Not here: what follows from it (``steps``)."""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class Whence(Part):
    """Large tiles, of which one press chooses one; once chosen it is one line that can be opened again.

    Acts: ``write`` of the entry of ``value`` with its ``perspective``: what else it says stays.
    """

    tiles = List(Dict()).tag(sync=True)
    """``[{"value": perspective, "title", "text", "said", "picture": [path]}]``; ``said`` is the line once it is chosen."""

    stands = Unicode("").tag(sync=True)
    """A sentence beside it: that what was drawn stands, whatever is chosen now. Empty where nothing stands."""

    @validate("tiles")
    def _check_tiles(self, proposal: Any) -> Any:
        tiles = [shaped("a tile", one, ("value", "title", "text", "said", "picture")) for one in proposal["value"]]
        distinct("tiles", [one["value"] for one in tiles])
        return tiles
