"""What a page asks about rides, out of a message: whatever is not as it should be is no question. Pure.

Not here: the parts that hear it (``asks``), what a question means for the engine (``steps.reach``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from buurtlezer.model import Hour

LONGEST_NAME: Final = 120


class Walk(StrEnum):
    """How fast somebody walks."""

    SLOWER = "slower"
    USUAL = "usual"
    BRISK = "brisk"


@dataclass(frozen=True, slots=True)
class Side:
    """Through which glasses one of those that are compared looks. From where is not in it: that is ``starts`` of the part."""

    hour: Hour
    walk: Walk = Walk.USUAL
    few: bool = False
    """At most one change."""

    step_free: bool = False


@dataclass(frozen=True, slots=True)
class End:
    """Where to: longitude and latitude (WGS84), what it is called, and which one of what can be searched."""

    lon: float
    lat: float
    name: str = ""
    ref: str = ""
    """The id of a street, stop or service, ``own/<entry id>`` of a place of one's own, or empty for a tap. Not trusted: look it
    up."""


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked of one side, or of two that are compared."""

    sides: tuple[Side, ...]
    to: End | None = None
    """Of a ride."""

    kind: str = ""
    """What is looked for in bands, or empty."""


def point_of(content: Mapping[str, Any]) -> tuple[float, float] | None:
    """Longitude and latitude of a message; None where it names no point on earth."""
    lon, lat = content.get("lon"), content.get("lat")
    if isinstance(lon, bool) or isinstance(lat, bool) or not isinstance(lon, int | float) or not isinstance(lat, int | float):
        return None
    return (float(lon), float(lat)) if -180 <= lon <= 180 and -90 <= lat <= 90 else None


def name_of(content: Mapping[str, Any], key: str = "name") -> str:
    """What a message calls something, cut where no name is that long; empty where it is no text."""
    name = content.get(key)
    return name[:LONGEST_NAME] if isinstance(name, str) else ""


def question_of(content: Mapping[str, Any], sides: int) -> Question | None:
    """The question of a message with that many sides; None where it is none."""
    given = content.get("sides")
    if not isinstance(given, list) or len(given) != sides:
        return None
    read = tuple(side for one in given if (side := _side(one)) is not None)
    to = content.get("to")
    end = _end(to) if to is not None else None
    if len(read) != sides or (to is not None and end is None):
        return None
    return Question(read, end, name_of(content, "kind"))


def _side(given: object) -> Side | None:
    if not isinstance(given, Mapping):
        return None
    hour, walk, few, step_free = (given.get(key) for key in ("hour", "walk", "few", "step_free"))
    if not isinstance(hour, str) or hour not in [*Hour] or not isinstance(walk, str) or walk not in [*Walk]:
        return None
    if not isinstance(few, bool) or not isinstance(step_free, bool):
        return None
    return Side(Hour(hour), Walk(walk), few, step_free)


def _end(given: object) -> End | None:
    if not isinstance(given, Mapping) or (at := point_of(given)) is None:
        return None
    return End(*at, name_of(given), name_of(given, "ref"))
