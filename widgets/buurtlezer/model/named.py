"""Whether somebody or something may be called by its name, for a use and on a day. The one place where that is decided.

A name goes where somebody said yes to that use and the yes holds that day; an organisation's where it may be found; a function's also
where several people hold it; a treasure's where it names no person, or with such a yes. Not here: which entries leave
(``report.leaving``), what a file of a network has (``steps.people.leaving``).
"""

from datetime import date

from .consent import NamedFor
from .entry import Entry
from .key_person import KeyPerson
from .organisation import Organisation
from .public_function import PublicFunction
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
            return entry.form not in (TreasureForm.KEY_PERSON, *ASKED_FIRST_FORMS)
    return False
