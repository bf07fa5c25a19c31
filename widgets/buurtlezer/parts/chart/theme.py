"""How every chart looks and writes its numbers: the one theme, for our own specs and for Altair's.

Not here: which marks a chart has (``time_line``, ``scatter``), and the look around a drawing (``widget.css``).
"""

from typing import Any, Final, Literal

Role = Literal["mine", "group", "organisation", "citizen", "reference", "other"]

PAPER: Final = "#FCFBF8"
INK: Final = "#1B2A33"
MUTED: Final = "#55656F"
LINE: Final = "#DDD8CB"

COLOURS: Final[dict[Role, str]] = {
    "mine": "#B84A00",
    "group": "#1F5FA8",
    "organisation": "#6B3FA0",
    "citizen": "#1B6E45",
    "reference": INK,
    "other": MUTED,
}
"""Who has one colour everywhere: on maps, in charts, in text."""

DASHES: Final[dict[Role, list[int]]] = {
    "mine": [],
    "group": [8, 4],
    "organisation": [10, 4, 2, 4],
    "citizen": [2, 3],
    "reference": [4, 3],
    "other": [14, 3],
}
"""What tells lines apart without colour, in pixels on and off."""

SHAPES: Final[dict[Role, str]] = {
    "mine": "circle",
    "group": "square",
    "organisation": "triangle-up",
    "citizen": "cross",
    "reference": "diamond",
    "other": "triangle-down",
}
"""What tells points apart without colour; names as Vega has them."""

RAMP: Final = ["#FFFFCC", "#A1DAB4", "#41B6C4", "#2C7FB8", "#253494"]
"""Five classes of YlGnBu, for quantities."""

FONT: Final = 'system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif'

LOCALES: Final[dict[str, dict[str, Any]]] = {
    "nl": {"decimal": ",", "thousands": ".", "grouping": [3], "currency": ["€\u00a0", ""], "percent": "\u00a0%"},
    "fr": {"decimal": ",", "thousands": "\u202f", "grouping": [3], "currency": ["", "\u00a0€"], "percent": "\u202f%"},
    "en": {"decimal": ".", "thousands": ",", "grouping": [3], "currency": ["€", ""], "percent": "%"},
}
"""Numbers of each language as d3-format takes them; equal to what ``texts`` writes, which a test holds."""

CONFIG: Final[dict[str, Any]] = {
    "aria": False,  # the drawing has one name, and the table says the rest
    "background": "transparent",
    "font": FONT,
    "padding": 4,
    "view": {"stroke": None},
    "title": {
        "anchor": "start", "frame": "bounds", "offset": 12, "color": MUTED, "font": FONT, "fontSize": 14, "fontWeight": "normal",
    },
    "axis": {
        "labelColor": MUTED, "labelFontSize": 14, "labelPadding": 8, "titleColor": MUTED, "titleFontSize": 14,
        "titleFontWeight": "normal", "titlePadding": 12, "titleLimit": 0, "grid": True, "gridColor": LINE, "gridWidth": 1,
        "domainColor": MUTED, "tickColor": MUTED, "tickSize": 5, "labelLimit": 0,
    },
    "axisX": {
        "grid": False, "labelFlush": True, "labelOverlap": "greedy", "labelSeparation": 8, "titleAlign": "right",
        "titleAnchor": "end",
    },
    "axisY": {
        "domain": False, "ticks": False, "titleAngle": 0, "titleAlign": "left", "titleAnchor": "end", "titleBaseline": "bottom",
        "titleX": 0, "titleY": -12,
    },
    "legend": {
        "orient": "top", "title": None, "labelColor": INK, "labelFontSize": 14, "labelLimit": 0, "symbolSize": 90,
        "columnPadding": 20,
    },
    "header": {"labelColor": INK, "labelFontSize": 14, "titleColor": MUTED, "titleFontSize": 14},
    "range": {
        "category": [COLOURS[role] for role in ("mine", "group", "organisation", "citizen", "reference")],
        "ramp": RAMP, "ordinal": RAMP, "heatmap": RAMP,
    },
    "line": {"strokeWidth": 2.5, "strokeCap": "butt", "strokeJoin": "round"},
    "bar": {"color": COLOURS["group"]},
    "point": {"filled": True, "size": 90, "color": MUTED},
    "area": {"opacity": 0.15},
    "rule": {"color": MUTED},
    "text": {"color": INK, "fontSize": 14, "lineBreak": "\n", "lineHeight": 17},
}  # fmt: skip
"""The ``config`` of every spec; text is 14 px everywhere, so that a phone shows it as it is."""

NAME: Final = "buurtlezer"


def config(language: str) -> dict[str, Any]:
    """:data:`CONFIG` with the numbers of a language (``nl``, ``fr`` or ``en``)."""
    return {**CONFIG, "locale": {"number": LOCALES[language]}}


def register(language: str = "nl") -> None:
    """Make ``buurtlezer`` the theme of Altair in this process. Altair is imported here, not with this module."""
    import altair as alt

    @alt.theme.register(NAME, enable=True)
    def _theme() -> alt.theme.ThemeConfig:
        chosen: alt.theme.ThemeConfig = {"config": config(language)}  # type: ignore[typeddict-item]
        return chosen
