"""The chosen figure on the map: a class for each district, the limits in words, the outlines of the areas.

Only ``code → class`` goes to the browser. Not here: the classes (``analysis.classes``), the map (``parts.map``).
"""

from itertools import pairwise
from typing import Any

import numpy as np
import pandas as pd
from shapely.geometry import mapping

from buurtlezer.analysis.classes import Classes, classes
from buurtlezer.steps.figures.state import FiguresState
from buurtlezer.texts import Texts
from buurtlezer.wording.figures.indicator import Indicator
from buurtlezer.wording.figures.wordings import short
from buurtlezer.wording.territory import Territory


def of_districts(state: FiguresState) -> tuple[dict[str, Any], dict[str, Any]]:
    """Class of each district, and the legend; both empty before the guess, and where a map would mislead."""
    indicator = state.indicator
    if not (indicator.mapped and state.seen(indicator)):
        return {}, {}
    values = _by_district(state, indicator)
    found = classes(values["value"], decimals=indicator.decimals)
    if not found.of:
        return {}, {}
    without = values.loc[values["value"].isna(), "status"]
    codes = {str(code): number for code, number in found.of.items()} | {
        str(code): str(status) for code, status in without.items()
    }
    year = str(indicator.year)
    dated = indicator.year_known and year not in indicator.title
    title = state.texts("figures.map.title", title=indicator.title, year=year) if dated else indicator.title
    return codes, {"title": title, "labels": labels(state.texts, indicator, found)}


def labels(texts: Texts, indicator: Indicator, found: Classes) -> list[str]:
    """Words for each class: below the first limit, between two, from the last one on."""
    limits = [short(texts, _as_limits(indicator, found), limit) for limit in found.breaks]
    if not limits:
        return [texts("figures.map.one")]
    between = [texts("figures.range", low=low, high=high) for low, high in pairwise(limits)]
    return [texts("figures.map.below", limit=limits[0]), *between, texts("figures.map.from", limit=limits[-1])]


def _as_limits(indicator: Indicator, found: Classes) -> Indicator:
    """Limits are round numbers: they are written without decimals where they have none."""
    whole = all(float(limit).is_integer() for limit in found.breaks)
    return indicator.with_decimals(0 if whole else max(1, indicator.decimals))


def _by_district(state: FiguresState, indicator: Indicator) -> pd.DataFrame:
    if indicator.level == "district":
        return indicator.values()
    values = indicator.values()
    people = state.ground.table["inhabitants"].reindex(values.index)
    district = state.pack.sectors["district"].reindex(values.index)
    known = values["value"].notna() & people.notna()
    weighted = (values["value"] * people).where(known).groupby(district).sum(min_count=1)
    value = weighted / people.where(known).groupby(district).sum(min_count=1)
    value = value.replace([np.inf, -np.inf], np.nan).reindex(state.pack.districts.index)
    return pd.DataFrame({"value": value, "status": np.where(value.notna(), "value", "not_available")}, index=value.index)


def outlines(state: FiguresState) -> list[dict[str, Any]]:
    """The areas looked at, as the map draws them; the Region is the whole map."""
    found = [_outline(one, number, state) for number, one in enumerate(state.territories) if one.unit != "region"]
    return sorted(found, key=lambda shape: shape["role"] == "mine")  # one's own is drawn last, over the others' lines


def _outline(area: Territory, number: int, state: FiguresState) -> dict[str, Any]:
    shape = {"id": str(number), "role": area.role, "name": area.name, "dashed": False}
    if area.drawn is not None:
        return {**shape, "geometry": mapping(area.drawn)}
    sectors = state.pack.sectors
    column = {"district": "district", "municipality": "municipality"}.get(area.unit)
    codes = area.sectors if column is None else tuple(sectors.index[sectors[column] == area.code])
    return {**shape, "sectors": [str(code) for code in codes]}
