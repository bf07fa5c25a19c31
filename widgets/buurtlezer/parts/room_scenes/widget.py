"""What a room read and saw of living together apart, Python side. It is only read.

Not here: one's own (``parts.vignettes``), how a room stands (``parts.weighing``, beside one's own mark),
counting and who may be shown (``views``), words and their order (``wording.room_vignettes`` and its neighbours).
"""

from typing import Any, Final

from traitlets import Dict, Unicode, validate

from buurtlezer.parts.base.shape import distinct, shaped
from buurtlezer.parts.base.tells import Tells

VIEWS: Final = ("vignettes", "statements", "encounters", "arguments")


class RoomScenes(Tells):
    """Scenes, the way to how a room stands, kinds of place × forms, and five arguments, each folded; of what is empty nothing.

    What others said is told and never synced: a notebook that is saved keeps none of it. Nothing is sorted here.
    """

    views = Dict().tag(told=True)
    """By view, of those that show something: ``{"title", "people", "notes": [str], …}``, and of

    - ``vignettes``: ``items``, as ``wording.room_vignettes.scenes`` gives them;
    - ``statements``: ``at``, the name of the part of this page where one reads it;
    - ``encounters``: ``table`` of ``wording.room_encounters.seen`` with its ``headings``, ``asked``, ``told``: ``[str]``;
    - ``arguments``: ``items`` of ``wording.room_arguments.limits``, ``nobody``: what is said where there is none."""

    drawings = Dict().tag(sync=True)
    """By the name of a scene: ``{"view": [width, height], "lines": [d], "fills": [d]}``."""

    pictures = Dict().tag(sync=True)
    """Pictograms by name: ``[d]``."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when there is nothing to show: what it needs."""

    @validate("views")
    def _check_views(self, proposal: Any) -> Any:
        views = shaped("what is shown", proposal["value"], (), VIEWS)
        more = {"encounters": ("table", "asked", "told"), "statements": ("at",), "arguments": ("items", "nobody")}
        for name, one in views.items():
            found = shaped(f"what is shown of {name}", one, ("title", "people", "notes", *more.get(name, ("items",))))
            distinct(f"items of {name}", [item["name"] for item in found.get("items", ())])
        return views
