"""What a team knows of a service: whether it knows it, for whom it works, what keeps people out.

Not here: the service (``service``, the data pack), whether it is still there (``service_check``).
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import model_validator

from .entry import Chosen, Entry, EntryId
from .kind import Erased, Kind, Refers
from .lived import Group
from .service import PackService, one_service
from .text import LongText


class Known(StrEnum):
    """How well the team knows it."""

    NOT = "not"
    BY_NAME = "by_name"
    WENT_THERE = "went_there"
    KNOWS_SOMEBODY = "knows_somebody"


class Barrier(StrEnum):
    """What keeps people out: of the service, never of the people."""

    MONEY = "money"
    LANGUAGE = "language"
    FORM = "form"  # papers, an appointment, a screen
    HOURS = "hours"
    WAITING = "waiting"
    STEPS = "steps"
    DISTANCE = "distance"
    UNKNOWN_TO_THEM = "unknown_to_them"
    WELCOME = "welcome"  # the way one is received
    QUESTIONS = "questions"  # what is asked of who comes in


class ServiceNote(Entry):
    """One note for each service and round: known, works for, kept out by."""

    declared = Kind(made_in="03_services", reports=("service", "known", "works_for", "barriers", "keeps_out"))

    kind: Literal["service_note"] = "service_note"
    service: PackService | Literal[""] = ""
    own: Annotated[EntryId | None, Refers("service", Erased.GOES_ALONG)] = None
    """A service that somebody added here, where it is none of the pack."""

    known: Known | None = None
    works_for: Chosen[Group] = frozenset()
    barriers: Chosen[Barrier] = frozenset()
    keeps_out: LongText = ""

    @model_validator(mode="after")
    def _is_of_one_service(self) -> "ServiceNote":
        one_service(self.service, self.own)
        return self
