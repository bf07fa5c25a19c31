"""What of a group's picture is taken along: its parts that are enough, with coarse points, and numbers for handles.

A picture is whatever a view made; a part says with ``enough`` whether it is (``analysis.cell``). Not here: which pictures
(``export``), making them (``views``).
"""

import re
from collections.abc import Mapping
from typing import Any, Final

from buurtlezer.analysis.coarse import coarse_point

OF_TOO_FEW: Final = ("enough", "lacks", "minimum")
"""What is told of a part of a picture that is not enough: not how many, by which a table of three could be known."""

OF_FEW: Final = ("waiting", "unread", "few_ties")
"""Numbers of people beside what is told, who may be fewer than enough."""

_HANDLE: Final = re.compile(r"\b[0-9a-f]{32}\b")


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
    """A picture with a number for each handle, by where it first stands: what is one there stays one, and leads to no entry.

    Whatever looks like a handle is one, wherever a view puts it.
    """
    return _with_numbers(found, {})


def _with_numbers(found: Any, numbers: dict[str, int]) -> Any:
    if isinstance(found, Mapping):
        return {str(_with_numbers(name, numbers)): _with_numbers(one, numbers) for name, one in found.items()}
    if isinstance(found, list):
        return [_with_numbers(one, numbers) for one in found]
    if not isinstance(found, str):
        return found
    if _HANDLE.fullmatch(found):
        return _number(found, numbers)
    return _HANDLE.sub(lambda handle: str(_number(handle[0], numbers)), found)


def _number(handle: str, numbers: dict[str, int]) -> int:
    return numbers.setdefault(handle, len(numbers) + 1)


def _is_few(found: Any) -> bool:
    return isinstance(found, Mapping) and found.get("enough") is False
