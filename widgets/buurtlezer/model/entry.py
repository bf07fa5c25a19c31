"""What all entries have in common: who speaks, on what it stands, who may see it.

Not here: the kinds (a module each), and what the store adds to an entry (id, logbook, number, time).
"""

import re
from collections.abc import Hashable
from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from .kind import AUTHORS_ONLY, BARE_ID, CODE, FIRST, REFERENCE, SCHEMA, Kind
from .marked import check, fields_of
from .vocabulary import Evidence, Perspective, Visibility, Voice

_ID = re.compile(r"[0-9a-f]{32}", re.ASCII)

Id = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$"), CODE]
"""32 lower-case hex digits: an entry, an act, a logbook."""

EntryId = Annotated[Id, BARE_ID]
"""The id of another entry of the same logbook."""

Choice = TypeVar("Choice", bound=str)
Item = TypeVar("Item", bound=Hashable)


def is_id(text: object) -> bool:
    """Whether this is 32 lower-case hex digits."""
    return isinstance(text, str) and _ID.fullmatch(text) is not None


def _all_different(items: tuple[Any, ...]) -> tuple[Any, ...]:
    if len(set(items)) < len(items):
        raise PydanticCustomError("not_unique", "the same item twice")
    return items


# A set has no order, its stored form has: the same entry is always the same JSON.
Chosen = Annotated[frozenset[Choice], PlainSerializer(lambda chosen: sorted(map(str, chosen)), return_type=list[str])]
Unique = Annotated[tuple[Item, ...], AfterValidator(_all_different)]


class Shape(BaseModel):
    """How all our models behave: no unknown fields, not changed once made, and no input in any error message."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class Entry(Shape):
    """Something that a person contributes. ``kind`` says which model it is, ``declared`` what else the rest must know."""

    declared: ClassVar[Kind]

    kind: Annotated[str, CODE]

    perspective: Perspective
    voice: Voice = Voice.OWN
    voices: int = Field(default=1, ge=1, le=999, strict=True)
    """How many people stand behind it: a table of five counts five."""

    evidence: Chosen[Evidence] = frozenset()
    visibility: Visibility = Visibility.PRIVATE
    round: int = Field(default=1, ge=1, le=999, strict=True)
    """Which analysis of this neighbourhood it belongs to: the first, the one of two years later."""

    @classmethod
    def __pydantic_init_subclass__(cls, **_: Any) -> None:
        """A kind says all about itself, or there is none."""
        if "declared" not in cls.__dict__:
            raise TypeError(f"{cls.__name__} says nothing about itself: give it `declared = Kind(...)`")
        check(cls)
        if unknown := {*cls.declared.exports} - {*cls.model_fields} | {*cls.declared.exports_where_enough} - {
            *cls.declared.exports
        }:
            raise TypeError(f"{cls.__name__} exports {sorted(unknown)}, which it has not, or does not export")
        _check_reports(cls)
        if unknown := {*cls.declared.own_first} - {*cls.model_fields}:
            raise TypeError(f"{cls.__name__} asks for one's own of {sorted(unknown)}, which it has not")

    @model_validator(mode="after")
    def _is_private_where_it_always_is(self) -> "Entry":
        if self.declared.always_private and self.visibility is not Visibility.PRIVATE:
            raise broken("always_private", "visibility")
        return self

    @model_validator(mode="after")
    def _is_of_no_resident_where_it_never_is(self) -> "Entry":
        if self.declared.without_residents and self.perspective is Perspective.CITIZEN:
            raise broken("without_residents", "perspective")
        return self

    def content(self) -> dict[str, Any]:
        """The whole entry as plain JSON values, ``kind`` and schema number included; ``parse`` reads it back."""
        content = self.model_dump(mode="json")
        return content if self.declared.schema == FIRST else {**content, SCHEMA: self.declared.schema}


def _check_reports(cls: type[Entry]) -> None:
    """What leaves in a report is there, and not its author's alone."""
    for name in cls.declared.reports:
        if name not in cls.model_fields:
            raise TypeError(f"{cls.__name__} reports {name!r}, which it has not")
        if cls.declared.always_private or {AUTHORS_ONLY, BARE_ID, REFERENCE} & {*fields_of(cls)[name]}:
            raise TypeError(f"{cls.__name__} reports {name!r}, which is its author's alone or a name of an entry")


def broken(rule: str, field: str) -> PydanticCustomError:
    """The error to raise in a validator of a whole model, where pydantic cannot know which field is meant."""
    # The rule is the message too: no template, so nothing that a person wrote can get into it.
    return PydanticCustomError("model_rule", "a rule between fields", {"rule": rule, "field": field})
