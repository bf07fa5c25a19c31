"""What the room is at: open workbooks, *everybody to …*, what the projector shows.

Not here: the running moment (``console_moments``), the clock (``console_programme``).
"""

from typing import Final

from buurtlezer.model import Stage, checked
from buurtlezer.steps.room.console_overview import room
from buurtlezer.steps.room.console_request import Message, Request

FIELDS: Final = ("open", "everybody_to", "projector")


def change(request: Request) -> Message:
    """The stage with the fields that are given; ``everybody_to`` null takes it back."""
    own = request.store.workshops.led(request.trainer)
    wanted = own.stage.content() | {field: request.given[field] for field in FIELDS if field in request.given}
    request.store.workshops.set_stage(request.trainer, checked(Stage, wanted))
    return room(request)
