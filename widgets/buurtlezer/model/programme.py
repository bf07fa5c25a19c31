"""The programme of a workshop: what happens for how many minutes, what is said, which moments are pushed, what may go.

Not here: its clock (``stage``), how late the room is (``logbook.room.pace``), reading a file (``logbook.room.programme``).
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Any

from pydantic import Field, StringConstraints, model_validator

from .entry import Shape, broken
from .moment import Moment, Tag, Whom, Words
from .stage import Page
from .text import LongTextNeeded, StableName

MOST_ITEMS = 30
MOST_MOMENTS = 10

Paragraph = Annotated[LongTextNeeded, StringConstraints(max_length=2_000)]
Telling = Annotated[dict[Tag, Paragraph], Field(max_length=20, default_factory=dict)]
"""A few sentences in one or more languages; empty where there is nothing to say."""


def in_language(words: Mapping[str, str], language: str) -> str:
    """The words in this language, else in Dutch, else in the first there is, else nothing."""
    return words.get(language) or words.get("nl") or next(iter(words.values()), "")


class Item(Shape):
    """One thing that the room does, with its minutes."""

    minutes: Annotated[int, Field(ge=1, le=240, strict=True)]
    title: Words
    say: Telling
    """What the facilitator says and does."""

    goes_well: Telling
    can_go_wrong: Telling
    """By what one knows that it goes well; what may happen, and what helps then."""

    material: Telling
    moments: Annotated[tuple[Moment, ...], Field(max_length=MOST_MOMENTS)] = ()
    workbook: Page | None = None
    """Where everybody is sent; None leaves them where they are."""

    view: StableName = "join"
    """What the projector shows: ``join``, ``moment``, or the name of a view of the group."""

    drop: Annotated[int, Field(ge=0, le=99, strict=True)] = 0
    """When it is late, 1 goes first, then 2 …; 0 never goes."""

    later: Page | None = None
    """A workbook that this belongs to and that does not exist yet; until then ``paper`` says how it is done."""

    paper: Telling
    """How it is done on paper."""

    @model_validator(mode="after")
    def _can_be_done_today(self) -> "Item":
        if self.later and not self.paper:
            raise broken("missing", "paper")
        return self


class Programme(Shape):
    """The items of a session, in order."""

    name: StableName
    title: Words
    items: Annotated[tuple[Item, ...], Field(min_length=1, max_length=MOST_ITEMS)]

    @model_validator(mode="after")
    def _knows_its_moments_apart(self) -> "Programme":
        names = [moment.name for moment in self.moments()]
        if len(set(names)) < len(names):
            raise broken("not_unique", "moments")
        return self

    @model_validator(mode="after")
    def _asks_residents_first(self) -> "Programme":
        """Who works here speaks last: over the programme, and again in each item that asks both."""
        for asked in (self.moments(), *(item.moments for item in self.items)):
            if _workers_come_first(asked):
                raise broken("workers_first", "moments")
        return self

    @property
    def minutes(self) -> int:
        """How long it lasts when nothing is dropped."""
        return sum(item.minutes for item in self.items)

    def moments(self) -> Iterator[Moment]:
        """All moments, in order."""
        for item in self.items:
            yield from item.moments

    def content(self) -> dict[str, Any]:
        """As plain JSON values, without what is as by default; ``checked(Programme, …)`` reads it back."""
        return self.model_dump(mode="json", exclude_defaults=True)


def _workers_come_first(asked: Iterable[Moment]) -> bool:
    """Whether a question for who works here stands before the first one for residents, where both are asked."""
    order = [moment.whom for moment in asked if moment.whom]
    return Whom.RESIDENTS in order and order[0] is Whom.WORKERS
