"""What of a group's picture is taken along: its parts that are enough, with coarse points; nothing of one that is over.

A picture is whatever a view made; a part says with ``enough`` whether it is (``analysis.cell``). Not here: which pictures
(``export``), making them (``views``).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from buurtlezer.analysis.coarse import coarse_point

OF_TOO_FEW: Final = ("enough", "lacks", "minimum")
"""What is told of a part of a picture that is not enough: not how many, by which a table of three could be known."""


def is_over(found: Any, day: date) -> bool:
    """Whether something in a picture was told until a day that is past (``until``); what else speaks of it, nobody here knows."""
    if isinstance(found, Mapping):
        until = found.get("until")
        return (isinstance(until, str) and until < day.isoformat()) or any(is_over(inner, day) for inner in found.values())
    return isinstance(found, list) and any(is_over(one, day) for one in found)


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
    kept = {name: inner for name, inner in found.items() if name != "waiting" and (within or name != "voices")}
    told = {name: enough_only(inner, within=within) for name, inner in kept.items()}
    if told.get("lon") is not None and told.get("lat") is not None:
        told["lon"], told["lat"] = coarse_point(told["lon"], told["lat"])
    return told


def _is_few(found: Any) -> bool:
    return isinstance(found, Mapping) and found.get("enough") is False
