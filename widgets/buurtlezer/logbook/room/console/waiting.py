"""The trainer's yes to what its author offered, or its being left with its author.

Not here: what waits (the store), telling it (``overview``), the wall that shows what was approved (``projector``).
"""

from buurtlezer.logbook.room.console.overview import room
from buurtlezer.logbook.room.console.request import Message, Request


def show(request: Request) -> Message:
    """Everybody in the room reads it from now on (``errors.NotYours``: it is not there, or says something else by now)."""
    return _decided(request, shown=True)


def leave(request: Request) -> Message:
    """It stays with its author, who reads that it does."""
    return _decided(request, shown=False)


def _decided(request: Request, shown: bool) -> Message:
    request.store.workshops.decide(request.trainer, request.text("handle"), request.whole("seq"), shown)
    return room(request)
