"""Figures in words: a value with its unit, why there is none, how it differs from another.

Not here: the sums (``measure``), the parts that show them.
"""

from typing import Final

from buurtlezer.analysis.apportion import Apportioned
from buurtlezer.analysis.coverage import PARTLY_OUTSIDE
from buurtlezer.steps.estimate import SMALLEST, rounded
from buurtlezer.steps.figures.indicator import Indicator
from buurtlezer.steps.figures.measure import Measured, compared
from buurtlezer.steps.figures.territory import Territory
from buurtlezer.texts import Texts

UNITS: Final = ("inhabitants", "per_km2", "euro")
"""Units that are said with a word or a sign; a percentage has its own form, a plain number none."""

REFUSALS: Final = ("few_inhabitants", "missing_values", "outside", "not_available", "suppressed")


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
        return short(texts, indicator, _sayable(result, indicator))
    if result.low is not None and result.high is not None:
        low, high = (short(texts, indicator, value) for value in (result.low, result.high))
        return texts("figures.range", low=low, high=high)
    return texts("figures.refused.not_available")


def _sayable(result: Apportioned, indicator: Indicator) -> float:
    """An estimate of people is not said to the person."""
    value = result.value or 0.0
    return rounded(value) if result.estimate and indicator.kind in ("count", "density") else value


def notes(texts: Texts, found: Measured) -> list[str]:
    """What goes with a value in small type: people, sectors, whether it is an estimate."""
    result, area = found.result, found.territory
    least = []
    if result.kind == "count" and result.without_value > 0 and result.inhabitants:
        missing = texts.number(max(1, round(result.inhabitants * result.without_value)))
        least.append(texts("figures.note.at_least", n=missing))
    if result.kind != "count" and area.portion.outside > PARTLY_OUTSIDE:
        least.append(texts("notice.area.partly_outside"))
    if area.unit == "region" and not result.refused:
        computed = "figures.note.computed" if found.indicator.brought is None else "figures.note.computed_brought"
        return [texts("figures.note.published" if result.published else computed), *least]
    if result.refused:
        return [texts(f"figures.refused.{result.refused}.why")]
    lines = []
    if result.inhabitants is not None and found.indicator.name != "population":
        said_people = result.inhabitants if area.unit == "district" else rounded(result.inhabitants)
        lines.append(texts("figures.unit.inhabitants", n=texts.number(said_people)))
    if area.unit not in ("district", "municipality"):
        lines.append(texts.many("figures.note.sectors", _sectors(area)))
    if result.value is None:
        lines.append(texts("figures.note.range"))
    elif result.estimate:
        lines.append(texts("figures.note.municipality" if area.unit == "municipality" else "figures.note.estimate"))
    return lines + least


def _sectors(area: Territory) -> int:
    """As many sectors as are listed for it elsewhere: what a trembling finger only touches is left out."""
    km2 = area.portion.sectors["km2"]
    return int((km2 >= SMALLEST * km2.sum()).sum())


def differences(texts: Texts, mine: Measured, others: list[Measured]) -> list[str]:
    """A sentence for each area beside one's own; nothing where the two cannot be compared."""
    found = ((other, compared(mine, other)) for other in others)
    return [texts(f"figures.difference.{how}", name=other.territory.within) for other, how in found if how]
