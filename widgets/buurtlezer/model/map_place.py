"""A place as it stands on one of the two maps of a neighbourhood: the organisation's, or the residents'.

Which map it is follows from who looks (``perspective``): a visitor has none. A place that is *not for the organisation* stays
with its author for ever and is in no picture. Not here: a place with its many meanings (``place``), that two are the same
(``same_place``), what becomes of the organisation's map once it stands (``map_lock``, ``store.locking``).
"""

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import model_validator

from .area import SectorCode, SpotId
from .entry import Entry, broken
from .kind import AT_ONCE, AUTHORS_ONLY, Erased, FreeText, HiddenBy, Kind, Lock, Refers, Room
from .lived import PlaceCategory
from .place import PlaceName, Point
from .reference import PlaceRef
from .text import LongText, Name
from .vocabulary import Perspective, Visibility, Voice

SIDES: Final = (Perspective.ORGANISATION, Perspective.CITIZEN)
"""The two maps."""


class MapSense(StrEnum):
    """What a place is to those on whose map it stands, in one word, so that both maps can be laid beside each other."""

    MEET = "meet"  # one meets others
    HELP = "help"  # one gets help or an answer
    REST = "rest"  # one has peace there
    DO = "do"  # something to do, to play, to learn
    NEEDED = "needed"  # what one needs each day: a shop, a school
    AVOID = "avoid"  # one rather stays away
    COULD_BE = "could_be"  # it could become something


class MapPlace(Entry):
    """One place on one map."""

    declared = Kind(
        made_in="10_maps",
        room=Room.OFFERED,
        exports=("name", "category", "location", "spot", "sector", "sense", "means"),
        locked=Lock(by="map_lock", where=("perspective", Perspective.ORGANISATION), shown="maps"),
        opened_by="map_lock",
        once=("not_for_organisation",),
        reports=("name", "category", "location", "spot", "sector", "coarse", "sense", "means"),
    )

    kind: Literal["map_place"] = "map_place"
    name: Annotated[PlaceName, FreeText(listed="spot"), AT_ONCE]
    category: PlaceCategory | None = None
    location: Annotated[Point | None, HiddenBy("coarse", listed="spot")] = None
    spot: Annotated[SpotId, HiddenBy("coarse")] = ""
    """Id in the data pack, when it was picked from the list: then its name is public."""

    sector: SectorCode | Literal[""] = ""
    """The sector that the location lies in. Set by us from the location, whatever a page says."""

    coarse: bool = False
    """The room sees the middle of the sector and nothing nearer."""

    sense: MapSense | None = None
    """None where nobody said."""

    means: LongText = ""
    """The same in one's own words."""

    told_by: Annotated[Name, AUTHORS_ONLY] = ""
    """Who said so, by role; only of what somebody told."""

    place: Annotated[PlaceRef | None, AUTHORS_ONLY, Refers("place", Erased.LETS_GO)] = None
    """The place of 06 that it was taken from."""

    not_for_organisation: bool = False
    """Of residents, and staying so: no picture that the organisation sees has it, and no difference counts it."""

    @model_validator(mode="after")
    def _stands_on_one_of_two_maps(self) -> "MapPlace":
        if self.perspective not in SIDES:
            raise broken("not_a_choice", "perspective")
        if self.told_by and self.voice is not Voice.TOLD:
            raise broken("not_with_this_voice", "told_by")
        if self.location is None and (self.spot or (self.sector and not self.coarse)):
            raise broken("missing", "location")
        return self

    @model_validator(mode="after")
    def _is_told_only_where_it_may_be(self) -> "MapPlace":
        if self.not_for_organisation and self.perspective is not Perspective.CITIZEN:
            raise broken("not_with_this_form", "not_for_organisation")
        supposed = self.voice is Voice.SUPPOSED and self.perspective is Perspective.CITIZEN
        if self.visibility is not Visibility.PRIVATE and (self.not_for_organisation or supposed):
            raise broken("always_private", "visibility")
        return self
