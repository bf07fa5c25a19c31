"""Figures in words: a value with its unit, why there is none, how it differs from another.

Not here: the sums (``measure``), what goes with a value on a page (``steps.figures.notes``).
"""

from typing import Final

from buurtlezer.analysis.apportion import Apportioned
from buurtlezer.texts import Texts
from buurtlezer.wording.estimate import rounded
from buurtlezer.wording.figures.indicator import Indicator
from buurtlezer.wording.figures.measure import Measured, compared

UNITS: Final = ("inhabitants", "per_km2", "euro")
"""Units that are said with a word or a sign; a percentage has its own form, a plain number none."""

LEAST = 10
"""Below it an estimated number is said with a decimal: rounded to tens it would be none."""


def with_unit(texts: Texts, indicator: Indicator, value: float) -> str:
    """A value as it is said: ``8,9 %``, ``13.400 inwoners``, ``€ 18.507``."""
    if indicator.unit == "percent":
        return texts.percent(value / 100, indicator.decimals)
    number = texts.number(value, indicator.decimals)
    return texts(f"figures.unit.{indicator.unit}", n=number) if indicator.unit in UNITS else number


def short(texts: Texts, indicator: Indicator, value: float) -> str:
    """The same for a figure in large type: without the word, which stands beside it."""
    if indicator.unit in ("percent", "euro"):
        return with_unit(texts, indicator, value)
    return texts.number(value, indicator.decimals)


def said(texts: Texts, found: Measured) -> str:
    """An area's value, its range, or why there is none."""
    result, indicator = found.result, found.indicator
    if result.refused:
        return texts(f"figures.refused.{result.refused}")
    if result.value is not None:
        return sayable(texts, indicator, result)
    if result.low is not None and result.high is not None:
        low, high = (short(texts, indicator, value) for value in (result.low, result.high))
        return texts("figures.range", low=low, high=high)
    return texts("figures.refused.not_available")


def sayable(texts: Texts, indicator: Indicator, result: Apportioned) -> str:
    """A value, and of an estimate no more than it knows: people are not said to the person, and little is not said as none."""
    value = result.value or 0.0
    if not result.estimate or indicator.kind not in ("count", "density"):
        return short(texts, indicator, value)
    if indicator.unit in ("inhabitants", "per_km2") and abs(value) >= LEAST:
        return short(texts, indicator, rounded(value))
    decimals = 0 if abs(value) >= LEAST or value == 0 else 1 if abs(value) >= 0.05 else 2
    return short(texts, indicator.with_decimals(decimals), value)


def differences(texts: Texts, mine: Measured, others: list[Measured]) -> list[str]:
    """A sentence for each area beside one's own; nothing where the two cannot be compared."""
    found = ((other, compared(mine, other)) for other in others)
    return [texts(f"figures.difference.{how}", name=other.territory.within) for other, how in found if how]
