"""*Should we be there at all?*: what the organisation answers of a place that only residents have, before anything else is asked.

For nobody but its author. Not here: the place (``map_place``), what is done about it (``action``).
"""

from enum import StrEnum
from typing import Annotated, Literal

from .entry import Entry
from .kind import Erased, Kind, Refers
from .reference import EntryRef
from .text import LongText, Name


class ShouldWe(StrEnum):
    """What one thinks."""

    LEAVE = "leave"  # theirs: we stay away
    ASK = "ask"  # we ask them first
    INVITED = "invited"  # somebody asked us along


class Welcome(Entry):
    """One answer about one place."""

    declared = Kind(made_in="10_maps", always_private=True)

    kind: Literal["welcome"] = "welcome"
    place: Annotated[EntryRef, Refers("map_place", Erased.GOES_ALONG)]
    answer: ShouldWe
    with_whom: Name = ""
    """Who would take us along, by role."""

    why: LongText = ""
