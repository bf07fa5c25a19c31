"""Whether a service is still there: answered on the street or by asking.

What replaced it is a kind of the vocabulary and no free text: no shop's origin or faith is ever written down. Not here: which
services are asked about (``steps.services``), adding one (``service``).
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import model_validator

from .entry import Chosen, Entry, EntryId, broken
from .kind import Erased, Kind, Refers
from .lived import Group
from .service import PackService, ServiceKind, one_service
from .text import LongText


class Still(StrEnum):
    """What somebody found."""

    THERE = "there"
    GONE = "gone"
    OTHER = "other"  # something else stands there
    UNKNOWN = "unknown"


class ServiceCheck(Entry):
    """One answer about one service. ``evidence`` says how it is known: seen on the street, or told."""

    declared = Kind(made_in="03_services", reports=("service", "answer", "now", "seen_on", "lost_by", "lost"))

    kind: Literal["service_check"] = "service_check"
    service: PackService | Literal[""] = ""
    own: Annotated[EntryId | None, Refers("service", Erased.GOES_ALONG)] = None
    """A service that somebody added here, where it is none of the pack."""

    answer: Still
    now: ServiceKind | Literal[""] = ""
    """What stands there instead, as a kind; empty where nobody said."""

    seen_on: date | None = None
    lost_by: Chosen[Group] = frozenset()
    lost: LongText = ""
    """Who lost what contact, where it is gone."""

    @model_validator(mode="after")
    def _is_of_one_service(self) -> "ServiceCheck":
        one_service(self.service, self.own)
        if self.now and self.answer is not Still.OTHER:
            raise broken("not_with_this_form", "now")
        return self
