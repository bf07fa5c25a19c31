"""A function that people hold in public: a councillor, a head teacher, a chair of traders. By function, without name or card.

A function that only one person holds here is that person: it is told only with a consent, or it becomes the organisation. Turning
a key person into one is an act of its author. Not here: key persons (``key_person``).
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import model_validator

from .consent import Consent, NamedFor
from .entry import Entry, broken
from .kind import AUTHORS_ONLY, Erased, Kind, Refers, Room
from .network import Drawn
from .reference import EntryRef
from .text import NameNeeded
from .vocabulary import Visibility


class PublicFunction(Drawn, Entry):
    """One function."""

    declared = Kind(
        made_in="07_people",
        room=Room.OFFERED,
        exports=("function", "domain", "where"),
        reports=("function", "domain", "where", "several_hold_it"),
    )

    kind: Literal["public_function"] = "public_function"
    function: NameNeeded
    organisation: Annotated[EntryRef | None, AUTHORS_ONLY, Refers("organisation", Erased.LETS_GO)] = None
    """Where it is held."""

    several_hold_it: bool | None = None
    """Whether several people hold it here; None where nobody looked, and then it is as if one did."""

    consent: Consent | None = None

    @property
    def may_be_told(self) -> bool:
        """Whether the room may read it, as far as the entry itself can say: a day is looked at where it is read."""
        return self.several_hold_it is True or (self.consent is not None and NamedFor.ROOM in self.consent.uses)

    def may_be_told_on(self, day: date) -> bool:
        """Whether the room may read it on a day: a consent that ended is none."""
        return self.several_hold_it is True or (self.consent is not None and self.consent.holds(NamedFor.ROOM, day))

    @model_validator(mode="after")
    def _is_told_only_where_it_names_nobody_or_with_consent(self) -> "PublicFunction":
        if self.visibility is not Visibility.PRIVATE and not self.may_be_told:
            raise broken("missing", "consent")
        return self
