"""Handing this workshop to another page or device by an address that works once.

Not here: what a token is (``store.handover``), the page that shows the address.
"""

from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.store import HANDOVER_MINUTES


def give(request: Request) -> Message:
    """A token to put into an address: for ``to``, the trainer's own page on another device or the projector's."""
    token = request.store.workshops.give_handover(request.trainer, request.text("to"))
    return {"type": "handover", "token": token.shown(), "minutes": HANDOVER_MINUTES}


def take(request: Request) -> Message:
    """The trainer's secret for a token, which came as the message's ``secret`` and is used up (``errors.HandoverOver``)."""
    return {"type": "taken", "secret": request.store.workshops.take_handover(request.trainer, "trainer").shown()}
