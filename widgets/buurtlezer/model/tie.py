"""A tie between two that stand in a network, or between one of them and the middle: me, or our organisation.

It is told to the room only if both its ends are, so one with a key person never is; nor is one of *me*. Not here: through whom
one gets somewhere, as said on a card (``network.Drawn.via``), people that two communities share (``shared_people``).
"""

from typing import Annotated, Literal

from pydantic import model_validator

from .entry import Chosen, Entry, broken
from .kind import AUTHORS_ONLY, Erased, Kind, Refers, Room
from .network import Centre, Holder, Strength, TieKind
from .reference import EntryRef
from .vocabulary import Visibility


class Tie(Entry):
    """One tie. Without ``start`` it begins in the middle."""

    declared = Kind(
        made_in="07_people",
        room=Room.OFFERED,
        exports=("ties", "strength", "both_ways"),
        reports=("ties", "strength", "both_ways"),
    )

    kind: Literal["tie"] = "tie"
    centre: Centre = Centre.ORGANISATION
    start: Annotated[EntryRef | None, Refers("", Erased.GOES_ALONG, told_with=True)] = None
    end: Annotated[EntryRef, Refers("", Erased.GOES_ALONG, told_with=True)]
    ties: Chosen[TieKind] = frozenset()
    strength: Strength | None = None
    both_ways: bool = True
    holders: Annotated[Chosen[Holder], AUTHORS_ONLY] = frozenset()

    @model_validator(mode="after")
    def _goes_from_one_to_another(self) -> "Tie":
        if self.start == self.end:
            raise broken("not_unique", "end")
        if self.start is None and self.centre is Centre.ME and self.visibility is not Visibility.PRIVATE:
            raise broken("always_private", "start")
        return self
