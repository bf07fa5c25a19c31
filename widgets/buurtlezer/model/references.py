"""Which entries name which, and what follows when one is erased or not told. From what the kinds say of their fields.

Not here: how an entry is named (``reference``), erasing (``store.erasure``), reading what is shared (``store.shared``).
"""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from . import kinds
from .entry import Entry
from .kind import Erased, Refers
from .marked import fields_of


def references(kind: object) -> Mapping[str, Refers]:
    """The fields of a kind that name other entries, and what is said of them."""
    return _references(str(kind))


def named_in(content: Mapping[str, Any], field: str) -> set[str]:
    """What a field of content names: the string, the items of a list, or the keys of a mapping."""
    return set(_names(content.get(field)))


def going_along(kind: object) -> dict[str, tuple[str, ...]]:
    """Kind → fields, of all that is erased when an entry of this kind is that these fields name."""
    found = {
        other: tuple(field for field, one in references(other).items() if _goes_along(one, str(kind))) for other in kinds.KINDS
    }
    return {other: fields for other, fields in found.items() if fields}


def _goes_along(one: Refers, kind: str) -> bool:
    return kind in one.along or (one.erased is Erased.GOES_ALONG and one.to in ("", kind))


def never_alone() -> frozenset[str]:
    """Kinds that are told only with what they name."""
    return frozenset(kind for kind in kinds.KINDS if any(one.told_with for one in references(kind).values()))


def needs_told(entry: Entry) -> Iterator[str]:
    """What an entry as the room reads it names, and is not told without."""
    for field, one in references(entry.kind).items():
        if one.told_with:
            yield from _names(getattr(entry, field))


def _names(given: Any) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(map(str, given or ()))


@cache
def _references(kind: str) -> Mapping[str, Refers]:
    model = kinds.KINDS.get(kind)
    if model is None:
        return {}
    return {field: one for field, marks in fields_of(model).items() for one in marks if isinstance(one, Refers)}
