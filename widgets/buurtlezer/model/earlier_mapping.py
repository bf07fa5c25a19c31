"""Who mapped this neighbourhood before us: join hands instead of doing it twice.

By role or organisation, never by a person's name. Not here: sources that one reads (``source``).
"""

from datetime import date
from enum import StrEnum
from typing import Literal

from .entry import Entry
from .kind import Kind
from .text import LongText, Name


class Mapper(StrEnum):
    """Who may have done it."""

    MUNICIPALITY = "municipality"
    CULTURE = "culture"
    SOCIAL_POLICY = "social_policy"
    COMMUNITY_SCHOOL = "community_school"
    NEIGHBOURHOOD_CONTRACT = "neighbourhood_contract"
    STUDENTS = "students"
    OTHER = "other"


class EarlierMapping(Entry):
    """One of them, and what was agreed."""

    declared = Kind(made_in="03_services", reports=("mapper", "who", "called_on", "found", "share", "not_again"))

    kind: Literal["earlier_mapping"] = "earlier_mapping"
    mapper: Mapper
    who: Name = ""
    """Which service or organisation."""

    called_on: date | None = None
    called_by: Name = ""
    """By which role of ours."""

    found: LongText = ""
    share: LongText = ""
    """What we share."""

    not_again: LongText = ""
    """What we do not do once more."""
