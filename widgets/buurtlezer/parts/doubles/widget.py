"""Two names of a room side by side, Python side: the same, not the same, or not known; decided by a person, never by a rule.

Not here: which two are proposed and what follows (``views.network``), the words around them (texts).
"""

from typing import Any

from traitlets import Dict, List, Unicode, validate

from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, one_of, shaped

VERDICTS = ("", "same", "different")
PAIR = ("key", "one", "other", "refs", "slot", "seq", "verdict", "said")


class Doubles(Part):
    """Pairs, each with three buttons; *not known* takes back what one decided.

    Acts: ``write`` of a ``same_actor`` into the slot of its pair, ``delete`` of it. Leave ``slot`` empty.
    """

    pairs = List(Dict()).tag(sync=True)
    """``[{"key", "one", "other", "refs": [ref, ref], "slot", "seq", "verdict", "said"}]``: ``one`` and ``other`` are names, ``refs`` what
    the decision names, ``verdict`` one's own as stored (same, different, or empty), ``said`` what others decided, in words."""

    lead = Unicode("").tag(sync=True)
    """A sentence above: what a choice does, and for whom."""

    empty = Unicode("").tag(sync=True)
    """A sentence for when there is nothing to decide."""

    @validate("pairs")
    def _check_pairs(self, proposal: Any) -> Any:
        pairs = [shaped("a pair", one, PAIR) for one in proposal["value"]]
        for one in pairs:
            one_of("a verdict", one["verdict"], VERDICTS)
            distinct(f"the two of {one['key']}", one["refs"])
        distinct("pairs", [one["key"] for one in pairs])
        return pairs
