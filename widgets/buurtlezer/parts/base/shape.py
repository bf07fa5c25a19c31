"""Checking what is put into a trait that holds dicts, so that every assignment is checked. Not here: any trait."""

from collections.abc import Collection, Iterable, Mapping
from typing import Any

from traitlets import TraitError


def shaped(what: str, given: Mapping[str, Any], needed: Iterable[str], optional: Iterable[str] = ()) -> dict[str, Any]:
    """The dict that was given, when it has all the needed keys and no unknown ones; else a `TraitError`."""
    allowed = {*needed, *optional}
    if not isinstance(given, Mapping):
        raise TraitError(f"{what} is a dict with {_listed(needed)}, not {given!r}")
    missing, unknown = [key for key in needed if key not in given], [key for key in given if key not in allowed]
    if missing:
        raise TraitError(f"{what} misses {_listed(missing)}: {given!r}")
    if unknown:
        raise TraitError(f"{what} has unknown keys {_listed(unknown)}; allowed are {_listed(sorted(allowed))}")
    return dict(given)


def distinct(what: str, ids: Collection[Any]) -> None:
    """A `TraitError` when an id stands twice."""
    if len(set(ids)) < len(ids):
        raise TraitError(f"{what} need different ids: {_listed([str(one) for one in ids])}")


def one_of(what: str, given: Any, allowed: Collection[Any]) -> None:
    """A `TraitError` when a value is none of those allowed."""
    if given not in allowed:
        raise TraitError(f"{what} is one of {_listed([str(one) for one in allowed])}, not {given!r}")


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words)
