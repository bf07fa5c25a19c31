"""Whether a workshop keeps what an act makes of an entry, and who may see it: never more than its author chose.

Decided in the transaction that writes, whatever door the act came by. Not here: which shared entries anybody may read
(``shared``), the sentence about it (``logbook.intake``).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from buurtlezer.errors import BadEntry
from buurtlezer.model import Visibility, parse
from buurtlezer.model.kinds import declared, free_text
from buurtlezer.model.lifting import as_now

CLOSED: Final = "closed"
NO_TEXT: Final = "no_text"
TEXT_ADDED: Final = "text_added"
TAKEN_BACK: Final = "taken_back"
AGAIN: Final = "again"
"""Why something is kept private although its author shared it: text keys ``notice.room.*``."""

OPEN: Final = frozenset({str(Visibility.WORKSHOP), str(Visibility.OFFERED), str(Visibility.REPORT)})
"""Visibilities that the room may read."""

Content = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Standing:
    """What a workshop decides for a logbook in it."""

    closed: bool
    minors: bool
    residents: bool


def settled(content: Content, standing: Standing | None, before: Iterable[Content | None]) -> tuple[Content, str]:
    """The content as it may be kept, and why it is private although its author shared it; empty if that is not so.

    What the room may never read is private without a word: no page offers to share it. Free text is shared only by the act that
    shares the entry: text that comes to a shared entry later makes it private, until its author shares it again. With minors in
    the room no free text is shared at all.

    Parameters
    ----------
    standing
        None for a logbook in no workshop.
    before
        What the entry was until now, and what the person was looking at: of two writes in a row the second was typed before its
        maker could know that the first one made it private. Only read where it matters.

    Raises
    ------
    errors.BadEntry
        A kind that is never kept where residents take part (rule ``without_residents``), unless all that changes is that fewer
        see what is there.
    """
    if standing is not None and standing.residents and declared(content.get("kind")).without_residents:
        if not _is_only_taken_back(content, next(iter(before), None)):
            raise BadEntry("kind", "without_residents", "str")
        return content, ""
    if content.get("visibility") not in OPEN:
        return content, ""
    if not declared(content.get("kind")).told:
        return _private(content), ""
    if standing is None:
        return content, ""
    if standing.closed:
        return _private(content), CLOSED
    words = free_text(content)
    if not words:
        return content, ""
    if standing.minors:
        return _private(content), NO_TEXT
    if any(_shared_without(words, earlier) for earlier in before):
        return _private(content), TEXT_ADDED
    return content, ""


def _is_only_taken_back(content: Content, now: Content | None) -> bool:
    """Whether an act leaves what is there as it is, and its author's alone."""
    if now is None or content.get("visibility") in OPEN:
        return False
    return said(content) == said(now)


def said(content: Content) -> Content:
    """An entry as it is written now, less who may see it and what a workshop set in it; what cannot be read, as it is."""
    try:
        now: Content = parse(content).content()
    except BadEntry:
        now = content
    return {field: value for field, value in now.items() if field not in ("visibility", "voices")}


def _shared_without(words: Mapping[str, str], earlier: Content | None) -> bool:
    """Whether the entry was shared, and did not hold these words then. Which item of a list they stand in is all the same."""
    if earlier is None or earlier.get("visibility") not in OPEN:
        return False
    return bool(_counted(words) - _counted(free_text(as_now(earlier))))


def _counted(words: Mapping[str, str]) -> Counter[tuple[str, str]]:
    return Counter((path.partition(".")[0], text) for path, text in words.items())


def _private(content: Content) -> Content:
    return {**content, "visibility": str(Visibility.PRIVATE)}
