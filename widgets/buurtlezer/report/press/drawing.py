"""Vega-Lite specifications drawn as SVG, and as PNG for who shows no SVG, by vl-convert: its own script engine, with threads.

So it is imported only in the process that makes a file (``__main__``): never in a kernel, whose fork its threads would not survive.
Nothing is fetched: what is not in the specification is not there. Not here: what is drawn (``report.pictures``).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

import vl_convert

from buurtlezer.parts.chart import theme

from .tidied_svg import Untidy, tidied

FONT: Final = "Liberation Sans, Arial, Helvetica, DejaVu Sans, sans-serif"
"""The first is what vl-convert measures words with; the next has the same widths, on the machines of most readers."""

INCHES_WIDE: Final = 6.3
DOTS_AN_INCH: Final = 300


@dataclass(frozen=True, slots=True)
class Drawn:
    """A picture; width and height in pixels of the specification."""

    svg: str
    width: float
    height: float


def drawn(spec: Mapping[str, Any], number: int, language: str) -> Drawn | None:
    """The picture of a specification; None where it cannot be drawn. ``number`` sets its names apart from other pictures' ones.

    What its own ``config`` does not say is as on the page.
    """
    try:
        svg = vl_convert.vegalite_to_svg(_with_our_look(spec, language), allowed_base_urls=[])
    except ValueError:  # what vl-convert raises for whatever it cannot draw, quoting the specification
        return None
    try:
        tidy = tidied(svg, f"p{number}-")
    except Untidy:
        return None
    return Drawn(tidy.svg, tidy.width, tidy.height)


def png(picture: Drawn) -> bytes:
    """It as an image of 300 dots an inch, at the width of a page."""
    return bytes(vl_convert.svg_to_png(picture.svg, scale=INCHES_WIDE * DOTS_AN_INCH / picture.width))


def _with_our_look(spec: Mapping[str, Any], language: str) -> dict[str, Any]:
    """The specification with the theme of the page, and in the font that can be measured here."""
    look = {**theme.config(language), **spec.get("config", {})}
    return {key: _changed(value) for key, value in {**spec, "config": look}.items()}


def _changed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: FONT if key == "font" and isinstance(one, str) else _changed(one) for key, one in value.items() if key != "usermeta"}
    return [_changed(one) for one in value] if isinstance(value, list) else value
