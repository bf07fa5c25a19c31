"""What of a group's picture is taken along: its parts that are enough, with coarse points, and numbers for handles.

A picture is whatever a view made; a part says with ``enough`` whether it is (``analysis.cell``). Not here: which pictures
(``export``), making them (``views``).
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from buurtlezer.analysis.coarse import coarse_point

OF_TOO_FEW: Final = ("enough", "lacks", "minimum")
"""What is told of a part of a picture that is not enough: not how many, by which a table of three could be known."""

OF_FEW: Final = ("waiting", "unread", "few_ties")
"""Numbers of people beside what is told, who may be fewer than enough."""

HANDLES: Final = ("handle", "handles", "two")
"""Where a picture has handles of entries."""


def enough_only(found: Any, *, within: bool = False) -> Any:
    """A picture with its parts that are enough, and points as coarse as in rows. Of a list the other parts are left out.

    ``within``: whether it stands in a part that is enough; elsewhere it is not said how many people something is.
    """
    if isinstance(found, list):
        return [enough_only(one, within=within) for one in found if not _is_few(one)]
    if not isinstance(found, Mapping):
        return found
    if _is_few(found):
        return {name: found[name] for name in OF_TOO_FEW if name in found}
    within = found.get("enough", within)
    kept = {name: inner for name, inner in found.items() if name not in OF_FEW and (within or name != "voices")}
    told = {name: enough_only(inner, within=within) for name, inner in kept.items()}
    if told.get("lon") is not None and told.get("lat") is not None:
        told["lon"], told["lat"] = coarse_point(told["lon"], told["lat"])
    return told


def numbered(found: Any) -> Any:
    """A picture with a number for each handle, by where it first stands: what is one there stays one, and leads to no entry."""
    numbers: dict[str, int] = {}
    for handle in _handles(found):
        numbers.setdefault(handle, len(numbers) + 1)
    return _with_numbers(found, numbers)


def _handles(found: Any) -> Iterator[str]:
    if isinstance(found, list):
        for one in found:
            yield from _handles(one)
    if isinstance(found, Mapping):
        for name, one in found.items():
            if name in HANDLES:
                yield from [one] if isinstance(one, str) else one
            else:
                yield from _handles(one)


def _with_numbers(found: Any, numbers: Mapping[str, int]) -> Any:
    if isinstance(found, Mapping):
        named = {"+".join(str(numbers.get(end, end)) for end in name.split("+")): one for name, one in found.items()}
        return {name: _with_numbers(one, numbers) for name, one in named.items()}
    if isinstance(found, list):
        return [_with_numbers(one, numbers) for one in found]
    return numbers.get(found, found) if isinstance(found, str) else found


def _is_few(found: Any) -> bool:
    return isinstance(found, Mapping) and found.get("enough") is False
