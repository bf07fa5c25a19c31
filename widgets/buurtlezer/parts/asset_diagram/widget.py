"""The asset diagram, Python side: six parts, what stands in each, and what it asks where nothing does.

Names are told and never synced. No part is larger for what is in it, and nothing is summed. Not here: which treasures there are
(``steps``), the form of a new one (``parts.treasures``).
"""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base.shape import distinct, shaped
from buurtlezer.parts.base.tells import Tells


class AssetDiagram(Tells):
    """The neighbourhood in the middle and six parts around it, and a list that says the same.

    It makes nothing by itself: a press on a part calls ``add`` of the part called ``target``, with the ``begins`` of that part.
    """

    parts = List(Dict()).tag(told=True)
    """``[{"value", "label", "picture": [path], "question", "names": [str], "note", "begins"}]``, in the order of the diagram.

    ``names``: of treasures, in the order they were made. ``note``: a sentence beside them, or empty. ``begins``: what a new
    treasure there begins with."""

    middle = Unicode("").tag(sync=True)
    """What stands in the middle."""

    target = Unicode("").tag(sync=True)
    """Name of the part of this page that makes treasures; empty: nothing can be pressed."""

    @validate("parts")
    def _check_parts(self, proposal: Any) -> Any:
        needed = ("value", "label", "picture", "question", "names", "note", "begins")
        parts = [shaped("a part of the diagram", one, needed) for one in proposal["value"]]
        distinct("parts of the diagram", [one["value"] for one in parts])
        return parts
