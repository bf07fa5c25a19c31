"""Situations laid with words: the school gate may be a neighbourhood, a community, or both.

Not here: the situations themselves and the feedback with its reasons (the step and ``texts``). There is no right answer
to store.
"""

from typing import Annotated, Literal

from pydantic import Field

from .entry import Entry, Unique
from .kind import Kind, Room
from .text import StableName
from .vocabulary import Word


class Sorting(Entry):
    """For each situation that was laid: its words, in the order of laying. What was not laid is absent."""

    declared = Kind(made_in="01_neighbourhood", room=Room.OFFERED, exports=("sorted",))

    kind: Literal["sorting"] = "sorting"
    sorted: Annotated[
        dict[StableName, Annotated[Unique[Word], Field(min_length=1)]],
        Field(max_length=40),
    ]
