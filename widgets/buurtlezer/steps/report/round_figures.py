"""The own neighbourhood by its figures in two rounds: *no real difference* where the estimates overlap, a word else.

Figures come from one pack, so two rounds differ by the line alone; where nobody drew anew there is nothing to compare.
Not here: the values and the difference (``wording.figures.measure``), all rounds in one table (``steps.figures.profile``).
"""

from typing import Any

from buurtlezer.steps.figures.state import FiguresState
from buurtlezer.wording.figures.measure import Measured, compared, measured
from buurtlezer.wording.figures.wordings import said
from buurtlezer.wording.territory import Territory

Json = dict[str, Any]


def figures(state: FiguresState, before: int, after: int) -> Json:
    """The table of the part; a note alone where the line is the same, and nothing where one of them has no line."""
    then, now = state.of_round(before), state.of_round(after)
    texts = state.texts
    if then is None or now is None:
        return {}
    if _same(then, now):
        return {"caption": "", "columns": [], "rows": [], "notes": [texts("rounds.figures.same_line")]}
    sizes = [texts("rounds.figures.km2", n=texts.number(_km2(one), 2)) for one in (then, now)]
    rows = [{"title": texts("figures.rounds.size"), "cells": sizes, "note": ""}]
    for indicator in state.offered.values():
        if state.seen(indicator):
            was, is_now = measured(then, indicator), measured(now, indicator)
            rows.append(
                {"title": indicator.title, "cells": [said(texts, was), said(texts, is_now)], "note": _how(state, was, is_now)}
            )
    return {
        "caption": texts("rounds.figures.caption", then=before, now=after),
        "columns": [texts("figures.rounds.round", n=one) for one in (before, after)],
        "rows": rows,
        "notes": [texts("figures.rounds.note")],
    }


def _how(state: FiguresState, was: Measured, is_now: Measured) -> str:
    how = compared(is_now, was)
    return state.texts(f"rounds.figures.{how}") if how else ""


def _km2(area: Territory) -> float:
    return float(area.portion.table["km2"].sum())


def _same(one: Territory, other: Territory) -> bool:
    if one.drawn is not None and other.drawn is not None:
        return bool(one.drawn.equals(other.drawn))
    return one.drawn is None and other.drawn is None and one.sectors == other.sectors
