"""Statements on a line, Python side: what each says, one's own mark, and how a room stands.

Not here: which statements there are, and who weighs none (``steps.coexistence``).
"""

from typing import Any

from traitlets import Dict, Int, List, TraitError, Unicode, validate

from buurtlezer.model.text import TEXT_LENGTH
from buurtlezer.model.weighing import LEAST, MOST
from buurtlezer.parts.base import Part
from buurtlezer.parts.base.shape import distinct, shaped

STEPS = MOST - LEAST + 1
"""Places on the line, both ends among them."""


class Weigh(Part):
    """A line for each statement, on which nothing stands until somebody puts a mark; beside it why, and the way to take it away.

    Acts: ``write`` of the whole entry and ``delete`` and ``undo`` by the slot of the statement. Leave ``slot`` empty.
    """

    statements = List(Dict()).tag(sync=True)
    """``[{"name", "words", "slot", "seq", "content", "sharing", "before", "said", "room"}]``, in the order of the page.

    ``content``: as stored, or empty. ``sharing``: as the trait of that name. ``before``: where one's mark stood the first time
    (0 to 10), or None; it is shown once there is one again. ``said``: what moved, in words. ``room``: ``[{"label", "said",
    "counts"}]``, with eleven counts, or none where nothing is to be drawn."""

    standing = List(Unicode()).tag(sync=True)
    """How to stand on a line in the room, a sentence each. Not empty: nothing can be weighed here."""

    longest = Int(TEXT_LENGTH, read_only=True).tag(sync=True)
    """Characters that fit in *why*."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("statements")
    def _check_statements(self, proposal: Any) -> Any:
        needed = ("name", "words", "slot", "seq", "content", "sharing", "before", "said", "room")
        found = [shaped("a statement", one, needed) for one in proposal["value"]]
        distinct("statements", [one["name"] for one in found])
        for one in found:
            for spread in one["room"]:
                counts = shaped("a spread", spread, ("label", "said", "counts"))["counts"]
                if len(counts) not in (0, STEPS):
                    raise TraitError(f"a spread has {STEPS} counts or none, not {len(counts)}")
        return found
