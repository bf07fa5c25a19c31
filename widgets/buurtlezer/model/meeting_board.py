"""Where meeting places lie between organised and spontaneous, and between hard and easy to walk into.

Not here: the places (``place``), the board (``parts.board``).
"""

from typing import Annotated, Literal

from pydantic import Field

from .entry import Entry
from .kind import Erased, Kind, Refers, Room
from .reference import PlaceRef

Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False, strict=True)]


class MeetingBoard(Entry):
    """For each place that was laid: from organised (0) to spontaneous (1), from hard (0) to easy (1) to walk into."""

    declared = Kind(made_in="06_places", room=Room.OFFERED, exports=("positions",))

    kind: Literal["meeting_board"] = "meeting_board"
    positions: Annotated[dict[PlaceRef, tuple[Share, Share]], Field(max_length=100), Refers("place", Erased.LETS_GO)]
