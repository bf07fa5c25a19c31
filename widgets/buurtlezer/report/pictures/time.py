"""A figure through the years, from the same drawing as page 02. Not here: other figures (``beside``)."""

from collections.abc import Sequence
from typing import Final

from buurtlezer.parts.chart import time_line
from buurtlezer.parts.chart.theme import config
from buurtlezer.report.document import Picture
from buurtlezer.report.whence import BETWEEN
from buurtlezer.texts import Texts
from buurtlezer.wording.estimate import rounded
from buurtlezer.wording.figures.indicator import Indicator
from buurtlezer.wording.figures.measure import Measured, measured
from buurtlezer.wording.figures.wordings import said
from buurtlezer.wording.territory import Territory

from .frame import PAPER

FEWEST_YEARS: Final = 3
MOST_YEARS: Final = 16
"""Of more, the last ones: a year that is left out between two would be a gap in the line."""


def through_time(areas: Sequence[Territory], indicator: Indicator, texts: Texts) -> Picture | None:
    """A line for each area; of a count only the first. None for a figure of too few years, or without a value."""
    years = indicator.years
    if len(years) < FEWEST_YEARS:
        return None
    shown = years[-MOST_YEARS:]
    compared = areas[:1] if indicator.kind == "count" else areas
    found = {area.name: [measured(area, indicator, year, moving=False) for year in shown] for area in compared}
    rows = [_point(one) for each in found.values() for one in each]
    spec = time_line(
        rows,
        y_title=indicator.title,
        language=texts.language,
        unit="percent" if indicator.unit == "percent" else "",
        decimals=indicator.decimals,
    )
    if not spec:
        return None
    ends = BETWEEN.join(
        texts("report.picture.time.one", area=name, first=said(texts, each[0]), last=said(texts, each[-1]))
        for name, each in found.items()
    )
    span = {"title": indicator.title, "first": str(shown[0]), "last": str(shown[-1])}
    return Picture(
        caption=texts("report.picture.time.caption", **span),
        alt=texts("report.picture.time.alt", **span, areas=ends),
        spec={**spec, "width": 520, "height": 170, "background": PAPER, "config": config(texts.language)},
        whence=texts("report.figures.whence", source=indicator.source),
    )


def _point(found: Measured) -> dict[str, object]:
    result, area = found.result, found.territory
    value = None if result.refused or result.value is None else result.value
    if value is not None and result.estimate and found.indicator.kind in ("count", "density"):
        value = float(rounded(value))  # drawn as it is said
    return {"year": found.year, "value": value, "series": area.name, "role": area.role}
