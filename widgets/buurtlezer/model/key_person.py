"""A key person, or a group that keeps a gate: which networks they open, which they guard. Nobody but its author ever reads it.

By a pseudonym, by function, or by what a group calls itself. There is no field for origin, faith, health, status or income, and
no client is ever one. Not here: persons in a public function, as a room may read them (``public_function``), what our own
organisation guards (``own_gate``), ties (``tie``).
"""

from enum import StrEnum
from typing import Literal

from .consent import Consent
from .entry import Chosen, Entry
from .kind import Kind
from .lived import Group
from .network import Drawn, Ground, Mushroom
from .text import LongText, Name, NameNeeded
from .vocabulary import Voice


class CalledBy(StrEnum):
    """By what somebody is called here."""

    PSEUDONYM = "pseudonym"
    FUNCTION = "function"
    GROUP = "group"  # a group where one does not get in


class Burden(StrEnum):
    """Whether somebody carries too much."""

    NO = "no"
    YES = "yes"
    UNKNOWN = "unknown"


class KeyPerson(Drawn, Entry):
    """One card. *Opens* and *guards* may both be filled."""

    declared = Kind(made_in="07_people", always_private=True)

    kind: Literal["key_person"] = "key_person"
    called: NameNeeded
    by: CalledBy = CalledBy.FUNCTION

    opens: LongText = ""
    """Which network."""

    opens_for: Chosen[Group] = frozenset()
    opens_example: LongText = ""
    traits: Chosen[Mushroom] = frozenset()

    guards: LongText = ""
    """Which network."""

    grounds: Chosen[Ground] = frozenset()
    protects: LongText = ""
    """What is being protected: guarding may be care."""

    told_by: Name = ""
    """Who said so, by role."""

    burden: Burden | None = None
    we_ask: LongText = ""
    we_give: LongText = ""
    consent: Consent | None = None

    @property
    def guarding_is_supposed(self) -> bool:
        """Whether what it guards is nobody's word yet."""
        return bool(self.guards or self.grounds) and (not self.told_by or self.voice is Voice.SUPPOSED)
