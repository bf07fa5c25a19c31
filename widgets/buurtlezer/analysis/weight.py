"""What the weight of a gap comes to, in words: from how much it matters and how people manage now. Pure.

Two answers in words go in and one word comes out. There is no number, no sum and no order: nobody can lay two gaps, or two
groups, beside each other by it. What nobody knows is asked first. Not here: the answers (``model.gap``), the words on screen
(``texts``).
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from buurtlezer.model import Matters, Met


class Weight(StrEnum):
    """What to do with a gap next."""

    LOOK_FIRST = "look_first"
    FOLLOW = "follow"
    LEAVE = "leave"
    ASK_FIRST = "ask_first"


_KNOWN: Final[Mapping[tuple[Matters, Met], Weight]] = {
    (Matters.CANNOT, Met.NOT): Weight.LOOK_FIRST,
    (Matters.CANNOT, Met.HALF): Weight.LOOK_FIRST,
    (Matters.CANNOT, Met.WELL): Weight.FOLLOW,  # it hangs on what people found for themselves
    (Matters.HARD, Met.NOT): Weight.LOOK_FIRST,
    (Matters.HARD, Met.HALF): Weight.FOLLOW,
    (Matters.HARD, Met.WELL): Weight.LEAVE,
    (Matters.LITTLE, Met.NOT): Weight.FOLLOW,
    (Matters.LITTLE, Met.HALF): Weight.LEAVE,
    (Matters.LITTLE, Met.WELL): Weight.LEAVE,
}


def weight(matters: Matters | None, met: Met | None) -> Weight | None:
    """What to do next; None where neither was answered, *ask first* where one of the two is open or unknown."""
    if matters is None and met is None:
        return None
    if matters is None or met is None or met is Met.UNKNOWN:
        return Weight.ASK_FIRST
    return _KNOWN[matters, met]
