"""A photo of a stop, made small in the browser, without where or with what it was taken. Private for ever.

Not here: making sure of that (``logbook.intake.picture``). No people in the picture: the page says so.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .entry import Entry, EntryId
from .kind import CODE, HEAVY, Erased, Kind, Refers
from .text import Name, StableName

LONGEST_IMAGE = 400_000
"""Characters of base64: some 300 kB of JPEG."""


class Photo(Entry):
    """A JPEG as base64, of one stop; ``of`` is the observation it goes with, if there is one."""

    declared = Kind(made_in="05_walk", always_private=True)

    kind: Literal["photo"] = "photo"
    stop: StableName
    of: Annotated[EntryId | None, Refers("observation", Erased.LETS_GO)] = None
    image: Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z+/]+={0,2}$", max_length=LONGEST_IMAGE), CODE, HEAVY]
    width: Annotated[int, Field(ge=1, le=4000, strict=True)]
    height: Annotated[int, Field(ge=1, le=4000, strict=True)]
    caption: Name = ""
