"""Vega-Lite specifications drawn as SVG by vl-convert: its own script engine, with threads. As PNG for who shows no SVG.

So it is imported only in the process that makes a file (``__main__``): never in a kernel, whose fork its threads would not
survive. Nothing is fetched: what is not in the specification is not there. Not here: what is drawn (``report.pictures``).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import vl_convert

from buurtlezer.report.typesetting import as_data, images

from .tidied_svg import Untidy, tidied

FONT: Final = "Liberation Sans, Arial, Helvetica, DejaVu Sans, sans-serif"
"""The first is what vl-convert measures words with; the next has the same widths, on the machines of most readers."""

INCHES_WIDE: Final = 6.3
DOTS_AN_INCH: Final = 300
TEMPLATE: Final = Path(__file__).with_name("images.typ")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture; width and height in pixels of the specification."""

    svg: str
    width: float
    height: float


def drawn(spec: Mapping[str, Any], number: int) -> Drawn | None:
    """The picture of a specification; None where it cannot be drawn. ``number`` sets its names apart from other pictures' ones.

    Its ``config`` is the theme of the page (``parts.chart.theme.config``), which whoever made it put there.
    """
    if _fetches(spec):
        return None
    try:
        svg = vl_convert.vegalite_to_svg(_with_our_font(spec), allowed_base_urls=[])
    except ValueError:  # what vl-convert raises for whatever it cannot draw, quoting the specification
        return None
    try:
        tidy = tidied(svg, f"p{number}-")
    except Untidy:
        return None
    return Drawn(tidy.svg, tidy.width, tidy.height)


def pngs(pictures: Sequence[Drawn], inches: float = INCHES_WIDE) -> list[bytes]:
    """They as images of 300 dots an inch, at the width of a page or of so many inches.

    By Typst, as in the pdf: vl-convert takes three times as long for a map, which was most of the time of a docx.
    """
    if not pictures:
        return []
    data = as_data({"drawings": [one.svg for one in pictures], "inches": inches})
    return images({"main.typ": TEMPLATE.read_bytes(), "data.json": data}, DOTS_AN_INCH)


def _with_our_font(spec: Mapping[str, Any]) -> dict[str, Any]:
    """The specification in the font that can be measured here."""
    return {key: _changed(value) for key, value in {**spec, "config": {**spec.get("config", {}), "font": FONT}}.items()}


def _fetches(value: Any) -> bool:
    """Whether it names an address or a file to read. None of ours does, and vl-convert would draw it without a word as empty."""
    if isinstance(value, Mapping):
        return any((key == "url" and isinstance(one, str)) or _fetches(one) for key, one in value.items() if key != "values")
    return isinstance(value, list) and any(map(_fetches, value))


def _changed(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: FONT if key == "font" and isinstance(one, str) else one if key == "values" else _changed(one)
            for key, one in value.items()
        }
    return [_changed(one) for one in value] if isinstance(value, list) else value
