"""What is in the JSON that a view tells, and which of that are cells. Not here: what is asked of it (``cells``, ``telling``)."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

Json = dict[str, Any]
Path = tuple[str, ...]
Shown = Mapping[Path, Json]


def plain(told: Any) -> Json:
    found: Json = json.loads(json.dumps(told, allow_nan=False))
    return found


def inside(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    yield path, value
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from inside(inner, (*path, name))
    elif isinstance(value, list):
        for at, inner in enumerate(value):
            named = (
                inner.get("handle") or inner.get("stop") or "+".join(inner.get("groups", ())) if isinstance(inner, dict) else ""
            )
            yield from inside(inner, (*path, str(named or at)))


def voices_in(told: Json) -> Iterator[tuple[Path, int]]:
    return ((path, one["voices"]) for path, one in inside(told) if isinstance(one, dict) and "voices" in one)


def shown_in(told: Json) -> Iterator[tuple[Path, Json]]:
    """Cells that say they are enough, and those within them that hold more than a number."""
    above: set[Path] = set()
    for path, one in inside(told):
        if not isinstance(one, dict):
            continue
        more = any(isinstance(value, dict | list) for value in one.values())
        within = any(path[:end] in above for end in range(len(path)))
        if one.get("enough") is True or ("voices" in one and "enough" not in one and within and more):
            above.add(path)
            yield path, one
