"""Shares of several figures for the areas that are looked at, each figure on a line of its own: no order, no rank.

Not here: one figure through the years (``time``), figures that are no shares (the tables).
"""

from collections.abc import Sequence
from typing import Any, Final

from buurtlezer.parts.chart.marks import SCHEMA, axis, in_lines, ticks
from buurtlezer.parts.chart.theme import COLOURS, INK, SHAPES, config
from buurtlezer.report.document import Picture
from buurtlezer.report.whence import BETWEEN
from buurtlezer.texts import Texts
from buurtlezer.wording.figures.measure import Measured
from buurtlezer.wording.figures.wordings import said

from .frame import PAPER

ROW: Final = 50
LETTERS: Final = 30
OTHERS: Final = ("reference", "group", "citizen", "other")
"""Looks of the areas beside one's own, in turn: each has a colour and a sign of its own."""


def beside_each_other(figures: Sequence[Sequence[Measured]], texts: Texts) -> Picture | None:
    """A sign for each area on the line of each figure that is a share; None where none is, or only one area is there."""
    shares = [each for each in figures if each and each[0].indicator.unit == "percent" and _value(each[0]) is not None]
    if not shares or len(shares[0]) < 2:
        return None
    areas = [one.territory.name for one in shares[0]]
    looks = ["mine", *OTHERS][: len(areas)]
    titles = [in_lines(each[0].indicator.title, LETTERS) for each in shares]
    rows = [
        {"value": value, "figure": title, "area": one.territory.name}
        for each, title in zip(shares, titles, strict=True)
        for one in each
        if (value := _value(one)) is not None
    ]
    alt = BETWEEN.join(
        texts("report.picture.beside.one", title=each[0].indicator.title, values=", ".join(_said(one, texts) for one in each))
        for each in shares
    )
    return Picture(
        caption=texts("report.picture.beside.caption", areas=", ".join(areas)),
        alt=texts("report.picture.beside.alt", figures=alt),
        spec=_spec(rows, titles, areas, looks, texts.language),
        whence=texts("report.figures.whence", source=shares[0][0].indicator.source),
    )


def _value(found: Measured) -> float | None:
    result = found.result
    return None if result.refused or result.value is None else round(result.value, found.indicator.decimals)


def _said(found: Measured, texts: Texts) -> str:
    return texts("report.picture.beside.value", area=found.territory.name, value=said(texts, found))


def _spec(rows: list[dict[str, Any]], titles: list[str], areas: list[str], looks: list[str], language: str) -> dict[str, Any]:
    at = ticks(0, max(row["value"] for row in rows))
    x = {
        "field": "value",
        "type": "quantitative",
        "scale": {"domain": [at[0], at[-1]], "nice": False},
        "axis": {**axis(at, "percent", language), "grid": True, "domain": False},
    }
    y = {
        "field": "figure",
        "type": "nominal",
        "sort": titles,
        "axis": {"title": None, "labelExpr": "split(datum.label, '\\n')", "labelColor": INK, "grid": False, "bandPosition": 0.5},
    }
    legend = {"orient": "top", "title": None}
    colour = {
        "field": "area",
        "type": "nominal",
        "scale": {"domain": areas, "range": [_COLOURS[one] for one in looks]},
        "legend": legend,
    }
    shape = {
        "field": "area",
        "type": "nominal",
        "scale": {"domain": areas, "range": [_SHAPES[one] for one in looks]},
        "legend": legend,
    }
    return {
        "$schema": SCHEMA,
        "width": 400,
        "height": {"step": ROW, "for": "position"},
        "background": PAPER,
        "config": config(language),
        "data": {"values": rows},
        "mark": {"type": "point", "filled": True, "size": 150, "opacity": 1, "stroke": "#FFFFFF", "strokeWidth": 1},
        "encoding": {"x": x, "y": y, "yOffset": {"field": "area", "sort": areas}, "color": colour, "shape": shape},
    }


_COLOURS: Final[dict[str, str]] = {str(role): colour for role, colour in COLOURS.items()}
_SHAPES: Final[dict[str, str]] = {str(role): shape for role, shape in SHAPES.items()}
