"""The card for the facilitator, Python side. Its texts are given by the step; not here: any of them."""

from typing import Any

from traitlets import Dict, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import shaped

PARTS_OF_A_CARD = ("goal", "minutes", "group", "material", "pitfalls", "debrief", "paper")


class FacilitatorCard(Part):
    """What the person who leads a room needs to know, folded; printed it is open."""

    card = Dict().tag(sync=True)
    """``{"goal": str, "minutes": [short, long], "group": str, "material": str | [str], "pitfalls": str | [str],
    "debrief": [str, str, str], "paper": str, "paper_href"?: str}``."""

    @validate("card")
    def _check_card(self, proposal: Any) -> Any:
        card = proposal["value"]
        return shaped("a facilitator's card", card, PARTS_OF_A_CARD, ("paper_href",)) if card else card
