"""The first gate card, which is our own organisation: who does not get in with us, by what rule, and who can tell us.

Not here: gates of others, which stay with who wrote them (``key_person``).
"""

from typing import Literal

from .entry import Chosen, Entry
from .kind import Kind, Room
from .lived import Group
from .service_note import Barrier
from .text import LongText


class OwnGate(Entry):
    """What keeps people out with us."""

    declared = Kind(
        made_in="07_people",
        room=Room.OFFERED,
        exports=("who", "rules", "rule_words", "protects", "can_tell"),
        reports=("who", "rules", "rule_words", "protects", "can_tell"),
    )

    kind: Literal["own_gate"] = "own_gate"
    who: Chosen[Group] = frozenset()
    who_words: LongText = ""
    rules: Chosen[Barrier] = frozenset()
    rule_words: LongText = ""
    protects: LongText = ""
    """What the rule protects."""

    can_tell: LongText = ""
    """Who can tell us, by role."""
