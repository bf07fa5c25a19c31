"""A member's part of a team report: each entry in it is read, and kept with nothing in it but what may leave.

Whatever a page or a file says, what is its author's alone is dropped here once more, and a kind of which nothing leaves is refused.
Not here: whose part it is and where it stands (``intake.team_parts``), what a member chose (``report.leaving``).
"""

import json
from collections.abc import Container
from typing import Final

from buurtlezer.errors import BadEntry
from buurtlezer.geodata import Pack
from buurtlezer.model import Entry, ReportPart, lifted, parse
from buurtlezer.model.report_part import HandedIn
from buurtlezer.report.bounded import bounded
from buurtlezer.texts import Texts

MOST_LETTERS: Final = 2_000_000
"""Of all entries of a part together."""


def take_in(part: ReportPart, _pack: Pack, _texts: Texts) -> tuple[ReportPart, list[str]]:
    """The part as it may be kept.

    Raises
    ------
    BadEntry
        ``stays_behind``: a kind of which nothing leaves; ``not_a_part``: no entry, or two of one id; ``part_too_large``.
    """
    ids = {one.entry for one in part.entries}
    if len(ids) < len(part.entries):
        raise BadEntry("entries", "not_a_part", "tuple")
    if sum(len(one.content) for one in part.entries) > MOST_LETTERS:
        raise BadEntry("entries", "part_too_large", "tuple")
    return part.model_copy(update={"entries": tuple(_kept(one, ids) for one in part.entries)}), []


def _kept(one: HandedIn, ids: Container[str]) -> HandedIn:
    entry = read(one)
    if not entry.declared.reports or entry.declared.always_private:
        raise BadEntry("entries", "stays_behind", "str")
    kept = json.dumps(bounded(entry, ids).content(), ensure_ascii=False)
    return one.model_copy(update={"content": kept})


def read(one: HandedIn) -> Entry:
    """The entry that a member handed in (``BadEntry``, rule ``not_a_part``)."""
    try:
        content = json.loads(one.content)
    except (ValueError, RecursionError):
        raise BadEntry("entries", "not_a_part", "str") from None
    if not isinstance(content, dict) or content.get("kind") != one.of_kind:
        raise BadEntry("entries", "not_a_part", type(content).__name__)
    try:
        return parse(lifted(content))
    except BadEntry:
        raise BadEntry("entries", "not_a_part", "dict") from None
