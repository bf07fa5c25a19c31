"""The board, Python side: which cards and bins there are. Not here: how it moves (the scripts)."""

from typing import Any

from traitlets import Bool, Dict, List, TraitError, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class Board(Part):
    """Cards into bins, or onto a plane with two axes. One act per finished move, of the whole board.

    Its content is ``{**template, field: {card: [bin, ...]}}``, on a plane ``{**template, field: {card: [x, y]}}``.
    """

    cards = List(Dict()).tag(sync=True)
    """``[{"id", "title", "text"?}]``; the text may have two or three sentences."""

    bins = List(Dict()).tag(sync=True)
    """``[{"id", "title", "hint"?}]``. Not used on a plane."""

    several = Bool(False).tag(sync=True)
    """Whether a card may lie in several bins at once. It then also stays in the pile."""

    plane = Dict().tag(sync=True)
    """``{"x": [left, right], "y": [bottom, top]}``: words at the ends of the axes. Empty: bins."""

    fixed = Bool(False).tag(sync=True)
    """Whether it is only looked at: where others laid their cards. Nothing can be picked up."""

    field = Unicode("sorted").tag(sync=True)
    """Field of the entry that holds where the cards lie (``sorted``, ``positions``)."""

    feedback = Dict().tag(sync=True)
    """``{card: {bin: sentence}}``: what one may think of a card in that bin. Shown on request; no verdict."""

    @validate("cards")
    def _check_cards(self, proposal: Any) -> Any:
        cards = [shaped("a card", card, ("id", "title"), ("text",)) for card in proposal["value"]]
        distinct("cards", [card["id"] for card in cards])
        return cards

    @validate("bins")
    def _check_bins(self, proposal: Any) -> Any:
        bins = [shaped("a bin", one, ("id", "title"), ("hint",)) for one in proposal["value"]]
        distinct("bins", [one["id"] for one in bins])
        if any(not one["id"] for one in bins):
            raise TraitError("a bin needs an id that is not empty: the empty one is the pile")
        return bins

    @validate("plane")
    def _check_plane(self, proposal: Any) -> Any:
        plane = proposal["value"]
        if not plane:
            return plane
        shaped("a plane", plane, ("x", "y"))
        for axis, ends in plane.items():
            if len(ends) != 2 or not all(isinstance(end, str) and end for end in ends):
                raise TraitError(f"axis {axis} of a plane has a word at each of its two ends, not {ends!r}")
        return plane
