"""A member's part of a team report: each entry in it is read, and kept with nothing in it but what may leave.

Whatever a page or a file says, what is its author's alone is dropped once more, and a kind of which nothing leaves is refused.
Not here: whose part it is and where it stands (``intake.team_parts``), what a member chose (``report.leaving``).
"""

from typing import Final

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.model import ReportPart
from buurtlezer.report.handed import as_kept
from buurtlezer.texts import Texts

MOST_LETTERS: Final = 2_000_000
"""Of all entries of a part together."""


def take_in(part: ReportPart, _pack: Pack, _texts: Texts) -> tuple[ReportPart, list[str]]:
    """The part as it may be kept.

    Raises
    ------
    BadEntry
        ``stays_behind``: what leaves in no part, or without the last day of its yes; ``not_a_part``: no entry, or two of one
        id; ``part_too_large``.
    """
    ids = {one.entry for one in part.entries}
    if len(ids) < len(part.entries):
        raise BadEntry("entries", "not_a_part", "tuple")
    if sum(len(one.content) for one in part.entries) > MOST_LETTERS:
        raise BadEntry("entries", "part_too_large", "tuple")
    return part.model_copy(update={"entries": as_kept(part.entries)}), []
