"""What all entries have in common: who speaks, on what it stands, who may see it.

Not here: the kinds (a module each), and what the store adds to an entry (id, logbook, number, time).
"""

import re
from collections.abc import Hashable
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, PlainSerializer, StringConstraints
from pydantic_core import PydanticCustomError

from .vocabulary import Evidence, Perspective, Visibility, Voice

_ID = re.compile(r"[0-9a-f]{32}", re.ASCII)

Id = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")]
"""32 lower-case hex digits: an entry, an act, a logbook."""

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
    """Something that a person contributes. ``kind`` says which model it is."""

    kind: str

    perspective: Perspective
    voice: Voice = Voice.OWN
    voices: int = Field(default=1, ge=1, le=999, strict=True)
    """How many people stand behind it: a table of five counts five."""

    evidence: Chosen[Evidence] = frozenset()
    visibility: Visibility = Visibility.PRIVATE
    round: int = Field(default=1, ge=1, le=999, strict=True)
    """Which analysis of this neighbourhood it belongs to: the first, the one of two years later."""

    def content(self) -> dict[str, Any]:
        """The whole entry as plain JSON values, ``kind`` included; ``parse`` reads it back."""
        return self.model_dump(mode="json")


def broken(rule: str, field: str) -> PydanticCustomError:
    """The error to raise in a validator of a whole model, where pydantic cannot know which field is meant."""
    # The rule is the message too: no template, so nothing that a person wrote can get into it.
    return PydanticCustomError("model_rule", "a rule between fields", {"rule": rule, "field": field})
