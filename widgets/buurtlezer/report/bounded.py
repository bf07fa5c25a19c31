"""An entry with nothing in it but what may leave: all other fields are as if nobody had filled them in. Pure.

Points leave on a grid of some 100 m, and not at all where their author made them coarse. A line that somebody drew around a
neighbourhood leaves as drawn: its figures are those that were looked at, and its corners are nobody's door; what follows from
spots is on the grid as these are. Not here: whether an entry leaves (``leaving``), what a kind lets leave (``Kind.reports``).
"""

from collections.abc import Container, Mapping
from functools import cache
from typing import Any, Final, get_origin

from pydantic import BaseModel
from pydantic_core import PydanticUndefined

from buurtlezer.analysis.coarse import coarse_area, coarse_point
from buurtlezer.model import OWN, ROOM, Area, Entry, Method, MultiPolygon, Polygon
from buurtlezer.model.kind import AUTHORS_ONLY, HiddenBy, Refers
from buurtlezer.model.marked import fields_of

_OF_ALL: Final = frozenset({"kind", "perspective", "voice", "voices", "evidence", "round"})
"""Fields of all entries that leave with each: they say on what it stands."""


def bounded(entry: Entry, going: Container[str] = ()) -> Entry:
    """The entry as it may leave; it is not validated again.

    Of other entries it names those of these ids, and what the room calls by a handle; what is its author's alone names none.
    """
    model = type(entry)
    kept = _OF_ALL | {*entry.declared.reports}
    hidden = {field for field, switch in _hidden(model) if getattr(entry, switch)}
    as_drawn = {"geometry"} if isinstance(entry, Area) and entry.method is Method.LINE else set()
    changed = {field: _default(model, field) for field in model.model_fields}
    for field in kept - hidden:
        value = getattr(entry, field)
        changed[field] = value if field in as_drawn else _coarse(value)
    changed |= {field: _of(getattr(entry, field), going) for field in _naming(model)}
    return entry.model_copy(update=changed)


def _of(named: Any, going: Container[str]) -> Any:
    """Of what a field names all that leaves too."""
    if isinstance(named, Mapping):
        return {one: value for one, value in named.items() if _goes(one, going)}
    if isinstance(named, tuple | frozenset):
        return type(named)(one for one in named if _goes(one, going))
    return named if named is None or _goes(named, going) else None


def _goes(name: str, going: Container[str]) -> bool:
    return name.startswith(ROOM) or name.removeprefix(OWN) in going


def _coarse(value: Any) -> Any:
    """A value with each point in it on the grid; a drawn area that is too small for the grid is none."""
    if isinstance(value, Polygon | MultiPolygon):
        drawn = coarse_area(value.__geo_interface__)
        return None if drawn is None else (Polygon if drawn["type"] == "Polygon" else MultiPolygon).model_validate(drawn)
    if isinstance(value, tuple):
        return tuple(map(_coarse, value))
    if not isinstance(value, BaseModel):
        return value
    changed = {field: _coarse(getattr(value, field)) for field in type(value).model_fields}
    if changed.get("lon") is not None and changed.get("lat") is not None:
        changed["lon"], changed["lat"] = coarse_point(changed["lon"], changed["lat"])
    return value.model_copy(update=changed)


@cache
def _hidden(model: type[Entry]) -> tuple[tuple[str, str], ...]:
    """Fields that leave empty where another is true, each with that other."""
    return tuple((field, one.field) for field, marks in fields_of(model).items() for one in marks if isinstance(one, HiddenBy))


@cache
def _naming(model: type[Entry]) -> tuple[str, ...]:
    """Fields that name other entries and are not their author's alone."""
    marked = fields_of(model).items()
    return tuple(field for field, marks in marked if any(isinstance(one, Refers) for one in marks) and AUTHORS_ONLY not in marks)


def _default(model: type[Entry], field: str) -> Any:
    """What a field holds that nobody filled in; nothing where it has to be filled."""
    value = model.model_fields[field].get_default(call_default_factory=True)
    if value is not PydanticUndefined:
        return value
    return () if get_origin(model.model_fields[field].annotation) is tuple else ""
