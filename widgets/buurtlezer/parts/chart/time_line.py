"""Figures over the years as lines. Pure: rows in, a Vega-Lite spec out, as plain dicts (altair would cost its import).

Not here: which years and areas are compared (``steps``), the table beside it, the theme.
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

PLOT = 270
"""About as high as the plot itself becomes in the part, in pixels: to keep names apart."""


def time_line(
    rows: Sequence[Mapping[str, Any]],
    *,
    y_title: str,
    language: str,
    unit: Unit = "",
    decimals: int = 0,
    zero: bool = True,
) -> dict[str, Any]:
    """A line for each series; empty when no row has a value.

    Parameters
    ----------
    rows
        ``{"year": int, "value": float | None, "low"?: float, "high"?: float, "series": str, "role": str}``. A year
        without a row, or with None, is a gap in the line; a value between two gaps is a point. ``low`` and ``high`` are
        drawn as a band.
    y_title
        What is measured, with its unit; stands above the axis.
    language
        ``nl``, ``fr`` or ``en``.
    unit, decimals
        How values are written in what appears at a point. ``percent`` values are 0 to 100.
    zero
        Whether the axis begins at zero.

    Raises
    ------
    ValueError
        For a role without a colour, or two rows of one series and year.
    """
    series = _by_series(rows)
    known = [row for one in series.values() for row in one if row["value"] is not None]
    if not known:
        return {}
    styles = looks(role_of(one[0]) for one in series.values())
    mine = {f"s{index}" for index, one in enumerate(series.values()) if role_of(one[0]) == "mine"}
    y_values = _y_values(known, zero=zero)
    x = {
        "field": "year",
        "type": "quantitative",
        "scale": {"domain": _years(known), "nice": False, "zero": False},
        "axis": {"format": "d", "tickMinStep": 1, "tickCount": {"expr": "ceil(width / 90)"}, "title": None},
    }
    y = {
        "field": "value",
        "type": "quantitative",
        "scale": {"domain": [y_values[0], y_values[-1]], "nice": False, "zero": False},
        "axis": axis(y_values, unit, language),
    }
    points = [
        {**row, "s": f"s{index}", "name": name, "shown": _shown(row, unit, decimals, language)}
        for index, (name, one) in enumerate(series.items())
        for row in _dotted(_whole(one))
    ]
    points.sort(key=lambda point: point["s"] in mine)  # what is drawn later lies above
    return {
        "$schema": SCHEMA,
        "width": "container",
        "params": [NARROW],
        "title": heading(y_title),
        "data": {"values": points},
        "encoding": {"x": x, "y": y},
        "layer": [
            *_lines(styles, y, banded=any(row.get("low") is not None for row in known)),
            *names(_labels(series, styles, y_values[-1] - y_values[0]), {"x": x, "y": {**y, "field": "at"}}, align="left", dx=12),
        ],
        "usermeta": {"key": [{"name": name, **style} for name, style in zip(series, styles, strict=True)]},
    }


def _lines(styles: Sequence[Mapping[str, Any]], y: Mapping[str, Any], *, banded: bool) -> list[dict[str, Any]]:
    """The layers of the data: bands, lines, the points that are seen, and those that only answer a pointer."""
    drawn: list[dict[str, Any]] = [
        {**style, "dash": style["dash"] or [1, 0], "width": 2.5 if style["dash"] else 3.5} for style in styles
    ]

    def by(what: str) -> dict[str, Any]:
        scale = {"domain": [f"s{index}" for index in range(len(drawn))], "range": [style[what] for style in drawn]}
        return {"field": "s", "type": "ordinal" if what == "width" else "nominal", "legend": None, "scale": scale}

    band = {
        "mark": {"type": "area"},
        "encoding": {"y": {**y, "field": "low"}, "y2": {"field": "high"}, "fill": by("colour"), "detail": {"field": "s"}},
    }
    span = {
        "transform": [{"filter": "datum.dot"}],
        "mark": {"type": "rule", "strokeWidth": 2, "opacity": 0.5},
        "encoding": {"y": {**y, "field": "low"}, "y2": {"field": "high"}, "stroke": by("colour")},
    }
    line = {
        "mark": {"type": "line"},
        "encoding": {"stroke": by("colour"), "strokeDash": by("dash"), "strokeWidth": by("width")},
    }
    seen = {
        "transform": [{"filter": "datum.dot"}],
        "mark": {"type": "point", "stroke": "#FFFFFF", "strokeWidth": 1.5, "opacity": 1, "size": 120},
        "encoding": {"shape": by("shape"), "fill": by("colour")},
    }
    felt = {
        "transform": [{"filter": "isValid(datum.value)"}],
        "mark": {"type": "point", "opacity": 0},
        "encoding": {"tooltip": [{"field": "name", "title": "title"}, {"field": "shown", "title": "value"}]},
    }
    bands: list[dict[str, Any]] = [band, span] if banded else []
    return [*bands, line, seen, felt]


def _by_series(rows: Sequence[Mapping[str, Any]]) -> dict[str, list[Mapping[str, Any]]]:
    """Rows of each series by year; a series without any value is left out."""
    found: dict[str, list[Mapping[str, Any]]] = {}
    for row in rows:
        found.setdefault(row["series"], []).append(row)
    for one in found.values():
        one.sort(key=lambda row: row["year"])
        if len({row["year"] for row in one}) < len(one):
            raise ValueError("a series has one value for a year, and two were given")
    return {name: one for name, one in found.items() if any(row["value"] is not None for row in one)}


def _whole(series: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Every year from the first to the last, so that one without a value breaks the line instead of being passed over."""
    given = {row["year"]: row for row in series}
    return [
        {"year": year, **{field: given.get(year, {}).get(field) for field in ("value", "low", "high")}}
        for year in range(series[0]["year"], series[-1]["year"] + 1)
    ]


