"""What a room read, weighed and saw of living together apart, Python side. It is only read.

Not here: one's own (``parts.vignettes``, ``parts.weighing``), counting and who may be shown (``views``), words and their order
(``wording.room_vignettes`` and its neighbours).
"""

from typing import Any, Final

from traitlets import Dict, Unicode, validate

from buurtlezer.parts.base.shape import distinct, shaped
from buurtlezer.parts.base.tells import Tells

VIEWS: Final = ("vignettes", "statements", "encounters", "arguments")


class RoomScenes(Tells):
    """Scenes, five lines, kinds of place × forms, and five arguments, one under the other; what is empty does not stand there.

    What others said is told and never synced: a notebook that is saved keeps none of it. Nothing is sorted here.
    """

    views = Dict().tag(told=True)
    """By view, of those that show something: ``{"title", "people", "notes": [str], …}``, and of

    - ``vignettes``: ``items``, as ``wording.room_vignettes.scenes`` gives them;
    - ``statements``: ``items`` of ``wording.room_statements.standing``, ``ends``: the words of 0 and of 10;
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
        more = {"encounters": ("table", "asked", "told"), "statements": ("items", "ends"), "arguments": ("items", "nobody")}
        for name, one in views.items():
            found = shaped(f"what is shown of {name}", one, ("title", "people", "notes", *more.get(name, ("items",))))
            distinct(f"items of {name}", [item["name"] for item in found.get("items", ())])
        return views
