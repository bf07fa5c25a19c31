"""What somebody did as content of an entry: a sample with other values, with words wherever words fit, or without any.

The values that a field may have are found by listing and by trying. Not here: who did it, and what is kept of it (``rooms``).
"""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from enum import Enum
from functools import cache
from random import Random
from typing import Any, get_args

from buurtlezer.errors import BadEntry
from buurtlezer.model import KINDS, parse
from buurtlezer.model.kind import Refers
from buurtlezer.model.marked import fields_of
from samples import places_in, said, samples

from .plans import Did


def content_of(did: Did, named: Mapping[str, list[str]], run_id: str) -> dict[str, Any]:
    """A sample with some fields changed, naming what this room has of each kind (two at least), and its moment."""
    content = deepcopy(samples(did.kind)[did.sample % len(samples(did.kind))])
    random = Random(did.seed)
    for name, values in sorted(choices(did.kind, did.sample % len(samples(did.kind))).items() if did.seed else ()):
        if random.random() < 0.5:
            content = _mended({**content, name: random.choice(values)}, name) or content
    visibility = "workshop" if did.shared else "private"
    wanted = {**content, **did.fields, "voice": did.voice, "voices": did.voices, "visibility": visibility}
    alone = {**wanted, "visibility": "private"}
    content = _mended(wanted, "voice") or (alone if _fits(alone) else {**alone, "voice": "own"})
    whole = {field: _named(value, named[_of_kind(did.kind, field)], did.seed) for field, value in content.items()}
    return {**whole, "moment": run_id} if "moment" in whole else whole


def _of_kind(kind: str, field: str) -> str:
    """What a field names: communities, places on maps, actors of a network, or else places."""
    marks = fields_of(KINDS[kind]).get(field, ())
    if any(isinstance(one, Refers) and one.told_with and not one.to for one in marks):
        return "organisation"
    named = {one.to for one in marks if isinstance(one, Refers)}
    return next((kind for kind in ("community", "map_place") if kind in named), "place")


def _named(value: Any, names: list[str], seed: int) -> Any:
    """What is one in the sample is one here, and what is two is two."""
    if isinstance(value, str):
        return names[(seed + ord(value[-1])) % len(names)] if value.startswith("own/") else value
    if isinstance(value, dict):
        return {_named(name, names, seed): _named(inner, names, seed) for name, inner in value.items()}
    return [_named(one, names, seed) for one in value] if isinstance(value, list) else value


def with_words(content: dict[str, Any], word: str) -> tuple[list[str], dict[str, Any]]:
    """Words of its own wherever words fit, but for a name that is the list's."""
    found = []
    for at, path in enumerate(places_in(content)):
        words = f"{word} {at}z"
        changed = said(content, path, words)
        if _fits(changed) and not (path == ("name",) and content.get("spot")):
            content = changed
            found.append(words)
    return found, content


def _mended(content: dict[str, Any], kept: str) -> dict[str, Any] | None:
    """The content, or the same without a field that does not go with the one that is kept; None where that helps nothing."""
    less = ({other: value for other, value in content.items() if other != name} for name in content if name != kept)
    return next((one for one in (content, *less) if _fits(one)), None)


def without_words(content: dict[str, Any]) -> dict[str, Any]:
    for path in places_in(content):
        changed = said(content, path, "") if not isinstance(path[-1], tuple) else content
        if _fits(said(content, path, "een woord")) and _fits(changed):
            content = changed
    return content


def _fits(content: Mapping[str, Any]) -> bool:
    try:
        parse(content)
    except BadEntry:
        return False
    return True


@cache
def choices(kind: str, sample: int) -> dict[str, list[Any]]:
    """Of each field the values that it may have in a sample of the kind, as far as they can be listed."""
    content = samples(kind)[sample]
    found = {}
    for name, known in KINDS[kind].model_fields.items():
        tried = [*_members(known.annotation), *range(-2, 3)]
        values = [one for one in tried if name in content and _mended({**content, name: one}, name)]
        if len(values) > 1 and name not in ("kind", "visibility", "voice", "voices", "round", "sheet"):
            found[name] = values
    return found


def _members(annotation: Any) -> Iterator[Any]:
    if isinstance(annotation, type) and issubclass(annotation, Enum):
        yield from (str(one) for one in annotation)
        yield from ([str(one)] for one in annotation)
    for inner in get_args(annotation):
        yield from _members(inner)
