"""An answer to a moment: a choice, a spot, or *pass*, which is a full answer.

Not here: the question (``moment``), and counting (``views.moment``).
"""

from typing import Annotated, Literal

from pydantic import model_validator

from .entry import Entry, Id, Shape, broken
from .geometry import Latitude, Longitude
from .kind import COUNTED, Kind, Room
from .text import StableName


class TappedSpot(Shape):
    """Where somebody tapped: a known spot by its id, or a point of the map, kept to some 100 m."""

    id: StableName | None = None
    lon: Longitude
    lat: Latitude


class Answer(Entry):
    """What one phone answered to one moment; exactly one of choice, spot and pass."""

    declared = Kind(made_in=None, room=Room.SENT, exports=("moment", "choice", "spot", "passed"), exports_where_enough=("spot",))

    kind: Literal["answer"] = "answer"
    moment: Id
    choice: StableName | None = None
    spot: Annotated[TappedSpot | None, COUNTED] = None
    passed: bool = False

    @model_validator(mode="after")
    def _is_one_answer(self) -> "Answer":
        if (self.choice is not None) + (self.spot is not None) + self.passed != 1:
            raise broken("one_answer", "choice")
        return self
