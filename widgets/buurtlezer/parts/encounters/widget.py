"""Contacts that were seen, Python side: the kinds of place and the forms to choose from, and what was chosen so far.

There is no field for words, a point, a day or a person, and no number. Not here: the words and pictograms
(``wording.encounters``), what a room saw (``views.encounters``).
"""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class Encounters(Part):
    """Two taps make one: a kind of place, a form of contact. Then, for who wants to, what kept it light.

    Acts: ``write`` of ``{**template, "place_kind", "form", "bounds"?}`` in a slot ``<slots>/<kind>/<form>/<round>``, so that the
    same seen twice is one entry and nothing is counted; ``delete`` and ``undo`` with ``entry_id``. Leave ``slot`` empty. Kinds,
    forms and bounds stand as they are given: by the alphabet of whoever reads.
    """

    kinds = List(Dict()).tag(sync=True)
    """``[{"value", "label", "picture": [path]}]``: where."""

    forms = List(Dict()).tag(sync=True)
    """``[{"value", "label", "picture": [path]}]``: what two people do."""

    bounds = List(Dict()).tag(sync=True)
    """``[{"value", "label"}]``: what may have kept it light."""

    entries = List(Dict()).tag(sync=True)
    """``[{"entry_id", "seq", "content", "sharing"?}]``: the entries of this round, as stored; ``sharing`` as ``Part.sharing``."""

    slots = Unicode("").tag(sync=True)
    """How their slots begin: ``09/encounter``."""

    @validate("kinds", "forms")
    def _check_pictured(self, proposal: Any) -> Any:
        name = proposal["trait"].name
        options = [shaped(f"one of {name}", one, ("value", "label", "picture")) for one in proposal["value"]]
        distinct(name, [one["value"] for one in options])
        return options

    @validate("bounds")
    def _check_bounds(self, proposal: Any) -> Any:
        bounds = [shaped("a bound", one, ("value", "label")) for one in proposal["value"]]
        distinct("bounds", [one["value"] for one in bounds])
        return bounds

    @validate("entries")
    def _check_entries(self, proposal: Any) -> Any:
        entries = [shaped("an entry", one, ("entry_id", "seq", "content"), ("sharing",)) for one in proposal["value"]]
        distinct("entries", [one["entry_id"] for one in entries])
        return entries
