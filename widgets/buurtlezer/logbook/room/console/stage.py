"""What the room is at: open workbooks, *everybody to …*, what the projector shows.

Not here: the running moment (``moments``), the clock (``programme``).
"""

from typing import Final

from buurtlezer.logbook.room.console.overview import room
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.model import Stage, checked

FIELDS: Final = ("open", "everybody_to", "projector")


def change(request: Request) -> Message:
    """The stage with the fields that are given; ``everybody_to`` null takes it back."""
    own = request.store.workshops.led(request.trainer)
    wanted = own.stage.content() | {field: request.given[field] for field in FIELDS if field in request.given}
    request.store.workshops.set_stage(request.trainer, checked(Stage, wanted))
    return room(request)
