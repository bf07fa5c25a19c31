"""How far figures change with the line that a room drew, in lines; none on income, work or welfare before residents or minors."""

from collections.abc import Mapping
from typing import Any

from .around import RoomAround

WHOLE_FROM = 100
"""Figures from here on are read without decimals."""


def lines(view: Mapping[str, Any], around: RoomAround) -> list[str]:
    """See ``report.rooms``."""
    indicators = around.pack.figures.indicators
    told = (name for name in view["figures"] if name in indicators.index)
    return [_range(name, view["figures"][name], around) for name in told if indicators.at[name, "open"] or not around.guarded]


def _range(name: str, found: Mapping[str, Any], around: RoomAround) -> str:
    low, high = (_figure(found[end], str(around.pack.figures.indicators.at[name, "unit"]), around) for end in ("low", "high"))
    return around.texts("roomreport.line", title=around.texts(f"indicator.{name}.title"), low=low, high=high)


def _figure(value: float, unit: str, around: RoomAround) -> str:
    if unit == "percent":
        return around.texts.percent(value / 100)
    return around.texts.number(value, 0 if value >= WHOLE_FROM else 1)
