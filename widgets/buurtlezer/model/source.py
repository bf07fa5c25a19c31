"""A source about a neighbourhood: what one can learn from it, and what one cannot.

Not here: the directory that we give (``data/sources``), who mapped this neighbourhood before (``earlier_mapping``).
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import Field

from .entry import Chosen, Entry
from .kind import Kind
from .text import LongText, Name, NameNeeded


class Level(StrEnum):
    """The smallest ground that a source speaks of."""

    STREET = "street"
    SECTOR = "sector"
    DISTRICT = "district"
    MUNICIPALITY = "municipality"
    REGION = "region"
    PERSON = "person"  # somebody who tells


class Theme(StrEnum):
    """What a source is about."""

    FIGURES = "figures"
    SERVICES = "services"
    HEALTH = "health"
    INITIATIVES = "initiatives"
    POLICY = "policy"
    NEWS = "news"
    GREEN = "green"
    MAPS = "maps"
    PEOPLE = "people"


class Source(Entry):
    """A source that somebody adds."""

    declared = Kind(
        made_in="03_services", reports=("name", "theme", "level", "languages", "owner", "address", "teaches", "teaches_not")
    )

    kind: Literal["source"] = "source"
    name: NameNeeded
    theme: Theme | None = None
    level: Level | None = None
    languages: Annotated[Chosen[Literal["nl", "fr", "en", "other"]], Field(max_length=4)] = frozenset()
    owner: Name = ""
    address: Name = ""
    """Of a website, as it was typed. It is shown as text."""

    teaches: LongText = ""
    teaches_not: LongText = ""
