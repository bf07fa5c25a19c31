"""Old content, brought to the present schema number of its kind by the steps that the kind declares. Pure.

Stored content stays as it was written: this is done each time it is read. Not here: the steps (each kind's own), reading what is
lifted (``parsing``).
"""

from collections.abc import Mapping
from typing import Any

from buurtlezer.errors import BadEntry

from . import kinds
from .kind import FIRST, SCHEMA


def as_now(content: Mapping[str, Any]) -> Mapping[str, Any]:
    """The content as its kind is written now, and what cannot be lifted as it is: to look at what was, not to read an entry."""
    try:
        return lifted(content)
    except BadEntry:
        return content


def lifted(content: Mapping[str, Any]) -> dict[str, Any]:
    """The content as its kind is written now.

    Raises
    ------
    errors.BadEntry
        ``unknown_schema``: a later version of Buurtlezer wrote it, or a step cannot make anything of it.
    """
    declared = kinds.declared(content.get("kind"))
    number = content.get(SCHEMA, FIRST)
    if isinstance(number, bool) or not isinstance(number, int) or not FIRST <= number <= declared.schema:
        raise BadEntry(SCHEMA, "unknown_schema", type(number).__name__)
    if number == declared.schema:
        return dict(content)
    try:
        for step in declared.lifts[number - FIRST :]:
            content = step(content)
    except Exception as fault:  # noqa: BLE001 -- of a person's content, which must not get into a log: it stays kept, unread
        kind = type(fault).__name__
    else:
        return {**content, SCHEMA: declared.schema}
    raise BadEntry(SCHEMA, "unknown_schema", kind)
