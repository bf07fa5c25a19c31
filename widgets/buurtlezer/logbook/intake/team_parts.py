"""Where a part of a team stands: in the slot of its member and round, six members at most.

Whoever holds the team's code holds all of it; what this prevents is that a part takes another's place by haste. Not here: what
is in a part (``kinds.report_part``).
"""

from collections.abc import Iterable
from typing import Final

from buurtlezer.errors import BadEntry
from buurtlezer.model import ReportPart
from buurtlezer.model.report_part import MOST_MEMBERS
from buurtlezer.store import Revision

SLOT: Final = "11/part"
"""Slot of a part; the member's mark and the round come after it."""

MOST_EARLIER: Final = 3
"""Earlier reports that a team begins from."""


def slot(member: str, number: int) -> str:
    """Where a member's part of a round exists."""
    return f"{SLOT}/{member}/{number}"


def check_place(part: ReportPart, entry_id: str, there: Iterable[Revision]) -> None:
    """Raise ``BadEntry`` for a part in another's place, or in two (``not_your_part``), or too many (``too_many_members``)."""
    parts = [(one.entry_id, one.entry) for one in there if isinstance(one.entry, ReportPart)]
    if any((own == entry_id) != ((one.member, one.round) == (part.member, part.round)) for own, one in parts):
        raise BadEntry("member", "not_your_part", "str")
    others = [one for own, one in parts if own != entry_id]
    alike = [one for one in others if one.round == part.round and one.earlier is part.earlier]
    if len(alike) >= (MOST_EARLIER if part.earlier else MOST_MEMBERS):
        raise BadEntry("member", "too_many_members", "str")
