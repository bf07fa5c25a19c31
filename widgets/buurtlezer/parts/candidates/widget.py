"""Candidates with reasons, Python side. Not here: which fit (``analysis.fitting``), and the search itself (a ``Question``)."""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped


class Candidates(Part):
    """What fits, what does not, what to ask, how to get there; a tick for where one goes and looks together.

    Act: ``write`` of the whole entry in ``value`` with ``picked`` changed.
    """

    candidates = List(Dict()).tag(sync=True)
    """``[{"ref", "name", "note", "fits": [str], "lacks": [str], "unknown": [str], "way"}]``, best first; ``way`` is a sentence on
    how to get there, or empty."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when none fits: what to do."""

    elsewhere = Unicode("").tag(sync=True)
    """Where one looks what is within reach and not near, as the address of a page beside this one; empty: no link."""

    @validate("candidates")
    def _check_candidates(self, proposal: Any) -> Any:
        needed = ("ref", "name", "note", "fits", "lacks", "unknown", "way")
        found = [shaped("a candidate", one, needed) for one in proposal["value"]]
        distinct("candidates", [one["ref"] for one in found])
        return found
