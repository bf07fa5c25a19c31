"""Scenes between two, Python side: their words and drawings, what was read in them, what one chooses from.

Not here: which scenes there are and who is asked what (``steps.coexistence``), how a drawing is made (``parts.scene``).
"""

from typing import Any

from traitlets import Bool, Dict, Int, List, validate

from buurtlezer.model.text import TEXT_LENGTH
from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped

CHOSEN = ("good_for_one", "good_for_other", "can_stop", "patterns", "bounds", "meanings", "turned")


class Vignettes(Part):
    """All scenes as small drawings, and one of them open: look, two picture questions, why, and then its turn.

    Acts: ``write`` of the whole entry, ``delete`` and ``undo``, by the slot of the scene. Leave ``slot`` empty.
    """

    scenes = List(Dict()).tag(sync=True)
    """``[{"name", "title", "scene", "turn", "one", "other", "slot", "seq", "content", "sharing"}]``, in the order of the page.

    ``one`` and ``other``: who the two are, as in *for the hairdresser*; the drawing has the first one filled.
    ``content``: as stored, or empty."""

    drawings = Dict().tag(sync=True)
    """By the name of a scene: ``{"view": [width, height], "lines": [d], "fills": [d]}``."""

    offers = Dict().tag(sync=True)
    """By the name of a field what one chooses from: ``[{"value", "label", "hint"?, "picture"?}]``."""

    deep = Bool(False).tag(sync=True)
    """Whether pattern, bounds, meanings and what the turn did are asked too."""

    longest = Int(TEXT_LENGTH, read_only=True).tag(sync=True)
    """Characters that fit in a box."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("scenes")
    def _check_scenes(self, proposal: Any) -> Any:
        needed = ("name", "title", "scene", "turn", "one", "other", "slot", "seq", "content", "sharing")
        found = [shaped("a scene", one, needed) for one in proposal["value"]]
        distinct("scenes", [one["name"] for one in found])
        return found

    @validate("offers")
    def _check_offers(self, proposal: Any) -> Any:
        offered = shaped("what is offered", proposal["value"], CHOSEN)
        for options in offered.values():
            for option in options:
                shaped("an option", option, ("value", "label"), ("hint", "picture"))
        return offered
