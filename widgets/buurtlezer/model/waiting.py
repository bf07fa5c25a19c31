"""What of a shared entry waits, and the entry as the room reads it meanwhile. Pure.

Words wait unless their field says ``AT_ONCE``, exact points unless they are the data pack's. Until they may be told, a sign
stands where words are, so that they can be counted and not read, and a point is as coarse as its author could have made it. Not
here: the marks (``kind``), whether enough people say so (``analysis.cell``), the trainer's yes (``store.approving``).
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from pydantic import BaseModel

from .entry import Entry
from .kind import AT_ONCE, COUNTED, DerivedFrom, FreeText, HiddenBy
from .marked import fields_of, holds_point
from .own_words import Either, Fields, Items, Shaped, text_of, texts_in

WAITING: Final = "…"
"""What the room reads in the place of words that wait."""


@dataclass(frozen=True, slots=True)
class _Point:
    """A field with an exact point that waits: the switch that makes it coarse, and the fields that go with that."""

    field: str
    switch: str
    listed: str
    without: tuple[tuple[str, Any], ...]


def withheld(entry: Entry, *, points: bool = True) -> Entry:
    """The entry as everybody in the room may read it at once; ``points=False``: with its exact points."""
    changed = {field: _without_words(getattr(entry, field), shaped, entry) for field, shaped in _words(type(entry))}
    for one in _points(type(entry)) if points else ():
        if _is_exact(entry, one):
            changed |= {one.switch: True, **dict(one.without)}
    changed = {field: value for field, value in changed.items() if value != getattr(entry, field)}
    return entry.model_copy(update=changed) if changed else entry


def taken_along(entry: Entry) -> Entry:
    """What others may carry out of the room of an entry that nobody said yes to: it has no point that was only counted."""
    marks = fields_of(type(entry))
    fields = [field for field, them in marks.items() if COUNTED in them and getattr(entry, field)]
    derived = (field for field, them in marks.items() for one in them if isinstance(one, DerivedFrom) and one.field in fields)
    fields += derived
    defaults = {field: type(entry).model_fields[field].get_default(call_default_factory=True) for field in fields}
    return entry.model_copy(update=defaults) if defaults else entry


def has_words_that_wait(entry: Entry) -> bool:
    """Whether a person's words are in it that the room does not read at once."""
    return withheld(entry, points=False) is not entry


def has_words_at_once(entry: Entry) -> bool:
    """Whether a person's words are in it that the room reads as soon as it is shared."""
    content = {field: getattr(entry, field) for field in type(entry).model_fields}
    at_once = {field for field, marks in fields_of(type(entry)).items() if AT_ONCE in marks}
    return any(path.partition(".")[0] in at_once for path, _ in texts_in(content, text_of(type(entry))))


def what_waits(entry: Entry) -> Counter[tuple[str, str]]:
    """What a yes is about: each word and each exact point, by its field. Empty where all is shown at once."""
    content = entry.model_dump(mode="json")
    said = Counter((path.partition(".")[0], text) for path, text in texts_in(content, text_of(type(entry))))
    points = [one.field for one in _points(type(entry)) if _is_exact(entry, one)]
    counted = [field for field, marks in fields_of(type(entry)).items() if COUNTED in marks and content[field]]
    return said + Counter((field, repr(content[field])) for field in (*points, *counted))


def has_exact_point(entry: Entry) -> bool:
    """Whether it has an exact point that waits."""
    return any(_is_exact(entry, one) for one in _points(type(entry)))


def _is_exact(entry: Entry, one: _Point) -> bool:
    given = getattr(entry, one.field) is not None and not getattr(entry, one.switch)
    return given and not (one.listed and getattr(entry, one.listed))


def _without_words(value: Any, shaped: Shaped, beside: BaseModel) -> Any:
    match shaped:
        case FreeText(listed):
            return WAITING if value and not (listed and getattr(beside, listed)) else value
        case Items(inside, keys):
            if isinstance(value, Mapping):  # words as keys are not kept apart by signs
                return {} if keys is not None else {at: _without_words(one, inside, beside) for at, one in value.items()}
            return type(value)(_without_words(one, inside, beside) for one in value) if value else value
        case Fields(by_name):
            if not isinstance(value, BaseModel):
                return value
            return value.model_copy(update={name: _without_words(getattr(value, name), inner, value) for name, inner in by_name})
        case Either(forms):
            fitting = (form for form in forms if _fits(value, form))
            return _without_words(value, next(fitting, None), beside)
    return value


def _fits(value: Any, form: Shaped) -> bool:
    if isinstance(form, Fields):
        return isinstance(value, BaseModel) and text_of(type(value)) == form
    return isinstance(value, str) if isinstance(form, FreeText) else not isinstance(value, str | BaseModel | None)


@cache
def _words(model: type[Entry]) -> tuple[tuple[str, Shaped], ...]:
    """Fields with words that are not read at once."""
    shaped, marks = text_of(model), fields_of(model)
    return tuple(one for one in shaped.by_name if AT_ONCE not in marks[one[0]]) if isinstance(shaped, Fields) else ()


@cache
def _points(model: type[Entry]) -> tuple[_Point, ...]:
    marks = fields_of(model)
    hidden = {field: one for field, them in marks.items() for one in them if isinstance(one, HiddenBy)}

    def default(field: str) -> Any:
        return model.model_fields[field].get_default(call_default_factory=True)

    return tuple(
        _Point(
            field, by.field, by.listed, tuple((name, default(name)) for name, other in hidden.items() if other.field == by.field)
        )
        for field, by in hidden.items()
        if holds_point(model, field)
    )
