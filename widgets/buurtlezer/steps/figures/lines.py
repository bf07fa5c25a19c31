"""How far a figure changes with the line, in words: its range over all that a workshop drew.

Not here: the range (``views.line``), moving one line by a hundred metres (``measure``).
"""

from typing import Any

from buurtlezer.steps.figures.state import FiguresState
from buurtlezer.texts import Texts
from buurtlezer.wording.estimate import rounded
from buurtlezer.wording.figures.indicator import Indicator
from buurtlezer.wording.figures.measure import Measured
from buurtlezer.wording.figures.wordings import short


def all_lines(state: FiguresState, found: Measured) -> list[str]:
    """The sentence under a figure of the group's area; none for another area, and for a figure without a range."""
    line = (state.group_view("line") or {}).get("figures", {}).get(found.indicator.name)
    if found.territory.unit != "group" or line is None:
        return []
    low, high = ends(state.texts, found.indicator, line)
    return [state.texts("figures.group.lines", low=low, high=high)]


def ends(texts: Texts, indicator: Indicator, line: dict[str, Any]) -> tuple[str, str]:
    """The lowest and the highest figure of all lines, no more precise than an estimate is."""
    low, high = float(line["low"]), float(line["high"])
    if indicator.unit in ("inhabitants", "per_km2"):
        low, high = float(rounded(low)), float(rounded(high))
    return short(texts, indicator, low), short(texts, indicator, high)
