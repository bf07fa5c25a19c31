"""Something that is there for people and that our list has not: a shop, a counter, a meeting place that somebody adds.

Not here: what we say of a service that is there (``service_note``), whether it still is (``service_check``), a list that was
brought (``service_list``).
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import StringConstraints, model_validator

from .area import SectorCode
from .entry import Entry, broken
from .kind import AUTHORS_ONLY, CODE, HiddenBy, Kind, Room
from .place import PlaceName, Point
from .text import LongText, Name
from .vocabulary import Visibility

ServiceKind = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{0,39}$"), CODE]
"""A kind of the vocabulary of services (``service_kinds`` of the data pack)."""

PackService = Annotated[str, StringConstraints(pattern=r"^(service|former):[a-z_]{1,40}:[0-9.]{1,40}$"), CODE]
"""A service of the data pack: of today's list, or of the list of 2015."""

StreetRef = Annotated[str, StringConstraints(pattern=r"^street:[0-9a-z.:_-]{1,60}$"), CODE]
"""A street of the data pack."""


def one_service(service: str, own: str | None) -> None:
    """Raise unless exactly one service is named: of the pack, or one's own."""
    if bool(service) == bool(own):
        raise broken("missing" if not service else "not_with_this_form", "service")


class Findable(StrEnum):
    """Whether an initiative wants to be found. Self-organisations and hidden help are unlisted until they agreed."""

    PUBLIC = "public"  # a shop, a counter: its sign hangs on the street
    AGREED = "agreed"
    NOT_ASKED = "not_asked"
    NO = "no"


UNLISTED: Final = (Findable.NOT_ASKED, Findable.NO)
"""Such a service stays with whoever wrote it."""


class Service(Entry):
    """A service that somebody adds: with a point, or on a street whose number nobody knows, or with neither."""

    declared = Kind(
        made_in="03_services",
        room=Room.OFFERED,
        exports=("name", "service_kind", "location", "sector", "offers"),
        reports=("name", "service_kind", "other", "location", "sector", "coarse", "offers"),
    )

    kind: Literal["service"] = "service"
    name: PlaceName
    service_kind: ServiceKind | Literal[""] = ""
    """Empty where none of the vocabulary fits: ``other`` says it."""

    other: Name = ""
    location: Annotated[Point | None, HiddenBy("coarse")] = None
    sector: SectorCode | Literal[""] = ""
    """The sector that the location lies in. Set by us from the location, whatever a page says."""

    coarse: bool = False
    street: Annotated[StreetRef | Literal[""], AUTHORS_ONLY] = ""
    """Where only the street is known. It is no point, and enters no distance."""

    offers: LongText = ""
    """What it has to offer, and to whom."""

    seen_on: Annotated[date | None, AUTHORS_ONLY] = None
    findable: Annotated[Findable, AUTHORS_ONLY] = Findable.PUBLIC

    @model_validator(mode="after")
    def _is_told_only_where_it_may_be_found(self) -> "Service":
        if self.findable in {Findable.NOT_ASKED, Findable.NO} and self.visibility is not Visibility.PRIVATE:
            raise broken("not_with_this_form", "visibility")
        if self.sector and self.location is None and not self.coarse:
            raise broken("missing", "location")
        return self
