"""The two charts: a figure through the years, and two figures against each other.

Not here: how a chart looks (``parts.chart``), which figures are seen (``state``).
"""

from typing import Any, Final, Literal

import pandas as pd

from buurtlezer.parts.chart import scatter, time_line
from buurtlezer.steps.figures.state import FiguresState
from buurtlezer.wording.estimate import rounded
from buurtlezer.wording.figures.indicator import Indicator
from buurtlezer.wording.figures.measure import Measured, measured
from buurtlezer.wording.figures.wordings import said, short
from buurtlezer.wording.names import place_names

FEWEST_YEARS = 3
GAP = "–"

NOTHING: Final[dict[str, Any]] = {"spec": {}, "alternative": {}, "description": ""}
"""Traits of a chart where there is nothing to draw."""


def with_years(state: FiguresState) -> list[Indicator]:
    """The figures that may be shown through the years: seen, and known for some."""
    return [one for one in state.offered.values() if len(one.years) >= FEWEST_YEARS and state.seen(one)]


def against_each_other(state: FiguresState) -> list[Indicator]:
    """The figures that may be set against each other: seen, by district, and not dependent on a district's size.

    Not nationality: beside a figure on income or support such a picture says more about people than it knows.
    """
    fit = (one for one in state.offered.values() if one.level == "district" and one.kind != "count")
    return [one for one in fit if one.theme != "nationality" and state.seen(one)]


def through_time(state: FiguresState, indicator: Indicator) -> dict[str, Any]:
    """Traits of the chart of a figure through the years, for all areas; of a count only the area looked at."""
    areas = state.territories[:1] if indicator.kind == "count" else state.territories
    found = {area.name: [measured(area, indicator, year, moving=False) for year in indicator.years] for area in areas}
    rows = [_point(one) for each in found.values() for one in each]
    texts = state.texts
    if not any(row["value"] is not None for row in rows):
        return NOTHING
    years = sorted({row["year"] for row in rows})
    table = [_row(state, ones) for ones in zip(*found.values(), strict=True)]
    table.reverse()
    drawn = {area.name for area in areas if area.unit != "region" and found[area.name][-1].result.estimate}
    heads = [f"{name} ({texts('figures.note.estimate')})" if name in drawn else name for name in found]
    names = ", ".join(area.name for area in areas)
    title = texts("figures.time.title", title=indicator.title, first=years[0], last=years[-1])
    return {
        "spec": time_line(
            rows,
            y_title=indicator.title,
            language=texts.language,
            unit=_sign(indicator),
            decimals=indicator.decimals,
        ),
        "alternative": {"caption": title, "columns": [texts("figures.time.year"), *heads], "rows": table},
        "description": texts("figures.time.description", title=indicator.title, areas=names, first=years[0], last=years[-1]),
    }


def _row(state: FiguresState, ones: tuple[Measured, ...]) -> list[str]:
    values = [GAP if one.result.refused or one.result.value is None else said(state.texts, one) for one in ones]
    return [str(ones[0].year), *values]


def _point(found: Measured) -> dict[str, Any]:
    result, area = found.result, found.territory
    value = None if result.refused or result.value is None else result.value
    if value is not None and result.estimate and found.indicator.kind in ("count", "density"):
        value = float(rounded(value))  # drawn as it is said
    return {"year": found.year, "value": value, "series": area.name, "role": area.role}


def two(state: FiguresState, x: Indicator, y: Indicator) -> dict[str, Any]:
    """Traits of the chart of two figures: a dot for each district, the areas looked at among them."""
    texts = state.texts
    names = place_names(state.pack.districts, texts.language)
    both = pd.DataFrame({"x": x.values()["value"], "y": y.values()["value"]}).dropna()
    beside = {area.code: area.role for area in state.against if area.unit == "district"}
    roles = {**beside, **dict.fromkeys(_within(state), "mine")}
    rows: list[dict[str, Any]] = [
        {"x": float(across), "y": float(up), "name": str(names[str(code)]), "role": roles.get(str(code), "")}
        for code, across, up in zip(both.index, both["x"], both["y"], strict=True)
    ]
    table = [[row["name"], short(texts, x, row["x"]), short(texts, y, row["y"])] for row in rows]
    for area in state.territories:
        one, other = (measured(area, each, moving=False).result for each in (x, y))
        if area.unit != "district" and one.value is not None and other.value is not None:
            rows.append({"x": one.value, "y": other.value, "name": area.name, "role": area.role})
    title = texts("figures.two.title", x=x.title, y=y.title)
    return {
        "spec": scatter(
            rows,
            x_title=_titled(x),
            y_title=_titled(y),
            language=texts.language,
            x_unit=_sign(x),
            y_unit=_sign(y),
            x_decimals=x.decimals,
            y_decimals=y.decimals,
        ),
        "alternative": {"caption": title, "columns": [texts("figures.two.district"), x.title, y.title], "rows": sorted(table)},
        "description": texts("figures.two.description", x=x.title, y=y.title, n=len(table)),
    }


def _sign(indicator: Indicator) -> Literal["", "percent"]:
    return "percent" if indicator.unit == "percent" else ""


def _titled(indicator: Indicator) -> str:
    return f"{indicator.title}, {indicator.year}" if indicator.year_known else indicator.title


def _within(state: FiguresState) -> set[str]:
    """Districts of which the area looked at holds a part that counts."""
    if state.mine is None:
        return set()
    share = state.mine.portion.table["share"]
    return {str(code) for code in share.index[share >= 0.05]}
