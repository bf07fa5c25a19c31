"""A photo of a stop, made small in the browser, without where or with what it was taken. Private for ever.

Not here: making sure of that (``steps.walk.picture``). No people in the picture: the page says so.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from .entry import Entry, Id, broken
from .text import Name, StableName
from .vocabulary import Visibility

LONGEST_IMAGE = 400_000
"""Characters of base64: some 300 kB of JPEG."""


class Photo(Entry):
    """A JPEG as base64, of one stop; ``of`` is the observation it goes with, if there is one."""

    kind: Literal["photo"] = "photo"
    stop: StableName
    of: Id | None = None
    image: Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z+/]+={0,2}$", max_length=LONGEST_IMAGE)]
    width: Annotated[int, Field(ge=1, le=4000, strict=True)]
    height: Annotated[int, Field(ge=1, le=4000, strict=True)]
    caption: Name = ""

    @model_validator(mode="after")
    def _is_never_shared(self) -> "Photo":
        if self.visibility is not Visibility.PRIVATE:
            raise broken("always_private", "visibility")
        return self
