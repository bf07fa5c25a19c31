"""How a figure was computed: the districts it comes from, their weights, what it rests on. Shown at a tap.

Not here: the rule (``analysis.apportion``).
"""

from dataclasses import replace
from typing import Any

from buurtlezer.steps.figures.state import FiguresState
from buurtlezer.wording.estimate import rounded
from buurtlezer.wording.figures.measure import Measured
from buurtlezer.wording.figures.wordings import sayable, short
from buurtlezer.wording.names import place_names

LARGEST = 12
"""As many rows as one reads; the others are told as a number."""


def derivation(state: FiguresState, found: Measured) -> dict[str, Any] | None:
    """What the fold *how was this computed?* holds; None where nothing was computed."""
    texts, result, indicator = state.texts, found.result, found.indicator
    if not len(result.parts) or (result.refused and (found.territory.unit == "region" or len(result.parts) == 1)):
        return None
    if found.territory.unit == "region":
        sentence = texts("figures.how.region_published" if result.published else "figures.how.region_computed")
        return {"sentence": sentence, "columns": [], "rows": [], "notes": _notes(state, found)}
    if not result.estimate and len(result.parts) == 1 and indicator.level == "district":
        return {
            "sentence": texts("figures.how.computed" if indicator.computed else "figures.how.published"),
            "columns": [],
            "rows": [],
            "notes": _notes(state, found),
        }
    level = "districts" if indicator.level == "district" else "sectors"
    names = place_names(state.pack.districts if indicator.level == "district" else state.pack.sectors, texts.language)
    parts = result.parts.sort_values("inhabitants", ascending=False)
    rows = []
    for code, part in parts.head(LARGEST).iterrows():
        known = part["status"] == "value"
        value = short(texts, indicator, part["value"]) if known else texts(f"figures.status.{part['status']}")
        people = "–" if part["inhabitants"] != part["inhabitants"] else texts.number(rounded(part["inhabitants"]))
        weight = "–" if part["weight"] != part["weight"] else texts.percent(part["weight"], 0)
        rows.append([str(names[str(code)]), *([people] if state.people_shown else []), value, weight])
    shown = (level, *(("inhabitants",) if state.people_shown else ()), "value", "weight")
    columns = [texts(f"figures.how.column.{name}") for name in shown]
    kind = "middle" if indicator.kind == "median" and indicator.unit != "euro" else indicator.kind
    sentence = texts(f"figures.how.{kind}", spread=_spread(state))
    return {"sentence": sentence, "columns": columns, "rows": rows, "notes": _left(state, len(parts)) + _notes(state, found)}


def _spread(state: FiguresState) -> str:
    title = state.spread.title
    if title:
        return state.texts("figures.how.by_population", title=title)
    return state.texts("figures.how.by_sector", year=str(state.pack.sector_population_year))


def _left(state: FiguresState, count: int) -> list[str]:
    more = count - LARGEST
    return [state.texts.many("figures.how.more", more)] if more > 0 else []


def _notes(state: FiguresState, found: Measured) -> list[str]:
    texts, indicator, result = state.texts, found.indicator, found.result
    notes = []
    if result.estimate and indicator.kind == "share" and indicator.base != "inhabitants":
        other = "unstated_base" if indicator.base == "unstated" else "other_base"
        notes.append(texts(f"figures.how.{other}", base=texts(f"figures.base.{indicator.base}")))
    if result.without_value > 0.005:
        notes.append(texts("figures.how.without_value", share=texts.percent(result.without_value, 0)))
    if found.moved is not None and indicator.kind != "median":
        low, high = (sayable(texts, indicator, replace(result, value=value)) for value in found.moved)
        notes.append(texts("figures.how.moved", low=low, high=high))
    if indicator.margin:
        points = texts.number(indicator.margin, 1 if indicator.margin % 1 else 0)
        unit = "points" if indicator.unit == "percent" else indicator.unit
        notes.append(texts("figures.how.margin", margin=texts(f"figures.margin.{unit}", n=points)))
    return notes
