"""Typing in a paper sheet: an entry in the workshop's logbook for paper, shared by nature, with as many voices as it had.

It goes the way of every entry (``intake.door``). Not here: answers of phones (``desk``).
"""

from typing import Any, Final

from buurtlezer.errors import BadEntry
from buurtlezer.logbook.intake.door import Door
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.model.kind import SCHEMA
from buurtlezer.model.kinds import declared

KINDS: Final = ("answer", "feeling", "area", "significance")
"""What a sheet may hold."""


def write(request: Request) -> Message:
    """Keep one sheet. The ids are made by the page, so that a sheet that is sent twice is one sheet.

    ``notice`` says what was changed, or why the room does not see it.

    Raises
    ------
    errors.BadEntry
        Not an entry, or of a kind that no sheet has.
    errors.BadArea
        A line that is no area.
    """
    given: Any = request.given.get("content")
    content = dict(given) if isinstance(given, dict) else {}
    if content.get("kind") not in KINDS:
        raise BadEntry("kind", "not_a_choice", type(content.get("kind")).__name__)
    owner = request.store.workshops.paper(request.trainer)
    act = {
        "act_id": str(request.given.get("act_id", "")),
        "content": {SCHEMA: declared(content["kind"]).schema, "perspective": "citizen", **content, "visibility": "workshop"},
    }
    door = Door(request.store, request.pack, request.texts)
    _, notices = door.carry_out(act, str(request.given.get("entry_id", "")), None, owner)
    return {"type": "ok", **({"notice": " ".join(notices)} if notices else {})}
