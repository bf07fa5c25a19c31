"""A kept picture as it may be told on a day: what is told until a day (``until``) is told no longer, nor what speaks of it.

A view says ``until`` beside what it tells so long, and beside that a ``handle``; whatever names that handle goes with it. So no
reader of a picture needs to know of ends. Not here: keeping it (``results``), when a consent ends (``model.consent``).
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any


def current(found: Any, day: date) -> Any:
    """The picture without what ended before a day; the same, where nothing did."""
    over = list(_over(found, day))
    return _without(found, frozenset(one["handle"] for one in over if "handle" in one), day) if over else found


def _over(found: Any, day: date) -> Iterator[Mapping[str, Any]]:
    if _is_over(found, day):
        yield found
    inner = found.values() if isinstance(found, Mapping) else found if isinstance(found, list) else ()
    for one in inner:
        yield from _over(one, day)


def _without(found: Any, gone: frozenset[str], day: date) -> Any:
    if isinstance(found, Mapping):
        kept = {name: one for name, one in found.items() if name not in gone and not _goes(one, gone, day)}
        return {name: _without(one, gone, day) for name, one in kept.items()}
    if isinstance(found, list):
        return [_without(one, gone, day) for one in found if not _goes(one, gone, day)]
    return found


def _goes(found: Any, gone: frozenset[str], day: date) -> bool:
    if isinstance(found, Mapping):
        return _is_over(found, day) or any(_names(one, gone) for one in found.values())
    return isinstance(found, list) and _names(found, gone)


def _names(found: Any, gone: frozenset[str]) -> bool:
    said = found if isinstance(found, list) else [found]
    return any(isinstance(one, str) and one in gone for one in said)


def _is_over(found: Any, day: date) -> bool:
    return isinstance(found, Mapping) and isinstance(until := found.get("until"), str) and until < day.isoformat()
