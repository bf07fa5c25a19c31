"""What the own area covers, in the person's words: names for codes, sentences for notes.

Not here: the sums (``analysis.coverage``), the bars (``parts.coverage``).
"""

from typing import Any

import pandas as pd

from buurtlezer.steps.estimate import SMALLEST, rounded
from buurtlezer.steps.ground import place_names
from buurtlezer.steps.neighbourhood.state import NeighbourhoodState


def covered(state: NeighbourhoodState) -> dict[str, Any]:
    """What the coverage part shows; empty when nothing is drawn."""
    cover = state.covered()
    if cover is None:
        return {}
    texts, pack = state.texts, state.pack
    notes = [texts(f"notice.area.{note}") for note in cover.notes]
    if state.own_area().get("method") == "spots":
        notes.insert(0, texts("neighbourhood.coverage.around_spots"))
    if cover.inhabitants is not None and cover.without_population > SMALLEST:
        notes.append(texts("neighbourhood.coverage.without_population", share=texts.percent(cover.without_population, 0)))
    return {
        "km2": cover.area_km2,
        "inhabitants": None if cover.inhabitants is None else rounded(cover.inhabitants),
        "municipalities": _shares(cover.municipalities, place_names(pack.municipalities, texts.language)),
        "districts": _shares(cover.districts, place_names(pack.districts, texts.language)),
        "sectors": _shares(cover.sectors, place_names(pack.sectors, texts.language)),
        "notes": notes,
        "rule": texts("neighbourhood.coverage.rule", year=_year(pack.districts["population_year"])),
        "tone": "mine",
    }


def _shares(found: pd.DataFrame, names: "pd.Series[str]") -> list[dict[str, Any]]:
    kept = found[found["share_of_area"] >= SMALLEST]
    return [{"name": str(names[str(code)]), "share": min(1.0, float(share))} for code, share in kept["share_of_area"].items()]


def _year(years: "pd.Series[int]") -> str:
    return str(years.dropna().max())
