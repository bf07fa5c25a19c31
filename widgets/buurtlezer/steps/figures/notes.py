"""What goes with a value in small type: people, sectors, whether it is an estimate, what is missing.

Not here: the value itself (``wordings``), how it was computed (``how``).
"""

from buurtlezer.analysis.coverage import PARTLY_OUTSIDE
from buurtlezer.steps.figures.state import FiguresState
from buurtlezer.wording.estimate import SMALLEST, margin, rounded
from buurtlezer.wording.figures.measure import Measured
from buurtlezer.wording.territory import Territory


def notes(state: FiguresState, found: Measured) -> list[str]:
    """Sentences and words for a value, in the order in which they are read."""
    texts, result, area = state.texts, found.result, found.territory
    if result.refused:
        return [texts(f"figures.refused.{result.refused}.why")]
    if area.unit == "region":
        return [_of_region(state, found), *_missing(state, found)]
    lines = []
    if result.inhabitants is not None and state.people_shown and found.indicator.name != "population":
        people = result.inhabitants if area.unit == "district" else rounded(result.inhabitants)
        lines.append(texts("figures.unit.inhabitants", n=texts.number(people)))
    if area.unit not in ("district", "municipality"):
        lines.append(texts.many("figures.note.sectors", _sectors(area)))
    if result.value is None:
        lines.append(_range(state, found))
    elif result.estimate:
        lines.append(_estimate(state, found))
    return lines + _missing(state, found)


def _estimate(state: FiguresState, found: Measured) -> str:
    """A number of people is as far off as the spread of inhabitants is; shares are less so, and nobody measured how far."""
    if found.territory.unit == "municipality":
        return state.texts("figures.note.municipality")
    if found.indicator.unit in ("inhabitants", "per_km2"):
        return state.texts("figures.note.roughly", share=state.texts.percent(margin(found.territory.portion.km2), 0))
    return state.texts("figures.note.estimate")


def _of_region(state: FiguresState, found: Measured) -> str:
    if found.result.published:
        return state.texts("figures.note.published" if found.indicator.brought is None else "figures.note.in_table")
    if found.result.value is None:
        return _range(state, found)
    return state.texts("figures.note.computed" if found.indicator.brought is None else "figures.note.computed_brought")


def _range(state: FiguresState, found: Measured) -> str:
    return state.texts(f"figures.note.range.{found.indicator.level}")


def _missing(state: FiguresState, found: Measured) -> list[str]:
    texts, result, lines = state.texts, found.result, []
    if result.kind == "count" and result.without_value > 0 and result.inhabitants:
        missing = texts.number(max(1, round(result.inhabitants * result.without_value)))
        lines.append(texts("figures.note.at_least", n=missing))
    if found.territory.portion.outside > PARTLY_OUTSIDE:
        lines.append(texts("notice.area.partly_outside"))
    return lines


def _sectors(area: Territory) -> int:
    """As many sectors as are listed for it elsewhere: what a trembling finger only touches is left out."""
    km2 = area.portion.sectors["km2"]
    return int((km2 >= SMALLEST * km2.sum()).sum())
