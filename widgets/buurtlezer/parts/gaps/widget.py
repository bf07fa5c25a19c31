"""What is missing, Python side: the cards, and the fields of the form.

Not here: what a weight comes to (``analysis.weight``), words for an entry (``steps``), the map (``parts.map.hosted``).
"""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base.shape import distinct, shaped
from buurtlezer.parts.map.hosted import Hosted


class Gaps(Hosted):
    """Things that are missing: on a map and as cards, each made, changed, shared and removed.

    Acts: ``write`` of a ``gap`` (with ``entry_id`` when changing), ``delete`` and ``undo`` with ``entry_id``. Leave ``slot``
    empty: each is an entry of its own.
    """

    gaps = List(Dict()).tag(sync=True)
    """``[{"entry_id", "seq", "title", "weight": {"name", "word"} | {}, "lines": [{"label", "text"}], "at": [lon, lat] | None,
    "content", "sharing"}]``; a line without a label stands by itself."""

    fields = List(Dict()).tag(sync=True)
    """The form's fields, as a ``Question`` has them. Where it is, is asked beside them."""

    more = List(Unicode()).tag(sync=True)
    """Names of fields that are folded: who has little time passes them over."""

    required = List(Unicode()).tag(sync=True)
    """Names of fields that must be there before anything is sent."""

    area = Dict().tag(sync=True)
    """The area that is looked at, for orientation: ``{"geometry": GeoJSON}`` or ``{"sectors": [code]}``, or empty."""

    elsewhere = Unicode("").tag(sync=True)
    """Where one looks whether it is within reach elsewhere, as the address of a page beside this one; empty: no link."""

    actions = Unicode("").tag(sync=True)
    """Name of the part on this page that makes actions; empty: none is offered."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("gaps")
    def _check_gaps(self, proposal: Any) -> Any:
        needed = ("entry_id", "seq", "title", "weight", "lines", "at", "content", "sharing")
        gaps = [shaped("a gap", one, needed) for one in proposal["value"]]
        distinct("gaps", [one["entry_id"] for one in gaps])
        return gaps
