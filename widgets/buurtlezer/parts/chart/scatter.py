"""Two figures against each other, a point for each district. Pure: rows in, a Vega-Lite spec out, as plain dicts.

Not here: which figures (``steps``), the table beside it, the theme. It shows no line through the points: that two figures
go together says nothing of why.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from buurtlezer.parts.chart.marks import (
    NARROW,
    SCHEMA,
    Unit,
    axis,
    dodged,
    heading,
    heights,
    in_lines,
    looks,
    names,
    role_of,
    ticks,
    written,
)

PLOT = 240
"""About as high as the plot itself becomes in the part, in pixels: to keep names apart."""


def scatter(
    rows: Sequence[Mapping[str, Any]],
    *,
    x_title: str,
    y_title: str,
    language: str,
    x_unit: Unit = "",
    y_unit: Unit = "",
    x_decimals: int = 0,
    y_decimals: int = 0,
    zero: bool = False,
) -> dict[str, Any]:
    """Quiet points, and those with a role in its colour and shape with their name; empty when no row has both values.

    Parameters
    ----------
    rows
        ``{"x": float | None, "y": float | None, "name": str, "role": str, "size"?: float}``; role ``""`` is quiet. A row
        that misses ``x`` or ``y`` is not drawn: the table beside it says so. ``size`` is a quantity: the area of the point.
    x_title, y_title
        What is measured, with units.
    language
        ``nl``, ``fr`` or ``en``.
    x_unit, y_unit, x_decimals, y_decimals
        How values are written; ``percent`` values are 0 to 100.
    zero
        Whether both axes begin at zero.

    Raises
    ------
    ValueError
        For a role without a colour.
    """
    whole = [row for row in rows if row["x"] is not None and row["y"] is not None]
    if not whole:
        return {}
    values = {way: _values([row[way] for row in whole], zero=zero) for way in ("x", "y")}
    scales = {
        way: {
            "field": way,
            "type": "quantitative",
            "scale": {"domain": [values[way][0], values[way][-1]], "nice": False, "zero": False},
            "axis": {**axis(values[way], unit, language), "grid": True, "title": title},
        }
        for way, unit, title in (("x", x_unit, x_title), ("y", y_unit, None))
    }

    def point(row: Mapping[str, Any]) -> dict[str, Any]:
        written_x, written_y = written(row["x"], x_unit, x_decimals, language), written(row["y"], y_unit, y_decimals, language)
        return {**{field: row.get(field) for field in ("x", "y", "name", "size")}, "shown_x": written_x, "shown_y": written_y}

    marked = [row for row in whole if role_of(row) != "other"]
    styles = looks(role_of(row) for row in marked)
    quiet = [point(row) for row in whole if role_of(row) == "other"]
    loud = [{**point(row), "s": f"s{index}"} for index, row in enumerate(marked)]
    tooltip = [
        {"field": "name", "title": "title"},
        {"field": "shown_x", "title": x_title},
        {"field": "shown_y", "title": y_title},
    ]
    return {
        "$schema": SCHEMA,
        "width": "container",
        "params": [NARROW],
        "title": heading(y_title),
        "encoding": scales,
        "layer": [
            *_points(quiet, loud, styles, tooltip, sized=any(row.get("size") is not None for row in whole)),
            *_names(marked, styles, values, scales),
        ],
        "usermeta": {"key": [{"name": row["name"], **style, "dash": None} for row, style in zip(marked, styles, strict=True)]},
    }


def _points(
    quiet: list[dict[str, Any]],
    loud: list[dict[str, Any]],
    styles: Sequence[Mapping[str, Any]],
    tooltip: list[dict[str, Any]],
    *,
    sized: bool,
) -> list[dict[str, Any]]:
    largest = max((one["size"] or 0 for one in [*quiet, *loud]), default=0) if sized else 0
    scale = {"domain": [0, largest], "range": [20, 600]}
    size = {"size": {"field": "size", "type": "quantitative", "legend": None, "scale": scale}} if sized else {}

    def by(what: str) -> dict[str, Any]:
        scale = {"domain": [one["s"] for one in loud], "range": [style[what] for style in styles]}
        return {"field": "s", "type": "nominal", "legend": None, "scale": scale}

    seen = {"type": "point", "opacity": 1, "stroke": "#FFFFFF", "strokeWidth": 1.5, "size": 190}
    return [
        {
            "data": {"values": quiet},
            "mark": {"type": "point", "opacity": 0.45, "size": 55},
            "encoding": {"tooltip": tooltip, **size},
        },
        {
            "data": {"values": loud},
            "mark": seen,
            "encoding": {"tooltip": tooltip, "shape": by("shape"), "fill": by("colour"), **size},
        },
    ]


def _names(
    marked: Sequence[Mapping[str, Any]],
    styles: Sequence[Mapping[str, Any]],
    values: Mapping[str, Sequence[float]],
    scales: Mapping[str, Any],
) -> list[dict[str, Any]]:
    """The layers that name the marked points, on the side where there is more room, moved apart on each side."""
    layers: list[dict[str, Any]] = []
    middle, span = (values["x"][0] + values["x"][-1]) / 2, values["y"][-1] - values["y"][0]
    for align, shift, at_the_right in (("left", 14, False), ("right", -14, True)):
        side = [(row, style) for row, style in zip(marked, styles, strict=True) if (row["x"] > middle) is at_the_right]
        texts = [in_lines(row["name"], 34) for row, _ in side]
        places = dodged([row["y"] for row, _ in side], heights(texts, PLOT, span))
        data = [
            {"x": row["x"], "at": at, "label": text, "colour": style["colour"]}
            for (row, style), at, text in zip(side, places, texts, strict=True)
        ]
        if data:
            layers += names(data, {"x": scales["x"], "y": {**scales["y"], "field": "at"}}, align=align, dx=shift)
    return layers


def _values(given: Sequence[float], *, zero: bool) -> list[float]:
    return ticks(min(0, *given), max(0, *given)) if zero else ticks(min(given), max(given))
