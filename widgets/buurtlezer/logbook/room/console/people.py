"""The little that concerns one participant: a pass, a hand that goes down, with how many one is at a table, being taken out.

Not here: counts (``overview``), and what anybody wrote, which no message tells by pseudonym.
"""

from typing import Final

from buurtlezer.errors import BadEntry
from buurtlezer.logbook.room.console.overview import room
from buurtlezer.logbook.room.console.request import LONGEST, Message, Request

MOST_AT_ONCE: Final = 500
"""As many as a workshop may have."""


def participants(request: Request) -> Message:
    """Pseudonyms, for giving somebody a pass or taking somebody out, and for nothing else.

    ``groups``: those who came in by one address, which may be a whole school's.
    """
    found = request.store.workshops.participants(request.trainer)
    groups: dict[int, list[str]] = {}
    for one in found:
        groups.setdefault(one.group, []).append(one.pseudonym)
    together = [groups[number] for number in sorted(groups) if number]
    return {"type": "participants", "pseudonyms": [one.pseudonym for one in found], "groups": together}


def confirm(request: Request) -> Message:
    """With how many somebody is at one device counts as the trainer says (``errors.UnknownCode``, ``errors.BadEntry``)."""
    request.store.workshops.confirm(request.trainer, request.text("pseudonym"), request.whole("voices"))
    return room(request)


def give_pass(request: Request) -> Message:
    """A code with which somebody goes on once, in a fresh logbook (``errors.UnknownCode`` for an unknown pseudonym)."""
    pseudonym = request.text("pseudonym")
    return {"type": "pass", "pseudonym": pseudonym, "pass": request.store.workshops.give_pass(request.trainer, pseudonym)}


def helped(request: Request) -> Message:
    """The trainer was there."""
    request.store.workshops.helped(request.trainer, request.text("pseudonym"))
    return {"type": "ok"}


def remove(request: Request) -> Message:
    """Take participants out, with all that they made here (``errors.UnknownCode`` for an unknown pseudonym).

    ``clean``: whether no trace is left in the file.
    """
    asked = request.given.get("pseudonyms")
    if not isinstance(asked, list) or not 0 < len(asked) <= MOST_AT_ONCE:
        raise BadEntry("pseudonyms", "wrong_type", type(asked).__name__)
    if not all(isinstance(one, str) and len(one) <= LONGEST for one in asked):
        raise BadEntry("pseudonyms.*", "wrong_type", "list")
    clean = request.store.workshops.remove(request.trainer, asked)
    return {"type": "removed", "count": len(set(asked)), "clean": clean}
