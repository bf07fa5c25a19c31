"""What a room says is missing, Python side: cards, and where they lie. It is only read.

Not here: one's own gaps and the form (``parts.gaps``), counting and who may be shown (``views.gaps``), words (``steps``).
"""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base.shape import shaped
from buurtlezer.parts.map.hosted import Hosted


class Missed(Hosted):
    """Things that are missing, on a map and as cards with the same numbers."""

    cards = List(Dict()).tag(sync=True)
    """``[{"title", "note", "waiting", "lines": [{"label", "text"}], "quotes": [str],
    "marks": [{"at": [lon, lat], "coarse": bool}]}]``; ``waiting``: what is not in it yet, or empty."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when there is none: what it needs."""

    notes = List(Unicode()).tag(sync=True)
    """Sentences below the cards: what still waits."""

    area = Dict().tag(sync=True)
    """The area that is looked at, for orientation: ``{"geometry": GeoJSON}`` or ``{"sectors": [code]}``, or empty."""

    @validate("cards")
    def _check_cards(self, proposal: Any) -> Any:
        cards = [shaped("a card", one, ("title", "note", "waiting", "lines", "quotes", "marks")) for one in proposal["value"]]
        for card in cards:
            for line in card["lines"]:
                shaped("a line", line, ("label", "text"))
            for mark in card["marks"]:
                shaped("a mark", mark, ("at", "coarse"))
        return cards
