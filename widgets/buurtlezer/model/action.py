"""Something to do: what, by which role or organisation, by when, from which entry, done or not.

Made from all workbooks. Never by a person's name: ``by_whom`` is a role. Not here: open questions of a walk (``observation``),
which become one.
"""

from datetime import date
from typing import Annotated, Literal

from .entry import Entry, EntryId
from .kind import Erased, Kind, Refers
from .text import LongTextNeeded, Name


class Action(Entry):
    """One action."""

    declared = Kind(made_in="03_services", reports=("what", "by_whom", "due", "done", "done_on"))

    kind: Literal["action"] = "action"
    what: LongTextNeeded
    by_whom: Name = ""
    """By role or organisation."""

    due: date | None = None
    from_entry: Annotated[EntryId | None, Refers("", Erased.LETS_GO, along=("treasure",))] = None
    """The gap, question or place that it comes from; None for one that stands by itself. What comes from a treasure is erased
    with it: where consent is withdrawn, no word of it stays here."""

    of_treasure: Annotated[EntryId | None, Refers("treasure", Erased.GOES_ALONG)] = None
    """The treasure whose first step it is, or that it comes from: the intake names it."""

    done: bool = False
    done_on: date | None = None