def _dotted(series: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """The same, where ``dot`` is true for the last value, and for one between two gaps, which no line would show."""
    has = [False, *(row["value"] is not None for row in series), False]
    last = max(index for index, known in enumerate(has) if known) - 1
    return [
        {**row, "dot": has[index + 1] and (index == last or not (has[index] or has[index + 2]))}
        for index, row in enumerate(series)
    ]


def _labels(
    series: Mapping[str, Sequence[Mapping[str, Any]]], styles: Sequence[Mapping[str, Any]], span: float
) -> list[dict[str, Any]]:
    """Each name at the end of its line, moved up or down where two would overlap."""
    ends = [next(row for row in reversed(one) if row["value"] is not None) for one in series.values()]
    texts = [in_lines(name) for name in series]
    places = dodged([end["value"] for end in ends], heights(texts, PLOT, span))
    return [
        {"year": end["year"], "at": at, "label": text, "colour": style["colour"]}
        for end, at, text, style in zip(ends, places, texts, styles, strict=True)
    ]


def _y_values(known: Sequence[Mapping[str, Any]], *, zero: bool) -> list[float]:
    extent = [row[field] for row in known for field in ("value", "low", "high") if row.get(field) is not None]
    return ticks(min(0, *extent), max(0, *extent)) if zero else ticks(min(extent), max(extent))


def _years(known: Sequence[Mapping[str, Any]]) -> list[int]:
    """First and last year with a value; with a single one, the year before and after, so that it stands in the middle."""
    first, last = min(row["year"] for row in known), max(row["year"] for row in known)
    return [first, last] if first < last else [first - 1, last + 1]


def _shown(row: Mapping[str, Any], unit: Unit, decimals: int, language: str) -> str:
    """What appears at a point: year, value, and what it may vary between."""
    if row["value"] is None:
        return ""
    value, low, high = (
        None if row[field] is None else written(row[field], unit, decimals, language) for field in ("value", "low", "high")
    )
    return f"{row['year']}: {value}" + (f" ({low} – {high})" if low is not None and high is not None else "")
