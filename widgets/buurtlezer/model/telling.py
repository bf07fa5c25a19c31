"""From an entry as it is stored to the entry as the room reads it: less, where more would lead to a person or to a door.

Ids of other entries of the same logbook would tell which entries are of one person: what is named by ``own/<id>`` gets the handle
by which the room knows it, a bare id is left out. It is read in one go, since a room has tens of thousands. Not here: what the
kinds say of their fields (``kinds``), who may read an entry (``store``).
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import ValidationError

from buurtlezer.errors import BadEntry

from . import kinds, references
from .entry import Entry
from .kind import FIRST
from .parsing import parse
from .reference import OWN, ROOM

Handle = Callable[[str], str]
"""What the room calls an entry of this logbook, by its id."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What reading a kind takes: worked out once."""

    model: type[Entry]
    left_out: tuple[tuple[str, Any], ...]
    hidden: tuple[tuple[str, Any, str], ...]
    refers: tuple[str, ...]


def told(kind: str, text: str, handle: Handle) -> Entry | None:
    """The entry as the room may read it; None for one that this version cannot read, which is never told.

    What its author cannot read, and so not take back, nobody reads: it is read whole first.
    """
    plan = _plan(kind)
    entry = _read(plan.model, text) if plan is not None else None
    if plan is None or entry is None:
        return None
    if without := _defaults(plan, entry):
        try:
            entry = plan.model.model_validate({**entry.__dict__, **without})
        except ValidationError:
            return None
    for field in plan.refers:
        # It was made just now, and nobody has it yet.
        entry.__dict__[field] = _renamed(entry.__dict__[field], handle)
    return entry


def _read(model: type[Entry], text: str) -> Entry | None:
    if model.declared.schema == FIRST:
        try:
            return model.model_validate_json(text)
        except ValidationError:
            pass  # it may still be content that says its number
    try:
        return parse(json.loads(text))
    except BadEntry:
        return None


def _defaults(plan: _Plan, entry: Entry) -> dict[str, Any]:
    """The fields that the room reads another value of, with that value."""
    hidden = ((field, default) for field, default, by in plan.hidden if getattr(entry, by))
    return {field: default for field, default in (*plan.left_out, *hidden) if getattr(entry, field) != default}


def _renamed(given: Any, handle: Handle) -> Any:
    if isinstance(given, str):
        return ROOM + handle(given[len(OWN) :]) if given.startswith(OWN) else given
    if isinstance(given, dict):
        return {_renamed(name, handle): value for name, value in given.items()}
    return type(given)(_renamed(one, handle) for one in given) if isinstance(given, tuple | frozenset) else given


@cache
def _plan(kind: str) -> _Plan | None:
    """None for a kind that nobody knows."""
    model = kinds.KINDS.get(kind)
    if model is None:
        return None
    left_out = {field: _default(model, field) for field in kinds.authors_fields(kind)}
    hidden = ((field, _default(model, field), by) for field, by in kinds.hidden(kind))
    refers = tuple(field for field in references.references(kind) if field not in left_out)
    return _Plan(model, tuple(left_out.items()), tuple(hidden), refers)


def _default(model: type[Entry], field: str) -> Any:
    return model.model_fields[field].get_default(call_default_factory=True)
