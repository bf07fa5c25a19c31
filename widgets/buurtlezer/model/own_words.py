"""Where a person's own words fit in a model: in each string of which nobody said otherwise. Pure.

It goes by the annotations, so a field that says nothing is found all the same, as the private thing that it then is. Not here:
what is said of fields (``kind``), what is done about words (``kinds``).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from pydantic import BaseModel

from .kind import BARE_ID, CODE, FREE_TEXT, REFERENCE, FreeText

_CLOSED = (Enum, bool, int, float, date, datetime, NoneType)
"""Types in which nobody can write a word."""


@dataclass(frozen=True, slots=True)
class Items:
    """The items of a list, or the values of a mapping; ``keys`` of the latter."""

    inside: "Shaped"
    keys: "Shaped" = None


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields of a model in which there is any text."""

    by_name: tuple[tuple[str, "Shaped"], ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of several forms."""

    forms: tuple["Shaped", ...]


Shaped: TypeAlias = FreeText | Items | Fields | Either | None
"""Where the free text of a value lies; None: there is none."""


@cache
def text_of(model: type[BaseModel]) -> Shaped:
    """Where the free text of a model lies.

    Raises
    ------
    TypeError
        A field is of a type of which nobody said whether words fit in it.
    """
    found = tuple(
        (name, shaped)
        for name, field in model.model_fields.items()
        if (shaped := _shaped(field.annotation, tuple(field.metadata), f"{model.__name__}.{name}")) is not None
    )
    return Fields(found) if found else None


def texts_in(value: Any, shaped: Shaped, path: str = "") -> Iterator[tuple[str, str]]:
    """``(path, words)`` of all free text that is not empty, in plain JSON values."""
    match shaped:
        case FreeText():
            if isinstance(value, str) and value:
                yield path, value
        case Either(forms):
            for form in forms:
                yield from texts_in(value, form, path)
        case Items(inside, keys):
            pairs = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list | tuple) else ()
            for at, one in pairs:
                yield from texts_in(at, keys, f"{path}.*")
                yield from texts_in(one, inside, f"{path}.{at}")
        case Fields(by_name):
            for name, inner in by_name if isinstance(value, Mapping) else ():
                if not (isinstance(inner, FreeText) and inner.listed and value.get(inner.listed)):
                    yield from texts_in(value.get(name), inner, f"{path}.{name}" if path else name)


def _shaped(annotation: Any, marks: tuple[Any, ...], where: str) -> Shaped:
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *more = get_args(annotation)
        return _shaped(inner, (*marks, *more), where)
    if annotation is str:
        texts = [one for one in marks if isinstance(one, FreeText)]
        # The outermost says most: a name that may be the list's is built upon one that is anybody's.
        if texts:
            return max(texts, key=lambda one: one.listed)
        return None if any(one in (CODE, REFERENCE, BARE_ID) for one in marks) else FREE_TEXT
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return text_of(annotation)
    if origin is Literal or (isinstance(annotation, type) and issubclass(annotation, _CLOSED)):
        return None
    if origin in (Union, UnionType):
        forms = tuple(dict.fromkeys(_shaped(one, (), where) for one in get_args(annotation)))
        found = tuple(form for form in forms if form is not None)
        return Either(found) if len(found) > 1 else next(iter(found), None)
    if origin is dict:
        key, item = (_shaped(one, (), where) for one in get_args(annotation))
        return Items(item, key) if item or key else None
    if origin in (tuple, list, set, frozenset):
        inner = [_shaped(one, (), where) for one in get_args(annotation) if one is not Ellipsis]
        forms = tuple(form for form in dict.fromkeys(inner) if form is not None)
        return Items(Either(forms) if len(forms) > 1 else forms[0]) if forms else None
    raise TypeError(f"{where}: nobody said whether a person's words fit in {annotation!r}")
