"""The guide's five arguments for light contact, each with the limit that a table adds.

Not here: what the arguments say (``texts``, ``argument.<name>.*``).
"""

from enum import StrEnum
from typing import Literal

from .entry import Entry
from .kind import Kind, Room
from .text import LongText, LongTextNeeded


class Argument(StrEnum):
    """Why light contact may be enough, in the guide's order."""

    ABILITY = "ability"  # it suits what somebody can
    WISHES = "wishes"  # it suits what neighbours want
    LESS_ASKED = "less_asked"  # less danger that too much is asked
    DEEPER = "deeper"  # it is deeper than it looks
    BOTH_GAIN = "both_gain"


class ArgumentLimit(Entry):
    """What a table says to one argument."""

    declared = Kind(
        made_in="09_coexistence",
        room=Room.OFFERED,
        exports=("argument", "limit", "left_alone"),
        reports=("argument", "limit", "left_alone"),
    )

    kind: Literal["argument_limit"] = "argument_limit"
    argument: Argument
    limit: LongTextNeeded
    """Where it does not hold."""

    left_alone: LongText = ""
    """Who is left alone then, as a situation and never as a group or a person."""
