"""Whether a light contact ever became more, what made that possible, and whether it had to.

That it did not, and that it did not have to, are full answers. Never about a person. Not here: contacts that were seen
(``encounter``).
"""

from enum import StrEnum
from typing import Literal

from .entry import Chosen, Entry
from .kind import Kind, Room
from .text import LongText


class Grew(StrEnum):
    """Whether it became more."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Helped(StrEnum):
    """What made it possible. After what studies of public familiarity name (Blokland; Van Eijk 2010)."""

    OFTEN = "often"  # meeting again and again
    LINGERING = "lingering"  # a place where one may stay
    CHILDREN_OR_DOGS = "children_or_dogs"
    INTRODUCED = "introduced"  # somebody brought them together
    DOING_SOMETHING = "doing_something"  # something to do together
    NEED = "need"  # something happened
    TIME = "time"  # years


class HadTo(StrEnum):
    """Whether it had to become more."""

    YES = "yes"
    NO = "no"
    DEPENDS = "depends"


class GrownContact(Entry):
    """What somebody knows of one contact, without whose it was."""

    declared = Kind(
        made_in="09_coexistence",
        room=Room.OFFERED,
        exports=("grew", "helped", "had_to", "words"),
        reports=("grew", "helped", "had_to", "words"),
    )

    kind: Literal["grown_contact"] = "grown_contact"
    grew: Grew
    helped: Chosen[Helped] = frozenset()
    had_to: HadTo | None = None
    words: LongText = ""
