"""An indicator's value for an area, with the range that comes from moving the line.

Not here: the rule itself (``analysis.apportion``), the words (``wordings``).
"""

from dataclasses import dataclass

from buurtlezer.analysis.apportion import Apportioned, apportion, apportion_sectors, region_value
from buurtlezer.analysis.difference import difference
from buurtlezer.wording.figures.indicator import Indicator
from buurtlezer.wording.territory import Territory


@dataclass(frozen=True, eq=False)
class Measured:
    """A value for an area. ``moved`` is the range over ±100 m of the line, None where there is no line to move."""

    territory: Territory
    indicator: Indicator
    year: int
    result: Apportioned
    moved: tuple[float, float] | None = None


def measured(area: Territory, indicator: Indicator, year: int | None = None, *, moving: bool = True) -> Measured:
    """What an indicator says about an area in a year (the last one). ``moving`` measures the moved lines as well."""
    at = year or indicator.year
    key = (indicator.name, indicator.revision, at, moving and area.line is not None)
    if key not in area.measured:
        area.measured[key] = _measured(area, indicator, at, moving)
    found: Measured = area.measured[key]
    return found


def _measured(area: Territory, indicator: Indicator, at: int, moving: bool) -> Measured:
    values, people, kind = indicator.values(at), indicator.inhabitants(at), indicator.kind
    published = indicator.published(at)
    if indicator.level == "sector" and not (area.unit == "region" and published is not None):
        result = apportion_sectors(area.portion, values, area.ground, people, kind)
    elif area.unit == "region":
        result = region_value(values, people, published, kind, area.ground)
    else:
        result = apportion(area.portion, values, people, kind)
    moved = None
    if moving and area.line is not None:
        moved = area.line.wobble(values, people, kind, "sector" if indicator.level == "sector" else "district")
    return Measured(area, indicator, at, result, moved)


def compared(mine: Measured, other: Measured) -> str | None:
    """``more``, ``less`` or ``none`` than another area; None where the two cannot be compared.

    Ranges of medians are not compared: a district that is the end of a municipality's range would differ from it in nothing.
    Of nationality both numbers stand there, without a verdict.
    """
    margin = mine.indicator.margin
    if margin is None or mine.result.value is None or other.result.value is None or mine.indicator.theme == "nationality":
        return None
    # Whichever of the two was drawn by hand and is the less certain one.
    moved = [one.moved for one in (mine, other) if one.moved is not None]
    return difference(mine.result, other.result, margin, max(moved, key=lambda ends: ends[1] - ends[0], default=None))
