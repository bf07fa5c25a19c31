"""An entry as it stands in a part of a team's report: written and read with nothing in it but what may leave. Pure.

Some kinds need a field that never leaves: it is not written, and while such an entry is read, what says nothing stands there.
Not here: which entries a member hands in, laying parts together (``team``), where a part stands (``logbook.intake``).
"""

import json
from collections.abc import Container, Mapping, Sequence
from typing import Any, Final

from buurtlezer.errors import BadEntry
from buurtlezer.model import Entry, HandedIn, PublicFunction, Quote, Treasure, lifted, parse
from buurtlezer.model.kind import FIRST, SCHEMA
from buurtlezer.model.treasure import ASKED_FIRST_FORMS, TreasureForm
from buurtlezer.report.bounded import bounded
from buurtlezer.report.leaving import stays_with_who_supposes

Json = dict[str, Any]

_NEEDED: Final[Mapping[str, Json]] = {
    "quote": {"asked_by": "students", "asked_on": "2000-01-01", "until": "2000-01-01"},
    "service_list": {"rows": [{}], "complete_for": []},
    "table": {"columns": [{"title": "-", "kind": "count", "values": {"-": "not_available"}}]},
}
"""What a kind cannot be read without and never leaves: when somebody was asked, the rows of a list."""


def content_of(entry: Entry) -> Json:
    """What is written of a bounded entry."""
    content = entry.model_dump(mode="json", exclude={*_NEEDED.get(entry.kind, ())})
    return content if entry.declared.schema == FIRST else {**content, SCHEMA: entry.declared.schema}


def stored(content: Mapping[str, Any]) -> str:
    """Content as a part holds it."""
    return json.dumps(content, ensure_ascii=False)


def read(one: HandedIn, ids: Container[str]) -> Entry:
    """What a member handed in, with nothing in it but what may leave, however it came. ``ids``: of the entries of its part.

    Raises
    ------
    BadEntry
        ``not_a_part``: it is no entry of its kind; ``stays_behind``: nothing of its kind ever leaves, or it says no last day
        of the yes that it leaves by.
    """
    try:
        content = json.loads(one.content)
    except (ValueError, RecursionError):
        raise BadEntry("entries", "not_a_part", "str") from None
    if not isinstance(content, dict) or content.get("kind") != one.of_kind:
        raise BadEntry("entries", "not_a_part", type(content).__name__)
    try:
        entry = parse({**lifted(content), **_NEEDED.get(one.of_kind, {})})
    except BadEntry:
        raise BadEntry("entries", "not_a_part", "dict") from None
    never = not entry.declared.reports or entry.declared.always_private or stays_with_who_supposes(entry)
    if never or (leaves_by_a_yes(entry) and one.until is None):
        raise BadEntry("entries", "stays_behind", "str")
    return bounded(entry, ids)


def as_kept(entries: Sequence[HandedIn]) -> tuple[HandedIn, ...]:
    """The entries of a part as a logbook keeps them: each read, and written with nothing in it but what may leave.

    Raises
    ------
    BadEntry
        As ``read``.
    """
    ids = {one.entry for one in entries}
    return tuple(
        one.model_copy(
            update={
                "content": stored(content_of(read(one, ids))),
                "goes_with": tuple(other for other in one.goes_with if other in ids),
            }
        )
        for one in entries
    )


def leaves_by_a_yes(entry: Entry) -> bool:
    """Whether an entry as it stands in a part leaves only since somebody said yes, and so has a last day."""
    match entry:
        case Quote():
            return True
        case Treasure():
            return entry.form in (TreasureForm.KEY_PERSON, *ASKED_FIRST_FORMS)
        case PublicFunction():
            return entry.several_hold_it is not True
    return False
