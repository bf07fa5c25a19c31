"""Communities × places, Python side: which communities come together where, and on which side of the neighbourhood's line.

It counts nothing and ranks nothing: what is said of each comes in words. Not here: what it comes to (``analysis.gathered``), the
cards that it is made from (``parts.entries``).
"""

from typing import Any

from traitlets import Bool, Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, one_of, shaped


class Communities(Part):
    """Communities on the left, places on the right, from here outward, with a line for each that comes together there.

    It sends no act. Picking a place calls ``add`` with the name of the part that makes gatherings (``cards``).
    """

    communities = List(Dict()).tag(sync=True)
    """``[{"id", "name", "said", "supposed"}]``; ``said`` is how far it spills over the line, in words."""

    grounds = List(Dict()).tag(sync=True)
    """``[{"name", "where", "communities": [id]}]``, in the order of ``sides``; ``where`` is the value of a side."""

    sides = List(Dict()).tag(sync=True)
    """``[{"value", "label"}]``: sides of the line, from here outward; the first is within it, an empty value is not known."""

    shared = List(Unicode()).tag(sync=True)
    """A sentence for each place that several share."""

    notes = List(Unicode()).tag(sync=True)
    """What else is known, a sentence each."""

    picks = List(Dict()).tag(sync=True)
    """``[{"label", "content"}]``: places and organisations that one has already, with what a gathering there begins with."""

    cards = Unicode("").tag(sync=True)
    """Name of the part on this page that makes gatherings; empty: none are made here."""

    group = Bool(False).tag(sync=True)
    """Whether it shows what a group told: then it is coloured and called so."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when there is nothing to draw; empty: the label ``empty``."""

    @validate("communities")
    def _check_communities(self, proposal: Any) -> Any:
        found = [shaped("a community", one, ("id", "name", "said", "supposed")) for one in proposal["value"]]
        distinct("communities", [one["id"] for one in found])
        return found

    @validate("grounds")
    def _check_grounds(self, proposal: Any) -> Any:
        return [shaped("a place", one, ("name", "where", "communities")) for one in proposal["value"]]

    @validate("sides")
    def _check_sides(self, proposal: Any) -> Any:
        return [shaped("a side", one, ("value", "label")) for one in proposal["value"]]

    @validate("picks")
    def _check_picks(self, proposal: Any) -> Any:
        found = [shaped("a place to pick", one, ("label", "content")) for one in proposal["value"]]
        for one in found:
            for name in one["content"]:
                one_of("a field of it", name, ("name", "place", "organisation"))
        return found
