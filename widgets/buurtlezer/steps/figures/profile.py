"""Tables of figures: all that is seen for the areas side by side, and the own neighbourhood in two rounds.

Not here: the values (``measure``), the table (``parts.table``).
"""

from typing import Any

from buurtlezer.steps.figures.state import FiguresState
from buurtlezer.wording.figures.indicator import Indicator
from buurtlezer.wording.figures.measure import Measured, compared, measured
from buurtlezer.wording.figures.wordings import said
from buurtlezer.wording.territory import Territory

EMPTY: dict[str, Any] = {}


def profile(state: FiguresState) -> dict[str, Any]:
    """Every figure that is seen, for every area; empty where there is no area or nothing is seen yet."""
    seen = [one for one in state.offered.values() if state.seen(one)]
    if state.mine is None or not seen:
        return EMPTY
    texts = state.texts
    columns = [{"title": area.name, "note": "", "role": area.role} for area in state.territories]
    rows = [_row(state, indicator, state.territories) for indicator in seen]
    return {
        "caption": texts("figures.profile.caption", name=state.mine.name),
        "columns": columns,
        "rows": rows,
        "notes": [texts("figures.profile.estimates"), texts("figures.source_short")],
        "file": texts("figures.profile.file"),
    }


def _row(state: FiguresState, indicator: Indicator, areas: list[Territory]) -> dict[str, Any]:
    texts = state.texts
    found = [measured(area, indicator) for area in areas]
    year = str(indicator.year) if indicator.year_known else ""
    cells = [_cell(state, one, found[0]) for one in found]
    return {"title": indicator.title, "note": year, "cells": cells, "group": texts(f"theme.{indicator.theme}")}


def _cell(state: FiguresState, found: Measured, mine: Measured) -> dict[str, Any]:
    texts, result = state.texts, found.result
    estimate = result.estimate and not result.refused and found.territory.unit != "region"
    note = texts("figures.note.estimate") if estimate else ""
    if result.kind == "count" and result.without_value > 0 and not result.refused:
        note = texts("figures.note.at_least_short")
    if found is not mine:
        how = compared(mine, found)
        note = texts(f"figures.profile.{how}") if how else note
    return {"text": said(texts, found), "note": note, "role": found.territory.role, "muted": bool(result.refused)}


def rounds(state: FiguresState) -> dict[str, Any]:
    """The own neighbourhood as it was drawn in each round, by the same figures; empty where there is one round only."""
    drawn = [(number, area) for number in range(1, state.round + 1) if (area := state.of_round(number)) is not None]
    seen = [one for one in state.offered.values() if state.seen(one)]
    if len(drawn) < 2 or not seen:
        return EMPTY
    texts = state.texts
    last = drawn[-4:]  # as many as stand beside each other on a page
    rows: list[dict[str, Any]] = [
        {
            "title": texts("figures.rounds.size"),
            "note": "km²",
            "cells": [_plain(texts.number(float(area.portion.table["km2"].sum()), 2), area) for _, area in last],
        }
    ]
    for indicator in seen:
        found = [measured(area, indicator, moving=False) for _, area in last]
        cells = [_plain(said(texts, one), one.territory) for one in found]
        rows.append({"title": indicator.title, "note": str(indicator.year) if indicator.year_known else "", "cells": cells})
    return {
        "caption": texts("figures.rounds.caption"),
        "columns": [{"title": texts("figures.rounds.round", n=number), "note": "", "role": "mine"} for number, _ in last],
        "rows": rows,
        "notes": [texts("figures.rounds.note")],
        "file": "",
    }


def _plain(text: str, area: Territory) -> dict[str, Any]:
    return {"text": text, "note": "", "role": area.role, "muted": False}
