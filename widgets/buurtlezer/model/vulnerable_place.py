"""A *kwetsbare plek*: where people sleep, hide, use, or get help without papers. It must not be mapped.

The model has no field for where it is, and it is private for ever: what is kept is what it means and what it asks of the
organisation. Not here: asking for the words that would tell where (``steps.places.gazetteer``).
"""

from typing import Literal

from pydantic import model_validator

from .entry import Entry, broken
from .lived import PlaceCategory
from .text import LongText, LongTextNeeded
from .vocabulary import Visibility


class VulnerablePlace(Entry):
    """What a place means to people who need it to stay unknown. No name, no geometry, no sector, no street."""

    kind: Literal["vulnerable_place"] = "vulnerable_place"
    category: PlaceCategory | None = None
    means: LongTextNeeded
    """What it is to whoever uses it."""

    asks: LongText = ""
    """What it asks of the organisation."""

    @model_validator(mode="after")
    def _is_never_shared(self) -> "VulnerablePlace":
        if self.visibility is not Visibility.PRIVATE:
            raise broken("always_private", "visibility")
        return self
