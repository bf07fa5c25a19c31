"""Whether two places, of one map or of both, are the same: decided by a person and never by a rule alone.

Where somebody says *same* and somebody else *different*, both stand and nothing is laid together. Not here: proposing
(``analysis.place_doubles``), laying together (``analysis.network.merging``), actors of a network (``same_actor``).
"""

from typing import Annotated, Literal

from pydantic import model_validator

from .entry import Entry, broken
from .kind import Erased, Kind, Refers, Room
from .reference import EntryRef
from .same_actor import Verdict


class SamePlace(Entry):
    """One decision about two places that stand on the maps."""

    declared = Kind(made_in="10_maps", room=Room.OFFERED, exports=("verdict",), opened_by="map_lock")

    kind: Literal["same_place"] = "same_place"
    one: Annotated[EntryRef, Refers("map_place", Erased.GOES_ALONG, told_with=True)]
    other: Annotated[EntryRef, Refers("map_place", Erased.GOES_ALONG, told_with=True)]
    verdict: Verdict

    @model_validator(mode="after")
    def _is_about_two(self) -> "SamePlace":
        if self.one == self.other:
            raise broken("not_unique", "other")
        return self
