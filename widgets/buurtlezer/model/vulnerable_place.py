"""A *kwetsbare plek*: where people sleep, hide, use, or get help without papers. It must not be mapped.

The model has no field for where it is, and it is private for ever: what is kept is what it means and what it asks of the
organisation. Not here: asking for the words that would tell where (``logbook.intake.gazetteer``).
"""

from typing import Literal

from .entry import Entry
from .kind import Kind
from .lived import PlaceCategory
from .text import LongText, LongTextNeeded


class VulnerablePlace(Entry):
    """What a place means to people who need it to stay unknown. No name, no geometry, no sector, no street."""

    declared = Kind(made_in="06_places", always_private=True)

    kind: Literal["vulnerable_place"] = "vulnerable_place"
    category: PlaceCategory | None = None
    means: LongTextNeeded
    """What it is to whoever uses it."""

    asks: LongText = ""
    """What it asks of the organisation."""
