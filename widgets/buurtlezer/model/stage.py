"""What the room is at now, as the trainer set it: open workbooks, *everybody to…*, the moment, the projector, the clock.

Not here: the moments themselves (``moment``), and what a page makes of it (``logbook.room``).
"""

from datetime import datetime
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from .entry import Id, Shape, Unique
from .text import StableName

Page = Annotated[str, StringConstraints(pattern=r"^[0-9]{2}_[a-z]{1,30}$")]
"""File name of a workbook without suffix."""


class Clock(Shape):
    """Which item of the programme runs, since when. Times are UTC."""

    item: Annotated[int, Field(ge=0, le=99, strict=True)] = 0
    item_since: datetime | None = None
    started: datetime | None = None
    dropped: Annotated[Unique[int], Field(max_length=100)] = ()
    """Items left out because it got late, by their place."""


class Stage(Shape):
    """The room's present state. The store keeps it whole; a new one takes the place of the last."""

    open: Annotated[Unique[Page], Field(max_length=20)] = ("01_neighbourhood", "02_figures")
    """Workbooks that participants see as open. The others are not forbidden, only not offered."""

    everybody_to: Page | None = None
    moment: Id | None = None
    """The running moment, if one is."""

    projector: StableName = "join"
    """What the projector shows: ``join`` or the name of a view."""

    shown: Annotated[Unique[StableName], Field(max_length=20)] = ()
    """Of the views at which entries stand for good (``kind.Lock.shown``) those that were ever on the wall. Set by the store,
    whatever anybody sends, and never taken off (``store.leading``)."""

    clock: Clock = Clock()

    def content(self) -> dict[str, Any]:
        """As plain JSON values; ``Stage.model_validate`` reads it back."""
        return self.model_dump(mode="json")
