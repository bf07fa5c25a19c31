"""A place as somebody experiences it: with or without a point on the map, with what it offers.

Not here: what it means and for whom (``meaning``), places that must not be mapped (``vulnerable_place``), which sector a
point lies in and what the room is told of it (``logbook.intake.located``, ``model.telling``).
"""

import unicodedata
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from .area import SectorCode, SpotId
from .entry import Entry, Shape, broken
from .geometry import Latitude, Longitude
from .kind import AT_ONCE, FreeText, HiddenBy, Kind, Room
from .lived import PlaceCategory, Trait
from .text import LongText, NameNeeded


def _visible(name: str) -> str:
    # Letters, digits, signs and emoji can be seen; joiners, variation selectors and blanks alone cannot.
    if not any(unicodedata.category(sign)[0] in "LNPS" for sign in name):
        raise PydanticCustomError("string_too_short", "nothing to be seen")
    return name


PlaceName = Annotated[NameNeeded, AfterValidator(_visible)]
"""A name that can be seen: an emoji is one, an invisible joiner is none."""


class Point(Shape):
    """A point in WGS84 degrees."""

    lon: Longitude
    lat: Latitude


class Place(Entry):
    """A square, a hairdresser's, a chat group: what somebody calls a place.

    ``coarse``: the room sees the middle of its sector and nothing nearer; where no sector is known, no location at all.
    """

    declared = Kind(
        made_in="06_places",
        room=Room.OFFERED,
        exports=("name", "category", "location", "spot", "sector", "new_to_me", "offers", "traits"),
        reports=("name", "category", "location", "spot", "sector", "coarse", "offers", "traits"),
    )

    kind: Literal["place"] = "place"
    name: Annotated[PlaceName, FreeText(listed="spot"), AT_ONCE]
    category: PlaceCategory | None = None
    """None where nobody said; *other* is an answer."""

    location: Annotated[Point | None, HiddenBy("coarse", listed="spot")] = None
    spot: Annotated[SpotId, HiddenBy("coarse")] = ""
    """Id in the data pack, when it was picked from the list: then its name is public."""

    sector: SectorCode | Literal[""] = ""
    """The sector that the location lies in. Set by us from the location, whatever a page says."""

    coarse: bool = False
    new_to_me: bool | None = None
    """Whether one did not know it before; None where that was not said."""

    offers: LongText = ""
    """What it has to offer, and to whom."""

    traits: Annotated[dict[Trait, bool], Field(default_factory=dict, max_length=len(Trait))]
    """What it has and has not. What is not said, nobody asked yet."""

    @model_validator(mode="after")
    def _a_spot_and_a_sector_lie_somewhere(self) -> "Place":
        # The room reads of a coarse place its sector and no point.
        if self.location is None and (self.spot or (self.sector and not self.coarse)):
            raise broken("missing", "location")
        return self
