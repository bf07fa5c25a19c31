"""How much a neighbourhood means to somebody, why, and where else they are at home.

Not here: what the guide says about it (the workbook), and any trait of the person beyond these circumstances.
"""

from typing import Annotated, Literal

from pydantic import Field

from .entry import Chosen, Entry
from .kind import Kind, Room
from .text import LongText
from .vocabulary import Because, Home


class Significance(Entry):
    """From little (1) to much (5); ``None`` where somebody only says why, or passes."""

    declared = Kind(
        made_in="01_neighbourhood",
        room=Room.OFFERED,
        exports=("how_much", "because", "at_home", "note"),
        reports=("how_much", "note"),
    )

    kind: Literal["significance"] = "significance"
    how_much: Annotated[int, Field(ge=1, le=5, strict=True)] | None = None
    because: Chosen[Because] = frozenset()
    at_home: Chosen[Home] = frozenset()
    note: LongText = ""
