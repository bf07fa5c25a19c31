"""What the room is at: open workbooks, *everybody to …*, what the projector shows.

Not here: the running moment (``moments``), the clock (``programme``).
"""

from typing import Final

from buurtlezer.logbook.room.console.overview import room
from buurtlezer.logbook.room.console.request import Message, Request
from buurtlezer.logbook.room.console.wall import held
from buurtlezer.model import Stage, checked

FIELDS: Final = ("open", "everybody_to", "projector")


def change(request: Request) -> Message:
    """The stage with the fields that are given; ``everybody_to`` null takes it back. What the wall waits for: ``wall.held``."""
    own = request.store.workshops.led(request.trainer)
    wanted = own.stage.content() | {field: request.given[field] for field in FIELDS if field in request.given}
    stage, asked = held(request, own.stage, checked(Stage, wanted))
    request.store.workshops.set_stage(request.trainer, stage)
    return room(request) | asked
