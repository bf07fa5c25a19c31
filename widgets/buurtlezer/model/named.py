"""Whether somebody or something may be called by its name, for a use and on a day. The one place where that is decided.

A name goes where somebody said yes to that use and the yes holds that day; an organisation's and a service's where it may be
found; a function's also where several people hold it; a treasure's where it is public and names no person, or with such a yes;
a gathering's where it agreed to be found and nobody prays there. Not here: which entries leave (``report.leaving``), what a file
of a network has (``steps.people.leaving``).
"""

from datetime import date

from .consent import NamedFor
from .entry import Entry
from .gathering import Gathering
from .key_person import KeyPerson
from .organisation import Organisation
from .public_function import PublicFunction
from .service import UNLISTED, Findable, Service
from .treasure import ASKED_FIRST_FORMS, Treasure, TreasureForm


def may_be_named(entry: Entry, use: NamedFor | None, on: date) -> bool:
    """Whether an entry leaves by its name for this use; without one only what names no person does."""
    match entry:
        case Organisation():
            return entry.may_be_found
        case PublicFunction() if entry.several_hold_it is True:
            return True
        case KeyPerson() | PublicFunction():
            return use is not None and entry.consent is not None and entry.consent.holds(use, on)
        case Treasure():
            if entry.consent is not None:
                return use is not None and entry.consent.holds(use, on)
            return entry.findable is Findable.PUBLIC and entry.form not in (TreasureForm.KEY_PERSON, *ASKED_FIRST_FORMS)
        case Gathering():
            return entry.may_be_told and not entry.worship
        case Service():
            return entry.findable not in UNLISTED
    return False


def names_somebody(entry: Entry) -> bool:
    """Whether an entry is of a kind that is called by a name for which there may be somebody to ask."""
    return isinstance(entry, Organisation | PublicFunction | KeyPerson | Treasure | Gathering | Service)
