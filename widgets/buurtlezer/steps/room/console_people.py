"""The little that concerns one participant: a pass to come back with, and a hand that goes down.

Not here: counts (``console_overview``), and what anybody wrote, which no message tells by pseudonym.
"""

from buurtlezer.steps.room.console_request import Message, Request


def participants(request: Request) -> Message:
    """Pseudonyms, for giving somebody a pass, and for nothing else."""
    found = request.store.workshops.participants(request.trainer)
    return {"type": "participants", "pseudonyms": [one.pseudonym for one in found]}


def give_pass(request: Request) -> Message:
    """A code with which somebody comes back once on another device (``errors.UnknownCode`` for an unknown pseudonym)."""
    pseudonym = request.text("pseudonym")
    return {"type": "pass", "pseudonym": pseudonym, "pass": request.store.workshops.give_pass(request.trainer, pseudonym)}


def helped(request: Request) -> Message:
    """The trainer was there."""
    request.store.workshops.helped(request.trainer, request.text("pseudonym"))
    return {"type": "ok"}
