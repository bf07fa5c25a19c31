"""One figure for the areas that are looked at, as the figure part shows it: guess first, then see.

Not here: the words of a value (``wordings``), how it was computed (``how``), the map (``class_map``).
"""

from typing import Any

from buurtlezer.steps.figures.how import derivation
from buurtlezer.steps.figures.indicator import Indicator
from buurtlezer.steps.figures.lines import all_lines
from buurtlezer.steps.figures.measure import Measured, measured
from buurtlezer.steps.figures.notes import notes
from buurtlezer.steps.figures.state import FiguresState
from buurtlezer.steps.figures.wordings import differences, said, short, with_unit

GUESSES: dict[str, dict[str, Any]] = {
    "percent": {"min": 0, "max": 100, "step": 1, "decimals": 0},
    "euro": {"min": 5_000, "max": 60_000, "step": 500, "decimals": 0},
    "per_km2": {"min": 0, "max": 40_000, "step": 500, "decimals": 0},
    "inhabitants": {"min": 0, "max": 30_000, "step": 100, "decimals": 0},
}
"""What one may guess. Rounder than the figure: nobody knows a decimal of a neighbourhood."""

LARGER: dict[str, Any] = {"min": 0, "max": 250_000, "step": 1_000, "decimals": 0}
ANY_SIZE: dict[str, Any] = {"min": 0, "max": 100_000, "step": 500, "decimals": 0}
"""Inhabitants of a municipality, and of an area that somebody drew."""

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


def _guess(state: FiguresState, indicator: Indicator) -> dict[str, Any] | None:
    if not indicator.guessable:
        return None
    bounds = GUESSES[indicator.unit]
    unit = state.comparison["area"]["unit"]
    if indicator.unit == "inhabitants" and unit != "district":
        bounds = LARGER if unit == "municipality" else ANY_SIZE
    return {**bounds, "unit": state.texts(f"figures.guess.{indicator.unit}")}


def _guess_words(state: FiguresState, indicator: Indicator) -> str:
    guess = state.guess(indicator.name)
    elsewhere = {} if guess else state.other_guess(indicator.name)
    if not guess and elsewhere.get("value") is None:
        return ""
    if (guess or elsewhere).get("value") is None:
        return state.texts("figures.guessed.unknown")
    value = float((guess or elsewhere)["value"])
    asked = indicator.with_decimals(0 if value.is_integer() else indicator.decimals)
    words = with_unit(state.texts, asked, value)
    if guess:
        return state.texts("figures.guessed", value=words)
    return state.texts("figures.guessed.elsewhere", name=state.named(elsewhere["area"]), value=words)


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
