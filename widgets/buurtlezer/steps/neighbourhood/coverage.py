"""What the own area covers, in the person's words: names for codes, sentences for notes.

Not here: the sums (``analysis.coverage``), the bars (``parts.coverage``).
"""

from typing import Any

import pandas as pd

from buurtlezer.analysis.coverage import Cover
from buurtlezer.model import Method
from buurtlezer.steps.neighbourhood.state import NeighbourhoodState
from buurtlezer.texts import Texts
from buurtlezer.wording.estimate import SMALLEST, margin, rounded
from buurtlezer.wording.names import place_names

WHOLE = 0.999
"""Of a district from which share on its own number is told, and nothing is spread."""


def covered(state: NeighbourhoodState) -> dict[str, Any]:
    """What the coverage part shows; empty when nothing is drawn."""
    cover = state.covered()
    if cover is None:
        return {}
    texts, pack = state.texts, state.pack
    notes = [texts(f"notice.area.{note}") for note in cover.notes]
    area = state.own_area()
    if area is not None and area.method is Method.SPOTS:
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
        "margin": _margin(state.texts, cover),
        "rule": texts(
            "neighbourhood.coverage.rule",
            year=_year(pack.districts["population_year"]),
            sector_year=str(pack.sector_population_year),
        ),
        "tone": "mine",
    }


def _margin(texts: Texts, cover: Cover) -> str:
    """How far off the inhabitants may be; nothing where no district is cut, so that none was estimated."""
    if not cover.inhabitants or (cover.districts["share_covered"] >= WHOLE).all():
        return ""
    return texts("neighbourhood.coverage.margin", share=texts.percent(margin(cover.area_km2), 0))


def _shares(found: pd.DataFrame, names: "pd.Series[str]") -> list[dict[str, Any]]:
    kept = found[found["share_of_area"] >= SMALLEST]
    return [{"name": str(names[str(code)]), "share": min(1.0, float(share))} for code, share in kept["share_of_area"].items()]


def _year(years: "pd.Series[int]") -> str:
    return str(years.dropna().max())
