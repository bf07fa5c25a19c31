"""A community: what binds it, in its own word, and how far it reaches. Never who belongs to it, nor how many they are.

It is told only by who belongs to it or by who was told. Not here: where it meets (``gathering``), people that two of them share
(``shared_people``), coalitions (``coalition``).
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field, model_validator

from .entry import Chosen, Entry, Unique, broken
from .kind import AT_ONCE, AUTHORS_ONLY, Erased, Kind, Refers, Room
from .network import Where
from .reference import EntryRef
from .text import LongText, Name, NameNeeded
from .vocabulary import Visibility, Voice


class Binds(StrEnum):
    """What binds it."""

    LANGUAGE = "language"
    MUSIC_SPORT = "music_sport"
    SCHOOL = "school"
    WORK = "work"
    STREET = "street"  # or building
    AGE = "age"
    CARE = "care"
    FAITH = "faith"
    COUNTRY = "country"  # of origin, of who calls itself so
    OTHER = "other"


def told_by_somebody(entry: Entry) -> None:
    """Raise for a supposition that would be told: it stays with its author."""
    if entry.voice is Voice.SUPPOSED and entry.visibility is not Visibility.PRIVATE:
        raise broken("always_private", "voice")


class Community(Entry):
    """One community."""

    declared = Kind(
        made_in="08_communities",
        room=Room.OFFERED,
        exports=("called", "binds", "binds_words", "reach", "known_for"),
        reports=("called", "binds", "binds_words", "reach", "known_for"),
    )

    kind: Literal["community"] = "community"
    called: Annotated[NameNeeded, AT_ONCE]
    """What it calls itself."""

    binds: Binds | None = None
    binds_words: LongText = ""
    reach: Chosen[Where] = frozenset()
    known_for: LongText = ""
    """What one does together."""

    told_by: Annotated[Name, AUTHORS_ONLY] = ""
    """Who said so, by role."""

    organisations: Annotated[Unique[EntryRef], Field(max_length=50), AUTHORS_ONLY, Refers("organisation", Erased.LETS_GO)] = ()
    """Of one's own network (07)."""

    @model_validator(mode="after")
    def _is_told_by_somebody(self) -> "Community":
        told_by_somebody(self)
        return self
