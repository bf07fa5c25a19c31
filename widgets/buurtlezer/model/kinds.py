"""All kinds of entries, found by listing this folder, and what follows from what each says about itself.

Content is plain JSON values, as the store keeps them: so it holds of what no model can read any more. Not here: what a kind can
say (``kind``), which entries name which (``references``), what the room reads (``telling``), parsing (``parsing``).
"""

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Any, Final

from .entry import Entry
from .kind import AT_ONCE, AUTHORS_ONLY, BARE_ID, FIRST, HEAVY, HiddenBy, Kind, Lock
from .marked import fields_of
from .own_words import text_of, texts_in


def _listed() -> dict[str, type[Entry]]:
    package = __name__.rpartition(".")[0]
    modules = (import_module(f"{package}.{one.name}") for one in iter_modules(import_module(package).__path__))
    found = (one for module in modules for one in vars(module).values() if isinstance(one, type) and issubclass(one, Entry))
    return {str(one.model_fields["kind"].default): one for one in found if one is not Entry}


def check(found: Mapping[str, type[Entry]]) -> None:
    """Raise ``TypeError`` where a kind is locked or opened by one that cannot do that."""
    for kind, model in found.items():
        opener, lock = model.declared.opened_by, model.declared.locked
        if opener and not (opener in found and found[opener].declared.own_first):
            raise TypeError(f"{kind} is opened by {opener!r}, which is no kind that answers for oneself (own_first)")
        if lock is not None and not (lock.by in found and found[lock.by].declared.stands):
            raise TypeError(f"{kind} is locked by {lock.by!r}, which is no kind that stands: who deletes it would unlock")
        if lock is not None and lock.where[0] not in model.model_fields:
            raise TypeError(f"{kind} is locked where {lock.where[0]!r} is something, which it has not")


KINDS: Final[dict[str, type[Entry]]] = _listed()
"""Every kind by its stored name."""

check(KINDS)

PRIVATE: Final = Kind(made_in=None)
"""What is said of a kind that nobody knows: nothing, so nobody reads it."""


def declared(kind: object) -> Kind:
    """What a kind says about itself."""
    model = KINDS.get(kind) if isinstance(kind, str) else None
    return model.declared if model is not None else PRIVATE


def told_kinds() -> frozenset[str]:
    """Kinds that the room may read where their author shared them."""
    return frozenset(kind for kind, model in KINDS.items() if model.declared.told)


def made_in(workbook: str) -> frozenset[str]:
    """Kinds that are made in a workbook."""
    return frozenset(kind for kind, model in KINDS.items() if model.declared.made_in == workbook)


def free_text(content: Mapping[str, Any]) -> dict[str, str]:
    """Path of each free text in content that the room would read → the words. What is its author's only is not among them.

    Of a kind that nobody knows all strings are free text.
    """
    model = KINDS.get(str(content.get("kind")))
    if model is None:
        return {field: value for field, value in content.items() if isinstance(value, str)}
    kept = {field: value for field, value in content.items() if AUTHORS_ONLY not in fields_of(model).get(field, ())}
    return dict(texts_in(kept, text_of(model)))


def has_free_text(kind: object) -> bool:
    """Whether words of a person's own fit in entries of a kind."""
    model = KINDS.get(str(kind))
    return model is None or text_of(model) is not None


def shows_words_at_once(kind: object) -> bool:
    """Whether the room reads words of a person's own in it as soon as it is shared: the text ``sharing.tells.<kind>`` says so."""
    return bool(_marked(str(kind), AT_ONCE))


def heavy_fields(kind: object) -> tuple[str, ...]:
    """Fields that are too large to be held in every open page."""
    return _marked(str(kind), HEAVY)


def heavy_kinds() -> frozenset[str]:
    """Kinds that have such a field."""
    return frozenset(kind for kind in KINDS if heavy_fields(kind))


def on_devices() -> dict[str, Any]:
    """What a browser must know of kinds.

    ``loose`` are too large for its small storage; of ``secret`` it keeps nothing that was refused; what it makes of a kind in
    ``schemas`` says that number, by which it is not taken for content of before.
    """
    secret = (kind for kind, model in KINDS.items() if model.declared.always_private or model.declared.without_residents)
    schemas = {kind: model.declared.schema for kind, model in KINDS.items() if model.declared.schema != FIRST}
    return {"loose": sorted(heavy_kinds()), "secret": sorted(secret), "schemas": schemas}


@cache
def shown_locks() -> frozenset[str]:
    """Views of the group that lock entries once they were on the wall."""
    locks = (model.declared.locked for model in KINDS.values())
    return frozenset(lock.shown for lock in locks if lock is not None and lock.shown)


@cache
def locked_by(view: str) -> dict[str, Lock]:
    """Kind → its lock, of all that stand for good once this view was on the wall."""
    locks = ((kind, model.declared.locked) for kind, model in KINDS.items())
    return {kind: lock for kind, lock in locks if lock is not None and lock.shown == view}


@cache
def opening_views(kind: str) -> frozenset[str]:
    """Views that, once on the wall, lock what the kind that opens this one locks: then a wall may tell its single entries."""
    opener = declared(kind).opened_by
    locks = (model.declared.locked for model in KINDS.values())
    return frozenset(lock.shown for lock in locks if opener and lock is not None and lock.by == opener)


@cache
def authors_fields(kind: str) -> frozenset[str]:
    """Fields that stay with the author: those marked so, and bare ids of other entries."""
    return frozenset((*_marked(kind, AUTHORS_ONLY), *_marked(kind, BARE_ID)))


@cache
def hidden(kind: str) -> tuple[tuple[str, str], ...]:
    """Fields of which the room reads the default where another field is true, each with that other field."""
    model = KINDS.get(kind)
    if model is None:
        return ()
    return tuple((field, one.field) for field, marks in fields_of(model).items() for one in marks if isinstance(one, HiddenBy))


@cache
def _marked(kind: str, mark: object) -> tuple[str, ...]:
    model = KINDS.get(kind)
    return tuple(field for field, marks in fields_of(model).items() if mark in marks) if model is not None else ()
