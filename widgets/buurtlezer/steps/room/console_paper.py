"""Typing in a paper sheet: an entry in the workshop's logbook for paper, shared by nature, with as many voices as it had.

Not here: answers of phones (``desk``).
"""

from typing import Any, Final

from buurtlezer.errors import BadEntry
from buurtlezer.model import parse
from buurtlezer.steps.room.console_request import Message, Request

KINDS: Final = ("answer", "feeling", "area", "significance")
"""What a sheet may hold."""


def write(request: Request) -> Message:
    """Keep one sheet. The ids are made by the page, so that a sheet that is sent twice is one sheet.

    Raises
    ------
    errors.BadEntry
        Not an entry, or of a kind that no sheet has.
    """
    given: Any = request.given.get("content")
    content = dict(given) if isinstance(given, dict) else {}
    if content.get("kind") not in KINDS:
        raise BadEntry("kind", "not_a_choice", type(content.get("kind")).__name__)
    entry = parse({"perspective": "citizen", **content, "visibility": "workshop"})
    owner = request.store.workshops.paper(request.trainer)
    act_id, entry_id = (str(request.given.get(field, "")) for field in ("act_id", "entry_id"))
    request.store.write(owner, act_id, entry_id, entry)
    return {"type": "ok"}
