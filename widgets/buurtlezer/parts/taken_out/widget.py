"""Something taken out of a report at somebody's request, Python side. Not here: what is in it (``steps.report.in_report``)."""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class TakenOut(Part):
    """What is in the report, found by a word and taken out; what was taken out, and put back; who has a copy already.

    Acts: ``write`` of the ``report`` in its slot, with ``taken_out``.
    """

    rows = List(Dict()).tag(sync=True)
    """``[{"id", "words", "out": bool, "along": [id], "rest": [sentence]}]``: what is in it and what was taken out; ``along``
    goes with it, ``rest`` are conclusions that rest on it, and stay."""

    copies = List(Unicode()).tag(sync=True)
    """Copies that somebody has, a line each."""

    team = Unicode("").tag(sync=True)
    """A sentence on what a team has of it; empty in a team's own logbook."""

    empty = Unicode("").tag(sync=True)
    """A sentence where nothing is in the report yet."""

    @validate("rows")
    def _check_rows(self, proposal: Any) -> Any:
        rows = [shaped("a row", one, ("id", "words", "out", "along", "rest")) for one in proposal["value"]]
        distinct("rows", [one["id"] for one in rows])
        return rows
