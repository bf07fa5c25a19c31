"""Proposals, Python side: a treasure beside a gap or a search, why, and the action that it becomes.

Not here: which are laid beside each other (``analysis.offers``), their words (``wording.offers``).
"""

from typing import Any

from traitlets import Dict, List, validate

from buurtlezer.parts.base.shape import distinct, shaped
from buurtlezer.parts.base.tells import Tells


class Offers(Tells):
    """Proposals side by side, in no order of worth. One is taken up or put aside; what is put aside is so on this page alone.

    Act: ``write`` of the ``action`` of a proposal, as an entry of its own. Leave ``slot`` empty.
    """

    offers = List(Dict()).tag(told=True)
    """``[{"id", "treasure", "beside", "why": [str], "action", "listed"}]``: two titles, reasons as sentences, the content of the
    action, and whether it is on the list of things to do. ``id`` is the same for the same two."""

    empty = Dict().tag(sync=True)
    """``{"lead": sentence, "links": [{"words", "href"}]}``: what it takes before anything can be laid side by side."""

    @validate("offers")
    def _check_offers(self, proposal: Any) -> Any:
        needed = ("id", "treasure", "beside", "why", "action", "listed")
        offers = [shaped("a proposal", one, needed) for one in proposal["value"]]
        distinct("proposals", [one["id"] for one in offers])
        return offers

    @validate("empty")
    def _check_empty(self, proposal: Any) -> Any:
        empty = proposal["value"]
        if empty:
            shaped("what it takes", empty, ("lead", "links"))
            for link in empty["links"]:
                shaped("a link", link, ("words", "href"))
        return empty
