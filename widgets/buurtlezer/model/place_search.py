"""A place for someone: what an invented person looks for, and which places one would go and see with them.

Not here: which places fit (``analysis.fitting``). Never a client: the person is invented, and the page says so.
"""

from typing import Annotated, Literal

from pydantic import Field

from .entry import Chosen, Entry, Unique
from .kind import Erased, Kind, Refers
from .lived import Trait
from .reference import PlaceRef
from .text import LongText, Name


class PlaceSearch(Entry):
    """What is looked for, where, and what was picked."""

    declared = Kind(made_in="06_places")

    kind: Literal["place_search"] = "place_search"
    who: Name = ""
    """An invented person, by a first name or a few words."""

    needs: Annotated[Chosen[Trait], Field(min_length=1)]
    within: Literal["neighbourhood", "anywhere"] = "anywhere"
    note: LongText = ""
    picked: Annotated[Unique[PlaceRef], Field(max_length=20), Refers("place", Erased.LETS_GO)] = ()
    """Places to go and see together the first time."""
