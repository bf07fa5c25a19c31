"""A moment: one question pushed to all phones, answered in a minute by somebody who reads no word.

Not here: its answers (``answer``), when it runs (``stage``), the programme it is part of (``programme``).
"""

from enum import StrEnum
from typing import Annotated, Any, Final, Literal

from pydantic import Field, StringConstraints, field_validator, model_validator
from pydantic_core import PydanticCustomError

from .entry import Shape, broken
from .geometry import Latitude, Longitude
from .text import NameNeeded, StableName
from .vignette import Vignette
from .vocabulary import Perspective

MOST_WORDS = 12
"""What a prompt may have at most: more is not read on a phone in a room."""

MOST_OPTIONS = 5
"""What a question may have as answers: four that differ and *I do not know* still fit on a phone and on the wall."""

MOST_CONCLUSIONS = 3
"""That the wall of conclusions tells one from another by a number."""

Tag = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", max_length=20)]
"""A language by its BCP 47 tag: ``nl``, ``ar``, ``tr``, ``rif``."""

Line = Annotated[NameNeeded, StringConstraints(max_length=120)]
Words = Annotated[dict[Tag, Line], Field(min_length=1, max_length=20)]
"""The same few words in one or more languages."""

Picture = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z_]{0,39}$")]
"""Stable name of a pictogram that the pages bring along."""


class Whom(StrEnum):
    """Whom a question is for. Others pass."""

    RESIDENTS = "residents"  # who lives here or comes here
    WORKERS = "workers"  # who works here


SPEAKS_AS: Final = {Whom.RESIDENTS: Perspective.CITIZEN, Whom.WORKERS: Perspective.ORGANISATION}
"""As whom somebody answers a question that is for some of the room, whatever their page says."""


class Option(Shape):
    """One large answer: a picture and a word."""

    value: StableName
    picture: Picture
    label: Words


class KnownSpot(Shape):
    """A spot that everybody knows, to tap instead of the map."""

    id: StableName
    picture: Picture = "spot"
    label: Words
    lon: Longitude
    lat: Latitude


class Moment(Shape):
    """A question with large answers (``choice``), with one tap on the map or known spots (``spot``), or none (``talk``).

    *Pass* is always there and is not listed.
    """

    name: StableName
    """Stable name within the programme (``two_faces_city``)."""

    form: Literal["choice", "spot", "talk"] = "choice"
    picture: Picture
    prompt: Words
    whom: Whom | None = None
    """None: for everybody in the room."""

    vignette: Vignette | None = None
    """A scene that is drawn large above the question, with its two lines, to see, to read or to hear."""

    options: Annotated[tuple[Option, ...], Field(max_length=MOST_OPTIONS)] = ()
    ends: tuple[Words, Words] | None = None
    """The two ends of a line in the room to go and stand on, with ``talk``: where somebody stands is kept nowhere."""

    spots: Annotated[tuple[KnownSpot, ...], Field(max_length=12)] = ()
    seconds: Annotated[int, Field(ge=10, le=900, strict=True)] | None = None
    """After so long it closes by itself; None: when the trainer closes it."""

    conclusion: Annotated[int, Field(ge=1, le=MOST_CONCLUSIONS, strict=True)] | None = None
    """Which conclusion of the room it is about, by its number on the wall: the wall says it above the question."""

    shown: bool = True
    """Whether the room's answers are shown after one's own (from the minimum of voices on)."""

    @field_validator("prompt")
    @classmethod
    def _is_short(cls, prompt: Any) -> Any:
        if any(len(line.split()) > MOST_WORDS for line in prompt.values()):
            raise PydanticCustomError("too_long", "more words than a phone's prompt may have")
        return prompt

    @model_validator(mode="after")
    def _has_what_its_form_needs(self) -> "Moment":
        if self.form == "choice" and len(self.options) < 2:
            raise broken("too_few", "options")
        if self.form != "choice" and self.options:
            raise broken("not_with_this_form", "options")
        if self.form != "spot" and self.spots:
            raise broken("not_with_this_form", "spots")
        if self.form != "talk" and self.ends:
            raise broken("not_with_this_form", "ends")
        for field in ("options", "spots"):
            names = [getattr(one, "value", None) or getattr(one, "id", None) for one in getattr(self, field)]
            if len(set(names)) < len(names):
                raise broken("not_unique", field)
        return self

    def content(self) -> dict[str, Any]:
        """As plain JSON values; ``Moment.model_validate`` reads it back."""
        return self.model_dump(mode="json")
