"""What a kind of entry says about itself, and the marks that its fields carry. All else that we know of kinds follows from these.

What is not said is private: a kind is never told to the room, a field that holds a string is free text. Not here: the kinds (a
module each), reading the marks (``marked``), the list of all kinds (``kinds``).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final, TypeAlias

Lift: TypeAlias = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""Content of one schema number → the same as the next number has it. Pure; what it cannot know it leaves at its default."""


SCHEMA: Final = "schema"
"""Field of content that names the schema number it is written in."""

FIRST: Final = 1
"""The schema number of content that names none: what was written before there were numbers, and each kind that never changed."""


class Room(StrEnum):
    """Whether a workshop may ever read entries of a kind."""

    NEVER = "never"
    OFFERED = "offered"  # when its author shares it, by the button under it
    SENT = "sent"  # made for the room: an answer to its question


@dataclass(frozen=True, slots=True)
class Lock:
    """Which entries of a kind stand for good from a moment on: they can be taken back and erased, not changed, and none comes.

    ``by``: once an entry of that kind is in the logbook. ``shown``: once that view of the group was on the wall of its workshop.
    ``where``: only entries that have this value in this field.
    """

    by: str
    where: tuple[str, str]
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a kind declares, once, as ``declared`` of its model."""

    made_in: str | None
    """The workbook in which it is made, by its file name, which need not exist yet; None for what no workbook makes."""

    room: Room = Room.NEVER
    always_private: bool = False
    """For nobody but its author, for ever: its model refuses any other visibility, and no device keeps what was refused of it."""

    without_residents: bool = False
    """Never kept of a resident, nor in a workshop where residents take part: its model refuses that perspective, the transaction
    that writes refuses that workshop (``store.settling``), and no room with residents reads it. What was shared before they took
    part becomes its author's alone as that is said (``store.withdrawing``)."""

    own_first: tuple[str, ...] = ()
    """Fields that together name a question. What the room answered to it is told to a participant only once an entry in their own
    voice answers the same (``store.own_first``)."""

    opened_by: str = ""
    """A kind: what the room shares of this one is told to a participant only once an entry of that kind is theirs
    (``store.own_first``)."""

    locked: Lock | None = None
    """When its entries stand for good (``store.locking``)."""

    stands: bool = False
    """Once there, an entry of it is never changed, deleted or undone, and goes only with its logbook (``store.locking``)."""

    once: tuple[str, ...] = ()
    """Fields that, once true, stay so: an act that says otherwise is refused, whatever door it is. The entry can be deleted and
    erased (``store.locking``)."""

    exports: tuple[str, ...] = ()
    """Fields that the row of an entry carries where a workshop is taken along (``store.export``): what was said, and nothing by
    which two rows of one person could be laid together. What is not named stays behind."""

    exports_where_enough: tuple[str, ...] = ()
    """Of these, the fields whose value a row carries only if as many said the same as are enough (``analysis.cell``)."""

    reports: tuple[str, ...] = ()
    """Fields that may stand in a report, where its author chose the entry for it (``report.leaving``).

    What is not named stays behind; of a kind that names none no entry ever leaves in a report.
    """

    lifts: tuple[Lift, ...] = ()
    """One step for each schema number before the present one, oldest first."""

    @property
    def schema(self) -> int:
        """The schema number of what is written now. Content that names none has number 1."""
        return FIRST + len(self.lifts)

    @property
    def told(self) -> bool:
        """Whether the room may read it where its author shared it."""
        return self.room is not Room.NEVER


class Mark:
    """Something that is said of a field, within its ``Annotated``. pydantic passes it over."""


@dataclass(frozen=True, slots=True)
class FreeText(Mark):
    """A person's own words. ``listed`` names the field beside it: where that is filled, the words are the data pack's."""

    listed: str = ""


@dataclass(frozen=True, slots=True)
class Plain(Mark):
    """A fact of its own about a field, with nothing more to say."""

    name: str


FREE_TEXT: Final = FreeText()
CODE: Final = Plain("code")
"""A string of a form that we prescribe (a stable name, an id): no free text."""

AUTHORS_ONLY: Final = Plain("authors only")
"""Stays with its author, also where the entry is shared. It has a default, which the room reads instead."""

AT_ONCE: Final = Plain("at once")
"""Words that the room reads as soon as their author shares the entry, as the button says. All others wait (``waiting``)."""

COUNTED: Final = Plain("counted")
"""Exact points that a view counts and that are told only within a picture that is enough (``waiting``)."""

HEAVY: Final = Plain("heavy")
"""Too large to be held in every open page, or in the small storage of a browser."""

REFERENCE: Final = Plain("reference")
"""A string that names another entry as ``own/…`` or ``room/…``. The field that holds it says more with ``Refers``."""

BARE_ID: Final = Plain("bare id")
"""An id of another entry of the same logbook, which the room is never told. The field that holds it says more with ``Refers``."""


class Erased(StrEnum):
    """What becomes of an entry when what it refers to is erased."""

    GOES_ALONG = "goes along"  # erased with it, history included
    LETS_GO = "lets go"  # stays; its reference leads nowhere, and that is shown


@dataclass(frozen=True, slots=True)
class Refers(Mark):
    """The field names entries of a kind; an empty kind means any.

    ``told_with``: the entry is told to the room only if all that it names here is told. So one that names what is never told
    (a tie between persons) never is.
    """

    to: str
    erased: Erased
    told_with: bool = False
    along: tuple[str, ...] = ()
    """Of a field that lets go: kinds with which it goes along all the same."""


@dataclass(frozen=True, slots=True)
class HiddenBy(Mark):
    """Where the field named is true, the room reads the default of this one.

    An exact point that carries it waits: until it may be told, the room reads the entry as if that field were true. ``listed``
    names the field beside it that, where it is filled, says that the point is the data pack's.
    """

    field: str
    listed: str = ""


@dataclass(frozen=True, slots=True)
class DerivedFrom(Mark):
    """The field follows from the one named, where that is filled: whoever may not read that one may not read this."""

    field: str
