"""That people belong to two communities at once: a number that somebody told, never who.

Not here: communities (``community``).
"""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .community import told_by_somebody
from .entry import Entry, broken
from .kind import Erased, Kind, Refers, Room
from .reference import EntryRef


class SharedPeople(Entry):
    """How many connect two communities, as somebody says."""

    declared = Kind(made_in="08_communities", room=Room.OFFERED, exports=("count",), reports=("count",))

    kind: Literal["shared_people"] = "shared_people"
    one: Annotated[EntryRef, Refers("community", Erased.GOES_ALONG, told_with=True)]
    other: Annotated[EntryRef, Refers("community", Erased.GOES_ALONG, told_with=True)]
    count: Annotated[int, Field(ge=1, le=99, strict=True)]

    @model_validator(mode="after")
    def _is_about_two(self) -> "SharedPeople":
        told_by_somebody(self)
        if self.one == self.other:
            raise broken("not_unique", "other")
        return self
