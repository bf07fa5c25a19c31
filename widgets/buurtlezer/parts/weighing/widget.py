"""Statements on a line, Python side: what each says, one's own mark, and how a room stands.

Not here: which statements there are, and who weighs none (``steps.coexistence``).
"""

from typing import Any

from traitlets import Dict, Int, List, Unicode, validate

from buurtlezer.model.text import TEXT_LENGTH
from buurtlezer.model.weighing import LEAST, MOST
from buurtlezer.parts.base.shape import distinct, shaped
from buurtlezer.parts.base.tells import Tells

STEPS = MOST - LEAST + 1
"""Places on the line, both ends among them."""


class Weigh(Tells):
    """A line for each statement, on which nothing stands until somebody puts a mark; beside it why, and the way to take it away.

    Acts: ``write`` of the whole entry and ``delete`` and ``undo`` by the slot of the statement. Leave ``slot`` empty.
    """

    statements = List(Dict()).tag(sync=True)
    """``[{"name", "words", "slot", "seq", "content", "sharing", "before", "said"}]``, in the order of the page.

    ``content``: as stored, or empty. ``sharing``: as the trait of that name. ``before``: where one's mark stood the first time
    (0 to 10), or None; it is shown once there is one again. ``said``: what moved, in words."""

    rooms = Dict().tag(told=True)
    """By the name of a statement, of those whose spread may stand here: one of ``wording.room_statements.standing``. Told and
    never synced: a notebook that is saved keeps none of what others said."""

    waits = Unicode("").tag(sync=True)
    """A sentence for how the room's spread comes to be read; empty where it is, or there is none."""

    standing = List(Unicode()).tag(sync=True)
    """How to stand on a line in the room, a sentence each. Not empty: nothing can be weighed here."""

    longest = Int(TEXT_LENGTH, read_only=True).tag(sync=True)
    """Characters that fit in *why*."""

    sensitive = Dict().tag(sync=True)
    """The check of typed text: ``rules(language)`` of ``parts.sensitive``. Empty: no check."""

    @validate("statements")
    def _check_statements(self, proposal: Any) -> Any:
        needed = ("name", "words", "slot", "seq", "content", "sharing", "before", "said")
        found = [shaped("a statement", one, needed) for one in proposal["value"]]
        distinct("statements", [one["name"] for one in found])
        return found

    @validate("rooms")
    def _check_rooms(self, proposal: Any) -> Any:
        for one in proposal["value"].values():
            shaped("how a room stands", one, ("name", "text", "lines", "moved", "note"))
        return proposal["value"]
