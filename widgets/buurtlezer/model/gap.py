"""Something that is missing in a neighbourhood: what, where or everywhere, for whom a loss and for whom a gain.

A need is worded, not a group: it has no field for who people are. Not here: the land between drawings on which people disagree
(``analysis.no_mans_land``), places (``place``), what a weight comes to (``analysis.weight``).
A weight is two answers in words and no number: there is no sum, and no order between groups.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from .area import SectorCode
from .entry import Chosen, Entry, EntryId, Unique, broken
from .kind import AUTHORS_ONLY, Erased, HiddenBy, Kind, Refers, Room
from .lived import Group
from .place import Point
from .reference import PlaceRef
from .service import ServiceKind
from .text import LongText, Name, NameNeeded


class Matters(StrEnum):
    """*If this is not there, then …*: what it comes to."""

    LITTLE = "little"
    HARD = "hard"
    CANNOT = "cannot"


class Met(StrEnum):
    """*How do people manage now?*, answered in words."""

    WELL = "well"
    HALF = "half"
    NOT = "not"
    UNKNOWN = "unknown"


class Could(StrEnum):
    """What our organisation could do."""

    SELF = "self"
    SHARE = "share"  # rooms, a machine, a key
    RAISE = "raise"  # tell whoever decides
    NOTHING = "nothing"


class Gap(Entry):
    """What is not there. ``evidence``, which every entry has, says what it stands on; ``shows`` says it in words."""

    declared = Kind(
        made_in="03_services",
        room=Room.OFFERED,
        exports=(
            "what",
            "service_kind",
            "matters",
            "met",
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
            "reachable",
            "could",
            "could_how",
        ),
        reports=(
            *("what", "service_kind", "matters", "met", "everywhere", "location", "sector", "coarse"),
            *("loss_for", "loss", "gain_for", "gain", "shows", "substitute", "looked_within", "asked"),
            *("reachable", "could", "could_how"),
        ),
    )

    kind: Literal["gap"] = "gap"
    what: NameNeeded
    """What is needed; never who."""

    service_kind: ServiceKind | Literal[""] = ""
    """The kind of service that it is about, where it is one of the vocabulary."""

    matters: Matters | None = None
    met: Met | None = None
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

    looked_within: Annotated[int, Field(ge=50, le=5_000, strict=True)] | None = None
    """How far one looked in the list, in metres on foot; None where nobody looked."""

    asked: Annotated[int, Field(ge=0, le=999, strict=True)] = 0
    """How many people were asked."""

    reachable: LongText = ""
    """Where else it can be had."""

    mapped_by: Annotated[Name, AUTHORS_ONLY] = ""
    """Who mapped this already."""

    could: Could | None = None
    could_how: LongText = ""
    """How, or why not."""

    @model_validator(mode="after")
    def _lies_somewhere_or_everywhere(self) -> "Gap":
        if self.everywhere and self.location is not None:
            raise broken("not_with_this_form", "location")
        # The room reads of a coarse gap its sector and no point.
        if self.sector and self.location is None and not self.coarse:
            raise broken("missing", "location")
        return self
