"""Contents of every kind, found by listing ``tests/samples``, and every place in them where a person's words fit.

Where words fit is found by trying, not by what the kinds say about themselves: this is what that is held against.
"""

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from buurtlezer.errors import BadEntry
from buurtlezer.model import KINDS, parse

FOLDER = Path(__file__).parent.parent / "samples"
WORDS = "Fatima van de hoek"

Path_ = tuple[Any, ...]


@cache
def samples(kind: str) -> tuple[dict[str, Any], ...]:
    """Contents of a kind that together fill each of its fields."""
    return tuple(json.loads((FOLDER / f"{kind}.json").read_text("utf-8")))


def every_sample() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each sample of each kind."""
    for kind in KINDS:
        for one in samples(kind):
            yield kind, deepcopy(one)


@cache
def _places_of(kind: str, at: int) -> tuple[Path_, ...]:
    found = []
    for path in places_in(samples(kind)[at]):
        try:
            parse(said(samples(kind)[at], path, WORDS))
        except BadEntry:
            continue
        found.append(path)
    return tuple(found)


def every_place() -> Iterator[tuple[str, dict[str, Any], Path_]]:
    """Each sample with each place in it where words fit: values and keys."""
    for kind in KINDS:
        for at, one in enumerate(samples(kind)):
            for path in _places_of(kind, at):
                yield kind, one, path


def said(content: dict[str, Any], path: Path_, words: str) -> dict[str, Any]:
    """The content with these words at a place; a key is named by itself in a tuple."""
    changed = deepcopy(content)
    inner: Any = changed
    for step in path[:-1]:
        inner = inner[step]
    last = path[-1]
    if isinstance(last, tuple):
        inner[words] = inner.pop(last[0])
    else:
        inner[last] = words
    return changed


def places_in(value: Any, path: Path_ = ()) -> Iterator[Path_]:
    """Each string of a content, where words may fit or not; a key is named by itself in a tuple."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in pairs:
        if path and isinstance(value, dict):
            yield (*path, (key,))
        if isinstance(inner, str):
            yield (*path, key)
        yield from places_in(inner, (*path, key))
