"""Something that is missing in a neighbourhood: what, where or everywhere, for whom a loss and for whom a gain.

A need is worded, not a group: it has no field for who people are. Not here: the land between drawings on which people disagree
(``analysis.no_mans_land``), places (``place``), weighing a gap (03_services, which does not exist yet).
"""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .area import SectorCode
from .entry import Chosen, Entry, EntryId, Unique, broken
from .kind import AUTHORS_ONLY, Erased, HiddenBy, Kind, Refers, Room
from .lived import Group
from .place import Point
from .reference import PlaceRef
from .text import LongText, NameNeeded


class Gap(Entry):
    """What is not there. ``evidence``, which every entry has, says what it stands on; ``shows`` says it in words."""

    declared = Kind(
        made_in="03_services",
        room=Room.OFFERED,
        exports=(
            "what",
            "everywhere",
            "location",
            "sector",
            "loss_for",
            "loss",
            "gain_for",
            "gain",
            "shows",
            "substitute",
            "substitute_place",
        ),
    )

    kind: Literal["gap"] = "gap"
    what: NameNeeded
    everywhere: bool = False
    """In all of the neighbourhood; then it lies at no point."""

    location: Annotated[Point | None, HiddenBy("coarse")] = None
    """Where it is felt most; None where nobody said."""

    sector: SectorCode | Literal[""] = ""
    """The sector that the location lies in. Set by us from the location, whatever a page says."""

    coarse: bool = False
    """The room sees the middle of the sector and nothing nearer."""

    loss_for: Chosen[Group] = frozenset()
    loss: LongText = ""
    """What those miss who feel it as a loss, in one's own words."""

    gain_for: Chosen[Group] = frozenset()
    gain: LongText = ""
    """What others gain by its not being there."""

    shows: LongText = ""
    evidence_ids: Annotated[Unique[EntryId], Field(max_length=100), AUTHORS_ONLY, Refers("", Erased.LETS_GO)] = ()
    """Entries of one's own that it rests on."""

    substitute: LongText = ""
    """What people do instead, informally."""

    substitute_place: Annotated[PlaceRef | None, Refers("place", Erased.LETS_GO)] = None
    """Where they do it."""

    @model_validator(mode="after")
    def _lies_somewhere_or_everywhere(self) -> "Gap":
        if self.everywhere and self.location is not None:
            raise broken("not_with_this_form", "location")
        # The room reads of a coarse gap its sector and no point.
        if self.sector and self.location is None and not self.coarse:
            raise broken("missing", "location")
        return self
