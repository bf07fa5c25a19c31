"""A treasure: a place, key person, initiative, organisation or informal network that widens somebody's safety net.

Without *connect with whom, first step, by when* it is *no treasure yet*. Whose net it widens is a need and never a person. A key
person stays with the author; an initiative or a network is told only with a consent that holds. Who withdraws it is erased, with
history. Not here: what people can themselves (``capacity``), places on the maps (``map_place``), matching (``analysis.offers``).
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import model_validator

from .area import SectorCode
from .consent import Consent, NamedFor
from .entry import Chosen, Entry, broken
from .kind import AT_ONCE, AUTHORS_ONLY, Erased, HiddenBy, Kind, Refers, Room
from .lived import Group, Trait
from .place import PlaceName, Point
from .reference import EntryRef
from .service import Findable, ServiceKind
from .text import LongText, Name
from .vocabulary import Visibility


class TreasureForm(StrEnum):
    """The five kinds of treasure that the guide names."""

    PLACE = "place"
    KEY_PERSON = "key_person"
    INITIATIVE = "initiative"
    ORGANISATION = "organisation"
    NETWORK = "network"  # informal


class AssetPart(StrEnum):
    """The parts of the asset diagram."""

    PEOPLE = "people"
    GROUPS = "groups"
    PLACES = "places"
    INSTITUTIONS = "institutions"
    EXCHANGE = "exchange"  # money, and what is lent
    STORIES = "stories"


class Control(StrEnum):
    """Who decides about it."""

    HERE = "here"
    FROM_OUTSIDE = "from_outside"  # it is here and steered from elsewhere
    OUTSIDE = "outside"


class Paid(StrEnum):
    """How what somebody does is repaid."""

    VOLUNTEER = "volunteer"
    EXPENSES = "expenses"
    PAID = "paid"
    UNKNOWN = "unknown"


class NetNeed(StrEnum):
    """Whose safety net it widens: of whoever needs this. Never who that is."""

    COMPANY = "company"
    LISTENING = "listening"
    PRACTICAL = "practical"  # a hand, a tool, a lift
    PAPERS = "papers"
    LANGUAGE = "language"
    REST = "rest"
    CHILDREN = "children"
    FOOD = "food"
    MATTERING = "mattering"  # being needed oneself
    OTHER = "other"


PART_OF: Final = {
    TreasureForm.PLACE: AssetPart.PLACES,
    TreasureForm.KEY_PERSON: AssetPart.PEOPLE,
    TreasureForm.INITIATIVE: AssetPart.GROUPS,
    TreasureForm.ORGANISATION: AssetPart.INSTITUTIONS,
    TreasureForm.NETWORK: AssetPart.GROUPS,
}
"""In which part of the diagram a form stands where nobody said otherwise."""

ASKED_FIRST_FORMS: Final = (TreasureForm.INITIATIVE, TreasureForm.NETWORK)
"""Forms that are told to nobody before they agreed."""


class Treasure(Entry):
    """One treasure."""

    declared = Kind(
        made_in="10_maps",
        room=Room.OFFERED,
        exports=(
            *("name", "form", "part", "offers", "gives", "service_kind", "for_groups", "keeps_out", "control"),
            *("widens", "widens_words", "gets", "paid", "connect_with", "first_step", "by_when", "location", "sector"),
        ),
        reports=(
            *("name", "form", "part", "offers", "gives", "service_kind", "for_groups", "keeps_out"),
            *("control", "widens", "widens_words", "gets", "paid", "connect_with", "first_step", "by_when"),
            *("location", "sector", "coarse"),
        ),
    )

    kind: Literal["treasure"] = "treasure"
    name: Annotated[PlaceName, AT_ONCE]
    """Of a person a function or pseudonym, never a name."""

    form: TreasureForm
    part: AssetPart | None = None
    """None where it follows from the form."""

    offers: LongText = ""
    gives: Chosen[Trait] = frozenset()
    """What somebody may look for in it: the words of a search in 06."""

    service_kind: ServiceKind | Literal[""] = ""
    """The kind of service that it is or stands in for: the words of a gap in 03."""

    for_groups: Chosen[Group] = frozenset()
    keeps_out: LongText = ""
    """What keeps people out."""

    found_through: Annotated[Name, AUTHORS_ONLY] = ""
    """Through whom one found it, by role."""

    control: Control | None = None
    widens: Chosen[NetNeed] = frozenset()
    widens_words: LongText = ""
    gets: LongText = ""
    """What it gets itself."""

    paid: Paid | None = None
    connect_with: Name = ""
    """With whom or what it would be connected, by role or organisation."""

    first_step: LongText = ""
    step_by: Annotated[Name, AUTHORS_ONLY] = ""
    """Who takes the first step, by role."""

    by_when: date | None = None
    location: Annotated[Point | None, HiddenBy("coarse")] = None
    sector: SectorCode | Literal[""] = ""
    """The sector that the location lies in. Set by us from the location, whatever a page says."""

    coarse: bool = False
    map_place: Annotated[EntryRef | None, AUTHORS_ONLY, Refers("map_place", Erased.LETS_GO)] = None
    organisation: Annotated[EntryRef | None, AUTHORS_ONLY, Refers("organisation", Erased.GOES_ALONG)] = None
    key_person: Annotated[EntryRef | None, AUTHORS_ONLY, Refers("key_person", Erased.GOES_ALONG)] = None
    """The cards of 07 that it is about: whoever is erased there is erased here. A card that is only deleted lets go."""

    findable: Findable = Findable.NOT_ASKED
    consent: Consent | None = None

    @property
    def in_part(self) -> AssetPart:
        """In which part of the diagram it stands."""
        return self.part or PART_OF[self.form]

    @property
    def is_treasure(self) -> bool:
        """Whether it has all three: connected with whom, a first step, by when."""
        return bool(self.connect_with and self.first_step and self.by_when)

    @property
    def may_be_told(self) -> bool:
        """Whether anybody but its author may read it, as far as the entry itself can say: a day is looked at where it is read."""
        if self.form is TreasureForm.KEY_PERSON:
            return False
        agreed = self.findable is Findable.AGREED and self.consent is not None and NamedFor.ROOM in self.consent.uses
        return agreed or (self.findable is Findable.PUBLIC and self.form not in ASKED_FIRST_FORMS)

    def may_be_told_on(self, day: date) -> bool:
        """Whether the room may read it on a day: a consent that ended is none, also of what is public."""
        if not self.may_be_told:
            return False
        return self.consent is None or self.consent.holds(NamedFor.ROOM, day)

    @model_validator(mode="after")
    def _fits_together(self) -> "Treasure":
        if self.sector and self.location is None and not self.coarse:
            raise broken("missing", "location")
        if self.findable is Findable.AGREED and self.consent is None:
            raise broken("missing", "findable")
        if self.key_person and self.form is not TreasureForm.KEY_PERSON:
            raise broken("not_with_this_form", "key_person")
        return self

    @model_validator(mode="after")
    def _is_told_only_where_it_may_be(self) -> "Treasure":
        if self.visibility is not Visibility.PRIVATE and not self.may_be_told:
            person = self.form is TreasureForm.KEY_PERSON
            raise broken("always_private", "visibility") if person else broken("missing", "findable")
        return self
