"""One figure for the areas that are looked at, as the figure part shows it: guess first, then see.

Not here: the words of a value (``wordings``), how it was computed (``how``), the map (``class_map``).
"""

import math
from typing import Any

from buurtlezer.steps.figures.how import derivation
from buurtlezer.steps.figures.lines import all_lines
from buurtlezer.steps.figures.notes import notes
from buurtlezer.steps.figures.state import FiguresState
from buurtlezer.wording.figures.indicator import Indicator
from buurtlezer.wording.figures.measure import Measured, measured
from buurtlezer.wording.figures.wordings import differences, said, short, with_unit

GUESSES: dict[str, dict[str, Any]] = {
    "percent": {"min": 0, "max": 100, "step": 1, "decimals": 0},
    "euro": {"min": 5_000, "max": 60_000, "step": 500, "decimals": 0},
    "per_km2": {"min": 0, "max": 40_000, "step": 500, "decimals": 0},
    "inhabitants": {"min": 0, "max": 30_000, "step": 100, "decimals": 0},
}
"""What one may guess. Rounder than the figure: nobody knows a decimal of a neighbourhood."""

DENSEST = 40_000
"""Inhabitants of a square kilometre where most live; no district has more."""

DENSE = 25_000
"""The same over several square kilometres; no municipality has more."""

REGION = 1_300_000
STEPS = {30_000: 100, 100_000: 500, 250_000: 1_000, REGION: 2_500}
"""How far a guess of inhabitants goes → in which steps."""

SIGNS = {"percent": "%", "euro": "€"}


def shown(state: FiguresState) -> dict[str, Any]:
    """What the figure part shows of the chosen figure; no value before the guess."""
    indicator, mine = state.indicator, state.mine
    seen = state.seen(indicator)
    base: dict[str, Any] = {
        "name": indicator.name,
        "title": indicator.title,
        "question": _question(state, indicator),
        "year": str(indicator.year) if indicator.year_known else "",
        "unit_sign": SIGNS.get(indicator.unit, ""),
        "guess": _guess(state, indicator),
        "seen": seen,
        "rows": [],
        "strip": None,
        "sentences": [],
        "guess_words": "",
        "how": None,
        "about": [],
        "source": "",
    }
    if mine is None or not seen:
        return base
    found = [measured(area, indicator) for area in state.territories]
    return {
        **base,
        "rows": [_row(state, one) for one in found],
        "strip": _strip(state, indicator),
        "sentences": differences(state.texts, found[0], found[1:]) + all_lines(state, found[0]) + _cautions(state, indicator),
        "guess_words": _guess_words(state, indicator),
        "how": _how(state, found),
        "about": about(state, indicator),
        "source": indicator.source,
    }


def _how(state: FiguresState, found: list[Measured]) -> dict[str, Any] | None:
    """How the first value was computed, and under it those of the other areas."""
    first, *others = (derivation(state, one) for one in found)
    also = [{"name": one.territory.name, **how} for one, how in zip(found[1:], others, strict=True) if how]
    return (
        {**first, "also": also}
        if first
        else {"sentence": "", "columns": [], "rows": [], "notes": [], "also": also}
        if also
        else None
    )


def _question(state: FiguresState, indicator: Indicator) -> str:
    return state.texts(f"indicator.{indicator.name}.question") if indicator.brought is None else indicator.title


def people_in(km2: float) -> dict[str, Any]:
    """What one may guess of an area of so many square kilometres: it holds what is true there, and says as little as its size."""
    most = DENSEST * min(km2, 1) + DENSE * max(0.0, km2 - 1)
    end = min(REGION, max(5_000, math.ceil(most / 5_000) * 5_000))
    return {"min": 0, "max": end, "step": next(step for up_to, step in STEPS.items() if end <= up_to), "decimals": 0}


def _guess(state: FiguresState, indicator: Indicator) -> dict[str, Any] | None:
    if not indicator.guessable:
        return None
    bounds = GUESSES[indicator.unit]
    if indicator.unit == "inhabitants" and state.mine is not None and state.mine.unit != "district":
        bounds = people_in(state.mine.portion.km2)
    return {**bounds, "unit": state.texts(f"figures.guess.{indicator.unit}")}


def _guess_words(state: FiguresState, indicator: Indicator) -> str:
    guess = state.guess(indicator.name)
    found = guess or state.other_guess(indicator.name)
    if found is None or found.value is None:
        return state.texts("figures.guessed.unknown") if guess is not None else ""
    asked = indicator.with_decimals(0 if found.value.is_integer() else indicator.decimals)
    words = with_unit(state.texts, asked, found.value)
    if guess is not None:
        return state.texts("figures.guessed", value=words)
    return state.texts("figures.guessed.elsewhere", name=state.named(found.area), value=words)


def _row(state: FiguresState, found: Measured) -> dict[str, Any]:
    area, result = found.territory, found.result
    return {
        "role": area.role,
        "name": area.name,
        "text": said(state.texts, found),
        "value": None if result.refused else result.value,
        "low": None if result.refused else result.low,
        "high": None if result.refused else result.high,
        "notes": notes(state, found),
        "muted": bool(result.refused) or (result.value is None and result.low is None),
    }


def _strip(state: FiguresState, indicator: Indicator) -> dict[str, Any] | None:
    """All districts on one line, without a rank; none for counts, which follow from where borders were drawn."""
    if indicator.kind == "count" or indicator.level != "district":
        return None
    values = indicator.values()["value"].dropna()
    if values.empty:
        return None
    low, high = min(0.0, float(values.min())), float(values.max())
    if indicator.kind == "median":
        low = float(values.min())
    if not low < high:
        return None
    ends = [short(state.texts, indicator, value) for value in (low, high)]
    return {"min": low, "max": high, "ticks": [round(float(value), 2) for value in values], "labels": ends}


def _cautions(state: FiguresState, indicator: Indicator) -> list[str]:
    if indicator.theme == "nationality":
        return [state.texts("figures.nationality.no_map")]
    return [] if indicator.mapped else [state.texts("figures.count.no_map")]


def about(state: FiguresState, indicator: Indicator) -> list[dict[str, str]]:
    """What is counted, of whom, when, what it does not say, whom one could ask."""
    texts = state.texts
    if indicator.brought is not None:
        return []
    told = {name: texts(f"indicator.{indicator.name}.{name}") for name in ("definition", "says_not", "ask")}
    lines = {
        "definition": told["definition"],
        "base": texts(f"figures.base.{indicator.base}"),
        "says_not": told["says_not"],
        "ask": told["ask"],
    }
    return [{"title": texts(f"figures.about.{name}"), "text": text} for name, text in lines.items()]
