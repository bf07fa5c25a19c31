"""An organisation, an initiative, a place that receives people, a medium: what stands in a network and is no person.

Self-organisations and initiatives of residents are unlisted until they agreed to be found. Not here: services as points on a map
(``service``), places as experienced (``place``), persons (``key_person``, ``public_function``).
"""

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import model_validator

from .entry import Chosen, Entry, broken
from .kind import AT_ONCE, AUTHORS_ONLY, Erased, Kind, Refers, Room
from .lived import Group
from .network import Drawn
from .place import PlaceName
from .reference import PlaceRef
from .service import UNLISTED, Findable
from .text import LongText
from .vocabulary import Visibility


class OrganisationForm(StrEnum):
    """What it is."""

    ORGANISATION = "organisation"
    SELF_ORGANISATION = "self_organisation"
    INITIATIVE = "initiative"  # of citizens
    PUBLIC_SERVICE = "public_service"  # of the municipality, a committee of its council
    BUSINESS = "business"
    PLACE = "place"  # where people linger
    MEDIUM = "medium"  # a group online, a board, a paper


ASKED_FIRST: Final = (OrganisationForm.SELF_ORGANISATION, OrganisationForm.INITIATIVE)
"""Forms that are told to nobody before they agreed."""


class Organisation(Drawn, Entry):
    """One of them."""

    declared = Kind(
        made_in="07_people",
        room=Room.OFFERED,
        exports=("name", "form", "domain", "where", "opens", "opens_for"),
        reports=("name", "form", "domain", "where", "opens", "opens_for"),
    )

    kind: Literal["organisation"] = "organisation"
    name: Annotated[PlaceName, AT_ONCE]
    form: OrganisationForm = OrganisationForm.ORGANISATION
    findable: Findable = Findable.PUBLIC
    place: Annotated[PlaceRef | None, AUTHORS_ONLY, Refers("place", Erased.LETS_GO)] = None
    opens: LongText = ""
    """Which networks it opens."""

    opens_for: Chosen[Group] = frozenset()

    @property
    def may_be_found(self) -> bool:
        """Whether anybody but its author may read of it."""
        asked_first = self.form in ASKED_FIRST and self.findable is not Findable.AGREED
        return self.findable not in UNLISTED and not asked_first

    @model_validator(mode="after")
    def _is_told_only_where_it_may_be_found(self) -> "Organisation":
        if not self.may_be_found and self.visibility is not Visibility.PRIVATE:
            raise broken("not_with_this_form", "findable")
        return self
