"""How somebody feels in the neighbourhood, or in the city: the guide's two faces.

Not here: the room's spread (``analysis``).
"""

from typing import Annotated, Literal

from pydantic import Field

from .entry import Entry
from .kind import Kind, Room
from .text import LongText
from .vocabulary import Subject


class Feeling(Entry):
    """A face, from very bad (-2) to very good (+2)."""

    declared = Kind(
        made_in="01_neighbourhood", room=Room.OFFERED, exports=("about", "value", "why"), reports=("about", "value", "why")
    )

    kind: Literal["feeling"] = "feeling"
    about: Subject
    value: Annotated[int, Field(ge=-2, le=2, strict=True)]
    why: LongText = ""
